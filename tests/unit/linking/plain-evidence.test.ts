/** What a text says plainly of a name's bearer, and everyday words that say nothing of him. */
import { describe, expect, it } from 'vitest';
import { bareId } from '../../../data/pack/qualified-id.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { linkPlainText } from '../../../scripts/detect/plain-text.ts';
import { alias, entity } from '../data/packs.ts';
import { daughter, lexiconFor, ruler } from './rulers.ts';

const withAlias = (one: Entity, text: string) => ({ ...one, aliases: [...one.aliases, alias(text, 'weak')] });

/** A son without office, a general with his title, and a mayor of a surname that many bear. */
const son = entity('udo', {
  gender: 'man',
  aliases: [alias('Udo Zabel', 'strong'), alias('Udo', 'weak'), alias('Zabel', 'weak')],
});
const general = entity('ivo', {
  gender: 'man',
  aliases: [alias('Ivo Krantz', 'strong'), alias('general Krantz', 'weak'), alias('Krantz', 'weak')],
});
const mayor = entity('luis', {
  gender: 'man',
  aliases: [alias('Luis Torres Ibar', 'strong'), { ...alias('Torres', 'weak'), cues: ['mayor'] }],
});
const senator = entity('lia', { gender: 'woman', aliases: [alias('Lia Krull', 'strong')] });
const father = {
  ...withAlias(ruler, 'Otto'),
  relations: ['mara', 'udo'].map((to) => ({ type: 'parent-of' as const, to })),
};

const lexicon = lexiconFor(father as Entity, withAlias(daughter, 'Mara'), son, general, mayor, senator);

const links = (text: string, date?: string) =>
  linkPlainText({ text: `Ruritania and its Ruritanian news.\n${text}`, date }, lexicon).map(
    ({ surface, entity: id, ambiguous }) => `${surface}=${bareId(id)}${ambiguous ? '?' : ''}`,
  );

/** Whom the last name means, doubtful or not. */
const lastOf = (text: string, date?: string) => links(text, date).at(-1)?.split('=')[1]?.replace('?', '');

describe('an everyday word of another language', () => {
  it.each([
    // Spanish "are", French "his": no son.
    ['Krantz y Zabel son los favoritos.', 'mara'],
    ['Los votos no son de Zabel.', 'mara'],
    ['Krantz a battu son adversaire Zabel.', 'mara'],
    // Portuguese "pais" are parents, Spanish "país" is none.
    ['Este país vota el domingo. Zabel espera.', 'mara'],
    // Spanish "was": no era.
    ['Nadie lo duda: Zabel era la primera.', 'mara'],
  ])('makes nobody a relative or a ruler: %s', (text, expected) => {
    expect(lastOf(text, '2026-10-06')).toBe(expected);
  });

  it.each([
    ['The eldest son of Zabel came.', 'otto'],
    ['Then his son Zabel came.', 'udo'],
    ['Roads were built in the Zabel era.', 'otto'],
  ])('but in its own language it does: %s', (text, expected) => {
    expect(lastOf(text, '2005-10-06')).toBe(expected);
  });
});

describe('the bearer of a shared surname', () => {
  it.each([
    ['Muchos llevaban el retrato de Zabel, muerto en 2024.', 'otto'],
    ['Muitos levavam o retrato de Zabel, morto em 2024.', 'otto'],
    ['Many carried the picture of Zabel, dead since 2024.', 'otto'],
    ['Many carried the picture of Zabel, elected in 2026.', 'mara'],
  ])('is dead where the text says so behind a comma: %s', (text, expected) => {
    expect(lastOf(`Mara Zabel waited. ${text}`, '2026-10-06')).toBe(expected);
  });

  it.each([
    ['Zabel llegó sin partido y ella tiene uno.', 'otto'],
    ['Zabel chegou sem partido e ela tem um.', 'otto'],
    ['Zabel arrivò senza partito e lei ne ha uno.', 'otto'],
    ['Zabel dijo que ella tiene un partido.', 'mara'],
  ])('is not the one set against him by a pronoun: %s', (text, expected) => {
    expect(lastOf(text)).toBe(expected);
  });

  it.each([
    ['Mara’s father lived abroad. Zabel wrote letters.', 'otto'],
    ['El padre de Mara vivía lejos. Zabel escribía cartas.', 'otto'],
    ['Le père de Mara vivait loin. Zabel écrivait des lettres.', 'otto'],
    ['Mara lived abroad. Zabel wrote letters.', 'mara'],
  ])('is the relative of a given name, where that one is named last: %s', (text, expected) => {
    expect(lastOf(text, '2012-10-06')).toBe(expected);
  });

  it('is sure on a page from before the others had governed or run, though no year bears out its date', () => {
    const text = 'In 1996 the harvest failed.\nThe witness says that Zabel came by car.';
    expect(links(text, '2001-03-08').at(-1)).toBe('Zabel=otto');
    expect(links(text, '2027-03-08').at(-1)).toMatch(/\?$/);
  });
});

describe('a title with its article', () => {
  it.each(['El general Krantz no disparó.', 'O general Krantz não falou.'])('is a man’s: %s', (text) => {
    expect(links(text)).toEqual(['general Krantz=ivo']);
  });
});

describe('a surname that many bear', () => {
  it.each(['Ivo Krantz beat Torres.', 'Ganó Krantz a Torres.', 'Zabel schlägt Torres.'])(
    'is sure beside a person of the subject: %s',
    (text) => {
      expect(links(`Otto Zabel, Ivo Krantz and Lia Krull met.\n${text}`).at(-1)).toBe('Torres=luis');
    },
  );

  it('is doubtful without one', () => {
    expect(links('Otto Zabel, Ivo Krantz and Lia Krull met.\nThen Torres spoke.').at(-1)).toBe('Torres=luis?');
  });
});

describe('the full name of a sportsman', () => {
  it.each([
    'Lia Krull met Ivo Krantz, a striker. Krantz smiled.',
    'Lia Krull saludó al delantero Ivo Krantz. Krantz sonrió.',
    'Lia Krull met the coach, Ivo Krantz. Krantz smiled.',
  ])('is another’s, and so is his surname from there on: %s', (text) => {
    expect(links(text)).toEqual(['Lia Krull=lia']);
  });

  it('is not that of a man who only met one', () => {
    expect(links('Ivo Krantz, with a striker, left.')).toEqual(['Ivo Krantz=ivo']);
  });
});
