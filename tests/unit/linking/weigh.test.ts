/** How the readings of one name are weighed, and which of them are shown as doubtful. */
import { describe, expect, it } from 'vitest';
import { type Model, type Reading, weigh } from '../../../linking/decide/score.ts';
import { type FeatureName, WEIGHTS } from '../../../linking/decide/weights.ts';
import type { Reason } from '../../../linking/lexicon/model.ts';

/** Weights that stay as they are when those of the program are fitted anew. */
const MODEL: Model = {
  weights: {
    ...WEIGHTS,
    ...{ noMatch: 2.5, strong: 6, weak: 0, namedOnPage: 2.5, lastNamed: 2, onTopic: 1.6, rareName: 0.9 },
    ...{ prominent: 1.2, inOffice: 1.5, kinFits: 4, contextWordNearby: 1, ownCountry: 2.5, besidePerson: 0.7 },
    ...{ beforeEra: -3, pageAbroad: -1, commonSurname: -1.2 },
  },
  confidence: { temperature: 1, unknown: 0.01 },
};

const place = { start: 3, end: 8, surface: 'Zabel' };
const weighed = (...readings: Reading[]) => weigh({ ...place, readings }, MODEL);

const reading = (entity: string, names: FeatureName[], more: Partial<Reading> = {}): Reading => ({
  entity,
  features: names.map((name) => ({ name })),
  ...more,
});
const reasoned = (entity: string, features: [FeatureName, Reason['code']][]): Reading => ({
  entity,
  features: features.map(([name, code]) => ({ name, reason: { code } as Reason })),
});

describe('a name', () => {
  it('with one strong reading means it for sure', () => {
    expect(weighed(reading('otto', ['strong']))).toEqual({
      ...place,
      entity: 'otto',
      confidence: 0.96,
      alternatives: [],
      ambiguous: false,
      reason: { code: 'page-topic' },
    });
  });

  it('means nobody without a reading, or with a poor one', () => {
    expect(weighed()).toBeUndefined();
    expect(weighed(reading('otto', ['weak', 'onTopic']))).toBeUndefined();
  });

  it('offers those whom it may as well mean, the likelier first, and none that are unlikely', () => {
    const mention = weighed(
      reading('lia', ['weak']),
      reading('mara', ['namedOnPage', 'onTopic']),
      reading('otto', ['namedOnPage', 'onTopic', 'beforeEra', 'ownCountry', 'besidePerson']),
    );
    expect(mention).toMatchObject({ entity: 'otto', ambiguous: true, reason: { code: 'undecided' } });
    expect(mention?.alternatives).toEqual([{ entity: 'mara', confidence: 0.41 }]);
  });

  it('is sure where the next best is far behind', () => {
    const mention = weighed(reading('otto', ['strong']), reading('mara', ['namedOnPage', 'onTopic']));
    expect(mention).toMatchObject({ entity: 'otto', ambiguous: false });
    expect(mention?.alternatives).toEqual([{ entity: 'mara', confidence: 0.13 }]);
  });
});

describe('the reason', () => {
  it('is that of the heaviest feature', () => {
    const best = reasoned('otto', [
      ['lastNamed', 'last-named'],
      ['strong', 'full-name'],
    ]);
    expect(weighed(best)?.reason).toEqual({ code: 'full-name' });
  });

  it('is none that the next best has too, if there is another', () => {
    const second = reasoned('mara', [['namedOnPage', 'named-on-page']]);
    const shared: [FeatureName, Reason['code']] = ['namedOnPage', 'named-on-page'];
    const own: [FeatureName, Reason['code']][] = [
      ['lastNamed', 'last-named'],
      ['inOffice', 'office-on-date'],
    ];
    expect(weighed(reasoned('otto', [shared, ...own]), second)?.reason).toEqual({ code: 'last-named' });
    const alike = reasoned('otto', [shared]);
    const sure = { ...alike, features: [...alike.features, { name: 'kinFits' as const }] };
    expect(weighed(sure, second)?.reason).toEqual({ code: 'named-on-page' });
  });

  it('is no feature that speaks against', () => {
    const best = reasoned('otto', [['commonSurname', 'named-on-page']]);
    expect(weighed({ ...best, features: [...best.features, { name: 'strong' }] })?.reason.code).toBe('page-topic');
  });
});

describe('a reading is shown as doubtful', () => {
  const likely = ['namedOnPage', 'onTopic', 'rareName'] satisfies FeatureName[];

  it('where nothing plain speaks for it, with the next best however unlikely', () => {
    const best = reading('otto', ['strong'], { lacksEvidence: true });
    expect(weighed(best, reading('mara', ['pageAbroad']))).toMatchObject({
      ambiguous: true,
      alternatives: [{ entity: 'mara', confidence: 0 }],
    });
    expect(weighed(reading('otto', ['strong']), reading('mara', ['pageAbroad']))).toMatchObject({
      ambiguous: false,
      alternatives: [],
    });
  });

  it('where it is a guess, unless that is nearly sure', () => {
    const doubtful = (names: FeatureName[], isGuess: boolean) =>
      weighed(reading('otto', names, { isGuess }))?.ambiguous;
    expect(doubtful(likely, true)).toBe(true);
    expect(doubtful(likely, false)).toBe(false);
    expect(doubtful(['strong'], true)).toBe(false);
  });

  it('where something speaks against it and "no match" is not far; a common name does not speak against it', () => {
    const doubtful = (...more: FeatureName[]) =>
      weighed(reading('otto', ['onTopic', 'namedOnPage', ...more]))?.ambiguous;
    expect(doubtful()).toBe(false);
    expect(doubtful('pageAbroad')).toBe(true);
    expect(doubtful('commonSurname')).toBe(false);
    expect(doubtful('strong', 'pageAbroad')).toBe(false);
  });

  it('where the words around speak for another bearer of the surname', () => {
    const best = reading('otto', ['namedOnPage', 'lastNamed', 'prominent', 'prominent'], { isShared: true });
    const rival = (...names: FeatureName[]) => weighed(best, reading('mara', names))?.ambiguous;
    expect(rival('contextWordNearby')).toBe(true);
    expect(rival('onTopic', 'pageAbroad')).toBe(true);
    expect(rival('rareName', 'commonSurname')).toBe(false);
    expect(rival('prominent')).toBe(false);
    expect(weighed({ ...best, isShared: false }, reading('mara', ['contextWordNearby']))?.ambiguous).toBe(false);
  });

  it('where the time is open and nothing at this place speaks for one of them', () => {
    const open = { isShared: true, isTimeOpen: true };
    const ambiguous = (names: FeatureName[], more: Partial<Reading>) =>
      weighed(reading('otto', names, more), reading('mara', ['onTopic']))?.ambiguous;
    const inOffice = ['onTopic', 'inOffice', 'prominent', 'prominent', 'prominent'] satisfies FeatureName[];
    expect(ambiguous(inOffice, open)).toBe(true);
    expect(ambiguous(inOffice, { isShared: true })).toBe(false);
    expect(ambiguous([...inOffice, 'contextWordNearby'], open)).toBe(false);
    expect(ambiguous([...inOffice, 'lastNamed'], open)).toBe(false);
    expect(weighed(reading('otto', inOffice, open))?.ambiguous).toBe(false);
  });
});

it('a description is marked only where it is plain what it means', () => {
  const described = (...names: FeatureName[]) => weighed(reading('coup', names, { isDescription: true }));
  expect(described('strong')).toMatchObject({ entity: 'coup', isDescription: true });
  expect(described('namedOnPage', 'rareName')).toBeUndefined();
});
