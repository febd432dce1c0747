import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../mentions/compile-lexicon.ts';
import { findSpans } from '../../../mentions/find.ts';
import type { Lexicon } from '../../../mentions/lexicon.ts';
import { lookForName, mayJoin, startLook } from '../../../mentions/look.ts';
import type { Strength } from '../../../mentions/types.ts';
import { lexiconOfWords, realLexicon } from '../lexicons.ts';

/** True when the quick look stops at one of these texts, which follow each other without a break. */
function looksLikeName(texts: readonly string[], lexicon: Lexicon, atOnce = Number.POSITIVE_INFINITY): boolean {
  const look = startLook();
  for (const text of texts) {
    if (text === '') continue;
    look.at = 0;
    const joined = mayJoin(look, text);
    do {
      const to = Math.min(text.length, look.at + atOnce);
      if (lookForName(look, text, lexicon.required, joined, to)) return true;
    } while (look.at < text.length);
  }
  return false;
}

const names = lexiconOfWords(['Alberto Fujimori', 'Fujimori', 'Grupo Colina', 'World Bank', 'アルベルト・フジモリ']);

describe('the quick look', () => {
  it.each([
    ['a name', ['by Fujimori.']],
    ['a name torn between two texts', ['by Fuji', 'mori.']],
    ['a name torn between many', ['by F', 'u', 'ji', 'mori.']],
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
    ['the words of a name in another order', ['Bank World']],
    ['a surname in small letters', ['fujimori']],
    ['a name with letters attached', ['anti', 'Fujimori', 'smo']],
  ])('goes on over %s', (_, texts) => {
    expect(looksLikeName(texts, names)).toBe(false);
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
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', 'é', 'ß', 'フ', 'ﾞ', '\u00AD', '\u0301', '1'),
      minLength: 1,
      maxLength: 3,
    });
    const alias = fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
      strength: fc.constantFrom<Strength>('strong', 'weak', 'exact'),
      entity: fc.constantFrom(0, 1),
    });
    const piece = fc.oneof(word, fc.constantFrom(' ', '  ', '\n', '-', '. ', '-\n'));
    fc.assert(
      fc.property(
        fc.array(alias, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(piece, { maxLength: 8 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 20 }),
        (aliases, cut, atOnce) => {
          const lexicon = compileLexicon({
            packHash: 'test',
            entities: [
              { id: 'somebody', kind: 'person' },
              { id: 'something', kind: 'term' },
            ],
            aliases: aliases.map((one) => (one.entity === 0 ? { ...one, isPerson: true } : one)),
          });
          const texts = cut.map((pieces) => pieces.join(''));
          if (findSpans(texts.join(''), lexicon).length === 0) return;
          expect(looksLikeName(texts, lexicon, atOnce)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
