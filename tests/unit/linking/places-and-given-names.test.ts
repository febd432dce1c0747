/** Names that stand in longer ones: of places, of people with more given names. */
import { describe, expect, it } from 'vitest';
import { bareId } from '../../../data/pack/qualified-id.ts';
import { linkPlainText } from '../../../scripts/detect/plain-text.ts';
import { alias, entity } from '../data/packs.ts';
import { lexiconFor, ruler } from './rulers.ts';

const painter = entity('mario', { gender: 'man', aliases: [alias('Mario Vogt', 'strong'), alias('Vogt', 'weak')] });
const party = entity('party', {
  kind: 'organization',
  aliases: [alias('Ruritanian Labour League', 'strong'), alias('RLL', 'exact')],
});
const lexicon = lexiconFor(ruler, painter, party);

/** "surface=entity" of each link in a page on Ruritania. */
const links = (text: string) =>
  linkPlainText({ text: `Ruritania and its Ruritanian news.\n${text}` }, lexicon).map(
    ({ surface, entity: id }) => `${surface}=${bareId(id)}`,
  );

describe('a full name is a place’s', () => {
  it.each(['La avenida Otto Zabel está rota.', 'La carretera Mario Vogt se cerró.'])('%s', (text) => {
    expect(links(text)).toEqual([]);
  });

  it.each([
    'The university rector Otto Zabel came.',
    'El colegio de Otto Zabel cerró.',
    'Otto Zabel opened a stadium.',
  ])('but not in "%s"', (text) => {
    expect(links(text)).toEqual(['Otto Zabel=otto']);
  });
});

describe('given names', () => {
  it('of another before a full name make it longer', () => {
    expect(links('Luis Mario Vogt sells bread.')).toEqual([]);
    expect(links('Mario Vogt sells pictures.')).toEqual(['Mario Vogt=mario']);
    expect(links('En Santiago Mario Vogt habló.')).toEqual(['Mario Vogt=mario']);
  });
});

it('a body’s name that goes on behind a dash is another’s', () => {
  expect(links('The RLL met.')).toEqual(['RLL=party']);
  expect(links('The RLL – Red Banner met.')).toEqual([]);
  expect(links('The RLL – Mario Vogt heads it – met.')).toEqual(['RLL=party', 'Mario Vogt=mario']);
});
