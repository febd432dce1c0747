/** Names of places, bodies and people that are part of longer ones, as the words beside them show. */
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import { bareId } from '../../../data/pack/qualified-id.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import { linkPlainText } from '../../../scripts/detect/plain-text.ts';
import { alias, entity, pack } from '../data/packs.ts';

const lexicon = compileLexicon(
  lexiconOf(
    [
      pack({
        subject: { topicWords: { en: ['Ruritania', 'Ruritanian'] }, era: {}, offices: [], givenNames: [] },
        entities: [
          entity('otto', { gender: 'man', dates: { start: '1938' }, aliases: [alias('Otto Zabel', 'strong')] }),
          entity('lia', { gender: 'woman', aliases: [alias('Lia Krull', 'strong')] }),
          entity('vega', { aliases: [alias('Vargas Zabel', 'strong')] }),
          entity('town', { kind: 'place', aliases: [alias('Zenda', 'weak')] }),
          entity('party', { kind: 'organization', aliases: [alias('Bandera', 'weak'), alias('PNZ', 'exact')] }),
          entity('senate', { kind: 'organization', aliases: [alias('Senate', 'weak')] }),
          entity('court', { kind: 'organization', aliases: [alias('Supreme Court', 'strong')] }),
        ] as Entity[],
      }),
    ],
    'test',
  ),
);

const TOPIC = 'Ruritania and its Ruritanian news.\nOtto Zabel and Lia Krull met in Ruritania.\n';

/** What the sentence's own names mean, on a page about the subject. */
const meant = (sentence: string) =>
  linkPlainText({ text: TOPIC + sentence }, lexicon)
    .filter(({ start }) => start >= TOPIC.length)
    .map(({ surface, entity: id }) => `${surface}=${bareId(id)}`);

describe('a place', () => {
  it.each([
    ['is itself', 'They drove to Zenda again.', ['Zenda=town']],
    ['is another with a longer name', 'They drove to Zenda Heights again.', []],
    ['is itself before a comma', 'They drove to Zenda, Heights and on.', ['Zenda=town']],
    ['is itself before a title', 'In Zenda President Moser spoke.', ['Zenda=town']],
  ])('%s', (_, text, expected) => {
    expect(meant(text)).toEqual(expected);
  });
});

describe('a body', () => {
  it.each([
    ['is itself', 'They wrote to Bandera again.', ['Bandera=party']],
    ['is another with a name before', 'They wrote to Blanca Bandera again.', []],
    ['is itself behind a word that begins the sentence', 'When Bandera lost, they left.', ['Bandera=party']],
    ['is another with a name behind “of”', 'They wrote to Bandera of Moser again.', []],
    ['is another behind its number', 'They wrote to Bandera II again.', []],
    ['is another with a name behind a hyphen', 'They wrote to Bandera-Klein again.', []],
    ['is a house that is called after it', 'They met in the restaurant Bandera again.', []],
    ['is another country’s', 'They wrote to the Bolivian Senate again.', []],
    ['is the subject’s where it says so', 'They wrote to the Ruritanian Senate again.', ['Senate=senate']],
    ['is the subject’s where what follows says so', 'They wrote to the Senate of Ruritania again.', ['Senate=senate']],
  ])('%s', (_, text, expected) => {
    expect(meant(text)).toEqual(expected);
  });
});

describe('a full name', () => {
  it.each([
    ['is itself', 'There sat Otto Zabel again.', ['Otto Zabel=otto']],
    ['is another with years before its bearer’s', 'There sat Otto Zabel (1790-1858) again.', []],
    ['is itself with its own years', 'There sat Otto Zabel (1938-2024) again.', ['Otto Zabel=otto']],
    ['is another with a given name before', 'There sat Luis Vargas Zabel again.', []],
    ['is another with a common surname behind', 'There sat Otto Zabel Torres again.', []],
    ['is another with a calling that its bearer lacks', 'There sat the striker Otto Zabel again.', []],
    ['is another with such a calling ahead', 'There sat the coach, Otto Zabel, again.', []],
  ])('%s', (_, text, expected) => {
    expect(meant(text)).toEqual(expected);
  });
});
