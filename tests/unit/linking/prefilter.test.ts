import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpans } from '../../../linking/find/find-names.ts';
import { lookForName, mayJoin, startLook } from '../../../linking/find/prefilter.ts';
import { compileLexicon } from '../../../linking/lexicon/compile.ts';
import type { Lexicon } from '../../../linking/lexicon/decode.ts';
import type { Strength } from '../../../linking/lexicon/model.ts';
import { lexiconOfWords, realLexicon } from '../../support/lexicons.ts';

/** True when the quick look stops at one of these texts, which follow each other without a break. */
function looksLikeName(texts: readonly string[], lexicon: Lexicon, atOnce = Number.POSITIVE_INFINITY): boolean {
  const look = startLook();
  for (const text of texts) {
    if (text === '') continue;
    look.word.at = 0;
    const joined = mayJoin(look, text, lexicon.required);
    do {
      const to = Math.min(text.length, look.word.at + atOnce);
      if (lookForName(look, text, lexicon.required, joined, to)) return true;
    } while (look.word.at < text.length);
  }
  return false;
}

const names = lexiconOfWords([
  'Alberto Fujimori',
  'Fujimori',
  'Grupo Colina',
  'World Bank',
  'Universidad de la Cantuta',
  'アルベルト・フジモリ',
]);

describe('the quick look', () => {
  it.each([
    ['a name', ['by Fujimori.']],
    ['a name torn between two texts', ['by Fuji', 'mori.']],
    ['a name torn between many', ['by F', 'u', 'ji', 'mori.']],
    ['a name with short words in it', ['la Universidad de la Cantuta']],
    ['a short word of a name in two texts', ['la Universidad de l', 'a Cantuta']],
    ['a short word of a name with a soft hyphen', ['la Universidad d\u00ADe la Cantuta']],
    ['a name in two texts', ['the World ', ' Bank']],
    ['a name torn by a line break', ['by Fuji-\n', 'mori']],
    ['a name torn by a hyphen, in three texts', ['by Fuji-', 'mo', 'ri']],
    ['a name whose second word is torn', ['the World Ba', 'nk']],
    ['a name whose first word is torn', ['the Wor', 'ld Bank']],
    ['a script without spaces', ['元大統領ア', 'ルベルト・フジモリ氏は']],
    ['a mark that belongs to the text before', ['Fujimori', '\u0301 x']],
  ])('stops at %s', (_, texts) => {
    for (const atOnce of [1, 5, Number.POSITIVE_INFINITY])
      expect(looksLikeName(texts, names, atOnce), `${atOnce} at once`).toBe(true);
  });

  it.each([
    ['words of names alone', ['a bank of the world, a group of colina']],
    ['words of a name with long ones between', ['Universidad Nacional de Cantuta']],
    ['a beginning of a name', ['Universidad de la']],
    ['the words of a name in another order', ['Bank World']],
    ['a surname in small letters', ['fujimori']],
    ['a name with letters attached', ['anti', 'Fujimori', 'smo']],
  ])('goes on over %s', (_, texts) => {
    expect(looksLikeName(texts, names)).toBe(false);
  });

  it('asks for capitals alone where nothing else is the name', () => {
    const exact = lexiconOfWords(['SIN'], 'exact');
    for (const text of ['el SIN', 'el S\u00ADIN', 'el SIN-2']) expect(looksLikeName([text], exact), text).toBe(true);
    expect(looksLikeName(['el S', 'IN'], exact)).toBe(true);
    for (const text of ['Sin embargo', 'sin', 'SIn']) expect(looksLikeName([text], exact), text).toBe(false);
    // Another alias wants less of the same word.
    const both = lexiconOfWords(['SIN', 'Sin'], 'weak');
    expect(looksLikeName(['Sin embargo'], both)).toBe(true);
  });

  it('lets no name of the bundled pack through', () => {
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
        if (findSpans(texts.join(''), lexicon).length > 0) expect(looksLikeName(texts, lexicon), surface).toBe(true);
      }
  });

  it('stops wherever a name is found, for any lexicon, and any texts cut anywhere', () => {
    const wordOf = (minLength: number, maxLength: number) =>
      fc.string({
        unit: fc.constantFrom('a', 'b', 'A', 'é', 'ß', 'フ', 'ﾞ', '\u00AD', '\u0301', '1'),
        minLength,
        maxLength,
      });
    // Short words count otherwise than long ones.
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
        fc.integer({ min: 1, max: 20 }),
        ([some, text], cuts, atOnce) => {
          const lexicon = compileLexicon({
            key: 'test',
            subjects: [],
            entities: [
              { id: 'somebody', pack: 0, kind: 'person' },
              { id: 'something', pack: 0, kind: 'term' },
            ],
            aliases: some.map((one) => (one.entity === 0 ? { ...one, isPerson: true } : one)),
          });
          if (findSpans(text, lexicon).length === 0) return;
          const borders = [0, ...cuts.sort((a, b) => a - b), text.length];
          const texts = borders.slice(1).map((end, index) => text.slice(borders[index], end));
          expect(looksLikeName(texts, lexicon, atOnce)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
