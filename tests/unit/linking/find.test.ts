import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import { lexiconOfWords } from '../../support/lexicons.ts';
import { alias, entity, pack } from '../data/packs.ts';
import { findNaively } from './naive-finder.ts';

const names = lexiconOfWords([
  'Alberto Fujimori',
  'Fujimori',
  'Grupo Colina',
  'Barrios Altos',
  'Guzmán',
  'アルベルト・フジモリ',
  'フジモリ',
]);
const acronyms = lexiconOfWords(['SIN', 'MRTA'], 'exact');
const weak = lexiconOfWords(['Toledo', 'el Doc'], 'weak');

const surfaces = (text: string, lexicon = names) =>
  findNames(text, lexicon).map(({ start, end }) => text.slice(start, end));

const heard = compileLexicon(
  lexiconOf(
    [
      pack({
        entities: [
          entity('martin', { aliases: [alias('Martín Vizcarra', 'strong'), alias('Vizcarra', 'weak')] }),
          entity('keiko', { aliases: [alias('Keiko Fujimori', 'strong'), alias('Keiko', 'weak')] }),
          entity('luis', { aliases: [alias('Luis Espinoza', 'strong'), alias('Espinoza', 'weak')] }),
          entity('vladi', { aliases: [alias('モンテシーノス', 'weak')] }),
        ] as Entity[],
      }),
    ],
    'test',
  ),
);

describe('findNames in misspelt text', () => {
  const people = lexiconOfWords(['Alberto Fujimori', 'Pedro Castillo', 'Alejandro Toledo', 'Toledo Manrique']);

  it.each([
    ['two letters swapped', 'dice que Alejandro Toleod fue', ['Alejandro Toleod']],
    ['another letter', 'sobre Alberto Fujimoro y', ['Alberto Fujimoro']],
    ['a letter too many', 'when Alberto Fujjimori fled', ['Alberto Fujjimori']],
    ['a letter too few', 'when Alberto Fujimri fled', ['Alberto Fujimri']],
    ['not two wrong letters', 'when Alberto Fujomiri fled', []],
    ['not the other gender of a surname', 'the poet Pedro Castilla', []],
    ['not over a comma', 'Alberto, Fujimoro', []],
    ['not letters that look alike', 'Alberto Fujim\u043Eri, Pedro Castill\u03BF', []],
  ])('finds %s', (_, text, expected) => {
    expect(surfaces(text, people)).toEqual(expected);
  });

  it.each([
    ['by ear, in Spanish', 'no defiendo a Viscarra, dijo', ['Viscarra']],
    ['by ear, with one letter for two', 'lo que Vizcara cerró', ['Vizcara']],
    ['by ear, in English', 'and Keyko lost by less', ['Keyko']],
    ['with two letters swapped', 'vamos Kieko', ['Kieko']],
    ['by ear in a line without capitals', 'esto es obra de keyko y ya', ['keyko']],
    ['not with another sound', 'el pueblo de Vizcaya', []],
    ['not where the spelling is a name that many bear', 'Garcia Espinosa', []],
  ])('finds a surname or given name spelt %s', (_, text, expected) => {
    expect(surfaces(text, heard)).toEqual(expected);
  });

  it('finds a Japanese name without its long vowel', () => {
    expect(surfaces('顧問モンテシノス氏は', heard)).toEqual(['モンテシノス']);
  });

  it('finds bodies and people misspelt in small letters, but no word of another language', () => {
    const bodies = compileLexicon(
      lexiconOf(
        [
          pack({
            entities: [
              entity('front', { kind: 'organization', aliases: [alias('Frente Luminoso', 'strong')] }),
              entity('party', { kind: 'organization', aliases: [alias('Partido Comunista', 'weak')] }),
              entity('luis', { aliases: [alias('Luis Garnica', 'weak')] }),
            ] as Entity[],
          }),
        ],
        'test',
      ),
    );
    expect(surfaces('y frente luminozo a mi hermano', bodies)).toEqual(['frente luminozo']);
    expect(surfaces('Luis Garnika en madrid', bodies)).toEqual(['Luis Garnika']);
    expect(surfaces('il Partito Comunista', bodies)).toEqual([]);
    expect(surfaces('los frentes y Frente Luminosos', bodies)).toEqual([]);
  });

  it('takes the misspelt name, and not the given name that is an alias alone', () => {
    const both = lexiconOfWords(['Keiko Fujimori', 'Keiko']);
    expect(surfaces('Keiko Fujimoir is another matter', both)).toEqual(['Keiko Fujimoir']);
    expect(surfaces('Keiko Vega is another matter', both)).toEqual(['Keiko']);
  });
});

