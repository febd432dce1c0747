/** What a name that is not plain tells of its page, and what lets a common name mean its owner. */
import { describe, expect, it } from 'vitest';
import type { LocalFeatures } from '../../../linking/decide/case.ts';
import { isPlain, isUnsupported } from '../../../linking/decide/score.ts';
import { hintsOf, isContradicted, speaksAgainst } from '../../../linking/decide/topic-hints.ts';
import type { FeatureName } from '../../../linking/decide/weights.ts';
import type { LexiconEntity } from '../../../linking/lexicon/model.ts';

const entity = (more: Partial<LexiconEntity> = {}): LexiconEntity => ({ id: 'a/b', pack: 0, kind: 'person', ...more });
const offices = [{ office: 'president', start: '1990' }];
const ruler = entity({ offices });

const local = (more: object = {}, strength = 'weak') =>
  ({
    alias: { text: 'Zabel', entity: 0, strength },
    entity: entity(),
    features: [],
    contextWords: 0,
    ...more,
  }) as unknown as LocalFeatures;
const featured = (...names: FeatureName[]) => names.map((name) => ({ name }));

/** Each hint as subject, name and share. */
const hints = (candidates: LocalFeatures[], isCommon = false) =>
  hintsOf('zabel', candidates, isCommon).map(({ subject, name, share }) => `${subject} ${name} ${share}`);

describe('a name that is not plain tells what a page is about', () => {
  it.each<[string, LocalFeatures[], boolean, string[]]>([
    ['as one, where a word that fits stands near', [local({ contextWords: 1 })], false, ['0 zabel 1']],
    ['as half, where many bear it', [local({ contextWords: 1 })], true, ['0 zabel 0.5']],
    ['as half, where it is an acronym', [local({ contextWords: 1 }, 'exact')], false, ['0 zabel 0.5']],
    ['not at all without such a word', [local()], false, []],
    ['not where something speaks against it', [local({ contextWords: 1, against: 'sentence' })], false, []],
    ['not where the world knows it', [local({ contextWords: 1, entity: entity({ worldwide: true }) })], false, []],
    ['not where it is a phrase', [local({ contextWords: 1 }, 'phrase')], false, []],
    [
      'once for each subject',
      [0, 1, 1].map((pack) => local({ contextWords: 1, entity: entity({ pack }) })),
      false,
      ['0 zabel 1', '1 zabel 1'],
    ],
    ['as half, where it is rare', [local({ isRareName: true })], false, ['0 zabel 0.5']],
    ['not more for being rare', [local({ isRareName: true, contextWords: 1 })], false, ['0 zabel 1']],
    [
      'not for being rare where the world knows it',
      [local({ isRareName: true, entity: entity({ worldwide: true }) })],
      false,
      [],
    ],
    [
      'as one, where it is the rare surname of one who held an office',
      [local({ isBareSurname: true, entity: ruler })],
      false,
      ['0 zabel 1'],
    ],
    [
      'as nothing yet, where such a surname is common',
      [local({ isBareSurname: true, isCommonSurname: true, entity: ruler })],
      true,
      ['0 zabel 0'],
    ],
    [
      'not where something speaks against one of its bearers',
      [local({ isBareSurname: true, isCommonSurname: true, entity: ruler }), local({ against: 'sentence' })],
      true,
      [],
    ],
    ['as two, where a title stands with its years', [local({ hasTitleAndYears: true })], false, ['0 zabel  2']],
    [
      'as two more, where a rare surname stands with power',
      [local({ isBareSurname: true, power: 'present', entity: ruler })],
      false,
      ['0 zabel 1', '0 zabel  2'],
    ],
    [
      'as two more, where it stands with its title',
      [local({ isBareSurname: true, title: { offices: ['president'] }, entity: ruler })],
      false,
      ['0 zabel 1', '0 zabel  2'],
    ],
    [
      'as one, where another title stands with it',
      [local({ isBareSurname: true, title: { offices: ['mayor'] }, entity: ruler })],
      false,
      ['0 zabel 1'],
    ],
  ])('%s', (_, candidates, isCommon, expected) => {
    expect(hints(candidates, isCommon)).toEqual(expected);
  });

  it('with those of its bearers who hold an office or did', () => {
    const [hint] = hintsOf(
      'zabel',
      [local({ isBareSurname: true, entity: ruler }), local({ isBareSurname: true })],
      false,
    );
    expect(hint?.rulers).toEqual([ruler]);
    const [full] = hintsOf('zabel', [local({ contextWords: 1, entity: ruler })], false);
    expect(full?.rulers).toEqual([]);
  });
});

it.each<[string, object, boolean]>([
  ['nothing', {}, false],
  ['a word against it', { against: 'beside' }, true],
  ['a feature of others', { features: featured('strong', 'otherCountry') }, true],
  ['features of its own alone', { features: featured('strong', 'rareName') }, false],
  ['a feature that weighs nothing', { features: featured('weak') }, false],
])('whether %s speaks against a reading', (_, more, expected) => {
  expect(speaksAgainst(local(more))).toBe(expected);
});

it.each<[string, string | undefined, boolean]>([
  ['exact', 'beside', true],
  ['exact', 'sentence', true],
  ['exact', 'near', false],
  ['exact', undefined, false],
  ['weak', 'beside', false],
])('whether a name that is %s is contradicted by a word that stands %s', (strength, against, expected) => {
  expect(isContradicted(local({ against }, strength))).toBe(expected);
});

describe('a common name means its owner only with support', () => {
  it.each<[string, object, FeatureName[], boolean]>([
    ['none', { isCommonSurname: true }, ['onTopic'], true],
    ['its bearer in full', { isCommonSurname: true }, ['namedOnPage'], false],
    ['a title', { isCommonSurname: true }, ['titleFits'], false],
    [
      'a page plainly on the topic, beside another person',
      { isCommonSurname: true },
      ['besidePerson', 'commonOnTopic'],
      false,
    ],
    ['another person alone', { isCommonSurname: true }, ['besidePerson'], true],
    ['the topic alone', { isCommonSurname: true }, ['commonOnTopic'], true],
    ['nothing, for a rare surname', {}, [], false],
    ['nothing, for a body at home', { isCommonBody: true }, [], false],
    ['nothing, for a body in a sentence on another country', { isCommonBody: true }, ['otherCountryInSentence'], true],
    ['nothing, for a body in a paragraph on one', { isCommonBody: true }, ['otherCountryBefore'], true],
    ['another country, for a rare name', {}, ['otherCountryBefore'], false],
  ])('%s', (_, more, names, expected) => {
    expect(isUnsupported(local(more), featured(...names))).toBe(expected);
  });

  it('and a grave reading only with something plain', () => {
    expect(isPlain(featured('onTopic', 'kinFits'))).toBe(true);
    expect(isPlain(featured('onTopic', 'rareName'))).toBe(false);
    expect(isPlain([])).toBe(false);
  });
});
