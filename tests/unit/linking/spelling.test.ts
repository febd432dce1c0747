/** In which spellings a name is still found: capitals, acronyms, one wrong letter. */
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import { alias, entity, pack } from '../data/packs.ts';

const lexicon = compileLexicon(
  lexiconOf(
    [
      pack({
        entities: [
          entity('luis', { aliases: [alias('Alan Vizconde', 'weak'), alias('Vizconde', 'weak')] }),
          entity('rosa', { aliases: [alias('Rosa Quintanilla', 'strong'), alias('Quintanilla', 'weak')] }),
          entity('marta', { aliases: [alias('Marta Quinto', 'strong'), alias('Otilia Vrast', 'strong')] }),
          entity('odo', { aliases: [alias('Odo Vrasti', 'strong'), alias('Odon Vrasko', 'strong')] }),
          entity('union', { kind: 'organization', aliases: [alias('Unión Ribereña del Norte', 'weak')] }),
          entity('front', { kind: 'organization', aliases: [alias('Frente Ribereño', 'strong')] }),
          entity('ursa', { kind: 'organization', aliases: [alias('URSAN', 'exact'), alias('U.R.S.', 'exact')] }),
          entity('sin', { kind: 'organization', aliases: [alias('SIN', 'exact'), alias('DESDE', 'exact')] }),
          entity('law', { kind: 'law', aliases: [alias('Ley 26479', 'strong')] }),
          entity('plan', { kind: 'term', aliases: [alias('PLAN VERDE', 'weak')] }),
        ] as Entity[],
      }),
    ],
    'test',
  ),
);

const surfaces = (text: string) => findNames(text, lexicon).map(({ start, end }) => text.slice(start, end));

describe('a name in other capitals', () => {
  it.each<[string, string, string[]]>([
    ['a full name in small letters', 'Dijo que alan vizconde vino', ['alan vizconde']],
    ['a full name of which one word has its capital', 'Dijo que Alan vizconde vino', []],
    ['no surname in small letters', 'Dijo que un vizconde vino', []],
    ['a surname behind the title of an office', 'Dijo que el presidente vizconde vino', ['vizconde']],
    ['a surname in a line without capitals', 'ayer dijo vizconde que vino', ['vizconde']],
    [
      'a body of which the first word has its capital',
      'La Unión ribereña del norte votó',
      ['Unión ribereña del norte'],
    ],
    ['no body whose first word has none', 'La unión Ribereña del Norte votó', []],
    ['a body in small letters in a line of such', 'ayer votó frente ribereño otra vez', ['frente ribereño']],
    ['no body in small letters in another line', 'Ayer votó frente ribereño otra vez', []],
    ['a weak name of a body in a line of such', 'la unión ribereña del norte votó', ['unión ribereña del norte']],
    ['no weak name of a body behind who writes the line', 'Ana M.: la unión ribereña del norte votó', []],
    ['a surname behind who writes the line', 'Ana M.: ayer dijo vizconde que vino', ['vizconde']],
    ['a law with its number in small letters', 'Ayer votó la ley 26479', ['ley 26479']],
  ])('%s', (_, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('an acronym', () => {
  it.each<[string, string, string[]]>([
    ['like a name, as papers write what is spoken as a word', 'Lo dijo Ursan ayer', ['Ursan']],
    ['not like a name that is an everyday word', 'Lo dijo Desde ayer', []],
    ['not like a name of three letters', 'Lo dijo Sin ayer', []],
    ['in small letters in a line of such', 'ayer lo dijo la ursan otra vez', ['ursan']],
    ['not in small letters in another line', 'Ayer lo dijo la ursan otra vez', []],
    ['not in small letters where it is a word', 'ayer vino sin pedir permiso', []],
    ['with points', 'Lo dijo la U.R.S. ayer', ['U.R.S']],
    ['not half in capitals', 'Lo dijo la URsan ayer', []],
  ])('is found %s', (_, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('a full name with one wrong letter', () => {
  it.each<[string, string, string[]]>([
    ['in its second word', 'Habló Rosa Quintanila ayer', ['Rosa Quintanila']],
    ['in the first letter of its second word', 'Habló Rosa Kuintanilla ayer', ['Rosa Kuintanilla']],
    ['not in a first word of four letters', 'Habló Rossa Quintanilla ayer', ['Quintanilla']],
    ['in a first word of five letters that lacks one', 'Habló Mrta Quinto ayer', ['Mrta Quinto']],
    ['in a second word of six letters that lacks one', 'Habló Marta Quino ayer', ['Marta Quino']],
    ['not in a second word of five letters', 'Habló Otilia Vrasst ayer', []],
    ['in the first word beside one of five letters', 'Habló Otiliu Vrast ayer', ['Otiliu Vrast']],
    ['in a name of eleven letters and spaces', 'Habló Odon Vrassko ayer', ['Odon Vrassko']],
    ['not in a shorter one', 'Habló Odo Vrassti ayer', []],
    ['not in both of its words', 'Habló Mrta Quino ayer', []],
    ['in the last two letters swapped', 'Habló Rosa Quintanilal ayer', ['Rosa Quintanilal']],
    ['not two letters too many', 'Habló Rosa Quintanillass ayer', []],
    ['not where the other word is wrong too', 'Habló Roza Quintanolla ayer', []],
    ['not behind a line that ends', 'Habló Rosa. Quintanolla vino', []],
    ['not the plural of a body', 'Los Frente Ribereños de ayer', []],
  ])('is found %s', (_, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});
