import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../linking/find/find-names.ts';
import { textPrefilter } from '../../../linking/find/prefilter.ts';
import type { Lexicon } from '../../../linking/lexicon/decode.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import type { Span, Strength } from '../../../linking/lexicon/model.ts';
import { foldKey } from '../../../linking/text/fold.ts';
import { lexiconOfWords, realLexicon } from '../../support/lexicons.ts';

/** True when the prefilter says yes to one of these texts of one block, which follow each other. */
function mayHoldName(texts: readonly string[], lexicon: Lexicon): boolean {
  const prefilter = textPrefilter(lexicon.required);
  return texts.some((text) => prefilter(text, () => true));
}

/** The letters and digits of a text, as names are compared. */
const lettersOf = (text: string) => foldKey(text).replace(/[^\p{L}\p{N}]/gu, '');

const names = lexiconOfWords([
  'Alberto Fujimori',
  'Fujimori',
  'Grupo Colina',
  'World Bank',
  'Universidad de la Cantuta',
  'アルベルト・フジモリ',
]);

describe('the prefilter', () => {
  it.each([
    ['a name', ['by Fujimori.']],
    ['a word cut between two texts', ['by Fuji', 'mori.']],
    ['a word cut between many', ['by F', 'u', 'ji', 'mori.']],
    ['a name with short words in it', ['la Universidad de la Cantuta']],
    ['a short word of a name in two texts', ['la Universidad de l', 'a Cantuta']],
    ['a short word of a name with a soft hyphen', ['la Universidad d\u00ADe la Cantuta']],
    ['a name in two texts', ['the World ', ' Bank']],
    ['a name cut by a line break', ['by Fuji-\n', 'mori']],
    ['a name cut by a hyphen, in three texts', ['by Fuji-', 'mo', 'ri']],
    ['a name whose second word is cut', ['the World Ba', 'nk']],
    ['a name whose first word is cut', ['the Wor', 'ld Bank']],
    ['a script without spaces', ['元大統領ア', 'ルベルト・フジモリ氏は']],
    ['a mark that belongs to the text before', ['Fujimori', '\u0301 x']],
  ])('says yes to %s', (_, texts) => {
    expect(mayHoldName(texts, names)).toBe(true);
  });

  it.each([
    ['a text without names', ['a bank of the world, a university of nobody']],
    ['a surname in small letters', ['fujimori']],
    ['the words of a name with letters attached', ['antiFujimori', ' Fujimorismo']],
  ])('says no to %s', (_, texts) => {
    expect(mayHoldName(texts, lexiconOfWords(['Fujimori', 'Universidad de la Cantuta']))).toBe(false);
  });

  it('does not carry a word into the next block', () => {
    const prefilter = textPrefilter(lexiconOfWords(['Fujimori']).required);
    expect(prefilter('Fuji', () => false)).toBe(false);
    expect(prefilter('mori', () => false)).toBe(false);
    // The block before ends with a letter, without white space between the two.
    expect(prefilter('x', () => false)).toBe(false);
    expect(prefilter('Fuji', () => false)).toBe(false);
    expect(prefilter('mori', () => true)).toBe(true);
  });

  it('asks for a capital where nothing else is the name', () => {
    const exact = lexiconOfWords(['SIN'], 'exact');
    for (const text of ['el SIN', 'el S\u00ADIN', 'el SIN-2']) expect(mayHoldName([text], exact), text).toBe(true);
    expect(mayHoldName(['el S', 'IN'], exact)).toBe(true);
    for (const text of ['sin', 'sIN']) expect(mayHoldName([text], exact), text).toBe(false);
    // Another alias wants less of the same word.
    const both = lexiconOfWords(['SIN', 'sin'], 'weak');
    expect(mayHoldName(['sin embargo'], both)).toBe(true);
  });

  it('misses no name of the bundled pack', () => {
    const lexicon = realLexicon();
    const surfaces = [
      'Alberto Fujimori',
      'keiko fujimori',
      'Grupo Colina',
      'el SIN',
      'Perú',
      'fujimorista',
      '藤森',
      'La Cantuta',
    ];
    for (const surface of surfaces)
      for (let cut = 0; cut <= surface.length; cut++) {
        const texts = [`x ${surface.slice(0, cut)}`, `${surface.slice(cut)}, y`];
        if (findNames(texts.join(''), lexicon).length > 0) expect(mayHoldName(texts, lexicon), surface).toBe(true);
      }
  });

  it('says yes wherever a name is found, for any lexicon and any texts cut anywhere', () => {
    const wordOf = (minLength: number, maxLength: number) =>
      fc.string({
        unit: fc.constantFrom('a', 'b', 'A', 'é', 'ß', 'フ', 'ﾞ', '\u00AD', '\u0301', '1'),
        minLength,
        maxLength,
      });
    const word = fc.oneof(wordOf(1, 3), wordOf(4, 6));
    const alias = fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      strength: fc.constantFrom<Strength>('strong', 'weak', 'exact'),
      entity: fc.constantFrom(0, 1),
    });
    const aliases = fc.array(alias, { minLength: 1, maxLength: 6 });
    /** A text with names, words of them and other words. */
    const around = (names: string[]) =>
      fc
        .array(
          fc.oneof(
            fc.constantFrom(...names),
            fc.constantFrom(...names.flatMap((name) => name.split(' '))),
            fc.constantFrom(' ', '  ', '\n', '-', '. ', '-\n'),
            word,
          ),
          { minLength: 1, maxLength: 8 },
        )
        .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        aliases.chain((some) => fc.tuple(fc.constant(some), around(some.map(({ text }) => text)))),
        fc.array(fc.nat(60), { maxLength: 5 }),
        ([some, text], cuts) => {
          const lexicon = compileLexicon({
            key: 'test',
            subjects: [],
            entities: [
              { id: 'somebody', pack: 0, kind: 'person' },
              { id: 'something', pack: 0, kind: 'term' },
            ],
            aliases: some.map((one) => (one.entity === 0 ? { ...one, isPerson: true } : one)),
          });
          // In a line without capitals a name may lack its own. Such a name, and one with a wrong letter,
          // is found beside others alone.
          const isRightlySpelt = ({ start, end, aliases: found }: Span) => {
            const written = text.slice(start, end);
            return found.some(
              (one) =>
                lettersOf(one.text) === lettersOf(written) &&
                (/\p{Lu}/u.test(written) || one.text === one.text.toLowerCase()),
            );
          };
          if (!findNames(text, lexicon).some(isRightlySpelt)) return;
          const borders = [0, ...cuts.sort((a, b) => a - b), text.length];
          const texts = borders.slice(1).map((end, index) => text.slice(borders[index], end));
          expect(mayHoldName(texts, lexicon)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