describe('findNames', () => {
  it.each([
    ['the longest name', 'When Alberto Fujimori fled', ['Alberto Fujimori']],
    ['a name at each end', 'Fujimori, or Fujimori', ['Fujimori', 'Fujimori']],
    ['whole words only', 'Fujimorism, antifujimori and Fujimoris', []],
    ['a possessive', "Fujimori’s and Fujimori's", ['Fujimori', 'Fujimori']],
    ['capitals', 'ALBERTO FUJIMORI', ['ALBERTO FUJIMORI']],
    ['missing accents', 'Guzman', ['Guzman']],
    ['added accents', 'Fujimóri', ['Fujimóri']],
    ['a soft hyphen inside', 'Fuji\u00ADmori', ['Fuji\u00ADmori']],
    ['a combining accent at the end', 'Fujimori\u0301 x', ['Fujimori\u0301']],
    ['words over a line break', 'Alberto\n  Fujimori', ['Alberto\n  Fujimori']],
    ['a no-break space', 'Barrios\u00A0Altos', ['Barrios\u00A0Altos']],
    ['names joined by a hyphen', 'Fujimori-Montesinos', ['Fujimori']],
    ['not over a comma', 'Alberto, Fujimori', ['Fujimori']],
    ['not over a full stop', 'Barrios. Altos', []],
    ['scripts without spaces', '元大統領アルベルト・フジモリ氏は', ['アルベルト・フジモリ']],
    ['a word broken at the end of a line', 'el plan de Fuji-\n  mori', ['Fuji-\n  mori']],
    ['a broken word whose line break has gone', 'el plan de Fuji-mori', ['Fuji-mori']],
    ['a broken word in capitals', 'EL PLAN DE FUJI-\nMORI', ['FUJI-\nMORI']],
    ['no second part with a capital of its own', 'Fuji-Mori', []],
    ['no single letters before a hyphen', 'F-ujimori', []],
    ['letters beyond the first plane', 'el 𝐆𝐫𝐮𝐩𝐨 𝐂𝐨𝐥𝐢𝐧𝐚', ['𝐆𝐫𝐮𝐩𝐨 𝐂𝐨𝐥𝐢𝐧𝐚']],
    ['small capitals', 'ɢʀᴜᴘᴏ ᴄᴏʟɪɴᴀ y Fᴜᴊɪᴍᴏʀɪ', ['Fᴜᴊɪᴍᴏʀɪ']],
    ['circled letters', 'el Ⓖⓡⓤⓟⓞ Ⓒⓞⓛⓘⓝⓐ', ['Ⓖⓡⓤⓟⓞ Ⓒⓞⓛⓘⓝⓐ']],
    ['letters that stand apart', 'F U J I M O R I', ['F U J I M O R I']],
    ['two words of such letters', 'A l b e r t o \u00A0F u j i m o r i', ['A l b e r t o \u00A0F u j i m o r i']],
    ['no letters of two words without a gap', 'G R U P O C O L I N A', []],
    ['a name in italics of plain text', 'el _Grupo Colina_ y __Fujimori__', ['Grupo Colina', 'Fujimori']],
    ['no name in an identifier', 'grupo_colina, x_Fujimori, Fujimori_x', []],
    ['a name of which a later word is broken', 'el Grupo Co-\nlina', ['Grupo Co-\nlina']],
    ['a name of which the first word is broken', 'Ba-\nrrios Altos', ['Ba-\nrrios Altos']],
    ['a name of which both words are broken', 'Ba-\nrrios Al-\ntos', ['Ba-\nrrios Al-\ntos']],
    ['no name in an address', 'https://example.org/barrios-altos y www.example.org/Fujimori', []],
    ['no name in an address of mail or a handle', 'Fujimori@example.org, a.Fujimori@example.org, @Fujimori', []],
    ['a name behind an address', 'https://example.org/a Fujimori (#Fujimori)', ['Fujimori', 'Fujimori']],
    ['no letters of another script', 'Fujim\u043Eri, \u0410lberto, Gru\u0440o Colina', []],
    ['half-width katakana', 'ｱﾙﾍﾞﾙﾄ･ﾌｼﾞﾓﾘ', ['ｱﾙﾍﾞﾙﾄ･ﾌｼﾞﾓﾘ']],
    ['a name half in capitals', 'el grupo Colina', ['grupo Colina']],
    ['no phrase in small letters', 'El grupo colina', []],
    ['a phrase in a line without capitals', 'el grupo colina', ['grupo colina']],
    ['a phrase in small letters behind who writes it', 'Ana M.: y grupo colina. Nada', ['grupo colina']],
  ])('finds %s', (_, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('takes a name with figures in small letters', () => {
    const laws = lexiconOfWords(['Ley 26479']);
    expect(surfaces('Promulgó la ley 26479 y la ley 264', laws)).toEqual(['ley 26479']);
  });

  it.each([
    ['the very letters', 'el SIN y el MRTA', ['SIN', 'MRTA']],
    ['never the Spanish word', 'sin embargo, Sin duda', []],
    ['never with letters attached', 'SINO, SINS', []],
    ['soft hyphens aside', 'el S\u00ADIN', ['S\u00ADIN']],
    ['never over a hyphen', 'el MR-\nTA', []],
  ])('takes an acronym in %s', (_, text, expected) => {
    expect(surfaces(text, acronyms)).toEqual(expected);
  });

  it.each([
    ['capitalised', 'Toledo, the economist', ['Toledo']],
    ['but not in small letters', 'a toledo blade', []],
    ['with its small words as they come', 'El Doc and el Doc', ['El Doc', 'el Doc']],
  ])('takes a weak name %s', (_, text, expected) => {
    expect(surfaces(text, weak)).toEqual(expected);
  });

  it('finds what the naive finder finds, for any lexicon and text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ß', 'フ', '\u00AD'), minLength: 1, maxLength: 3 });
    const alias = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const piece = fc.oneof(word, fc.constantFrom(' ', '  ', '\n', '-', '. ', 'A', 'B', 'É', '\u0301'));
    fc.assert(
      fc.property(fc.array(alias, { maxLength: 6 }), fc.array(piece, { maxLength: 30 }), (aliases, pieces) => {
        const text = pieces.join('');
        const lexicon = lexiconOfWords(aliases);
        const found = findNames(text, lexicon).filter(({ aliases: of }) => of.some(({ entity }) => entity === 0));
        expect(found.map(({ start, end }) => ({ start, end }))).toEqual(findNaively(text, aliases));
      }),
      { numRuns: 250 },
    );
  });

  it('finds a word broken anywhere inside, with its exact place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom('-', '\u2010', '-\n', '-\r\n   ', '- '),
        fc.constantFrom('', 'dijo ', 'Montesinos-', '(', 'ß'),
        (at, hyphen, before) => {
          const broken = `Fujimori`.slice(0, at) + hyphen + 'Fujimori'.slice(at);
          const found = surfaces(`${before}${broken} ayer`);
          expect(found).toEqual(before === 'ß' ? [] : [broken]);
        },
      ),
    );
  });

  it('never changes earlier spans when text without names is added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Alberto Fujimori', 'Guzmán y Fujimori'),
        fc.string({ unit: 'grapheme' }),
        (text, more) => {
          const before = findNames(`${text}.`, names);
          const after = findNames(`${text}. ${more}`, names);
          expect(after.slice(0, before.length)).toEqual(before);
        },
      ),
    );
  });
});
