import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCharacters, packCharacters } from '../../../linking/text/character-runs.ts';
import { expansionOf, foldOf, units } from '../../../linking/text/character-tables.ts';
import { unitOf } from '../../../linking/text/code-units.ts';
import { classifyCommon } from '../../../linking/text/common-characters.ts';
import { foldKey, foldText } from '../../../linking/text/fold.ts';
import { LATIN_END } from '../../../linking/text/latin.ts';
import { classifyByProperties } from '../../../linking/text/unicode-properties.ts';

const meaningOf = (code: number) => [code, unitOf(code), foldOf(code), expansionOf(code)];

function expectSameTheLongWay(code: number): void {
  const told = meaningOf(code);
  classifyByProperties(code);
  expect(meaningOf(code)).toEqual(told);
}

describe('the short ways for common characters', () => {
  it('say of all Latin letters what the long way says', () => {
    units.fill(0);
    unitOf(0x61);
    for (let code = 0; code < LATIN_END; code++) {
      expect(units[code]).not.toBe(0);
      expectSameTheLongWay(code);
    }
  });

  it('say of others what the long way says', () => {
    let common = 0;
    for (let code = LATIN_END; code < 0x10000; code++) {
      if (classifyCommon(code) === 0) continue;
      common++;
      expectSameTheLongWay(code);
    }
    expect(common).toBeGreaterThan(30_000);
  });
});

describe('the runs of characters that travel with a lexicon', () => {
  it('say what the long way says, and hold most of what is not common', () => {
    const packed = packCharacters();
    expect(packed.length).toBeLessThan(3_500);
    // As in a new page, where nothing has been met.
    units.fill(0);
    openCharacters(packed);
    unitOf(0x0e44);
    const known = Array.from(units.keys()).filter((code) => units[code] !== 0);
    expect(known.length).toBeGreaterThan(7_000);
    for (const code of known) expectSameTheLongWay(code);
  });
});

describe('foldKey', () => {
  it.each([
    ['case', 'FUJIMORI', 'fujimori'],
    ['composed diacritics', 'Guzmán', 'guzman'],
    ['decomposed diacritics', 'Guzma\u0301n', 'guzman'],
    ['soft hyphens', 'Fuji\u00ADmori', 'fujimori'],
    ['zero-width characters', 'Fuji\u200Bmo\u2060ri', 'fujimori'],
    ['no-break and thin spaces', 'Keiko\u00A0\u2009Fujimori', 'keiko fujimori'],
    ['line breaks', 'Keiko\n   Fujimori', 'keiko fujimori'],
    ['curly apostrophes', 'Fujimori’s', "fujimori's"],
    ['dashes', 'Fujimori–Montesinos', 'fujimori-montesinos'],
    ['full width', 'Ｆｕｊｉｍｏｒｉ', 'fujimori'],
    ['half-width katakana', 'ﾌｼﾞﾓﾘ', 'フシモリ'],
    ['katakana with its mark apart', 'フシ\u3099モリ', 'フシモリ'],
    ['ligatures', 'ﬁcha Straße Œuvre', 'ficha strasse oeuvre'],
    ['dotted capital I', 'İstanbul', 'istanbul'],
    ['Hangul stays whole', '후지모리', '후지모리'],
  ])('%s', (_, original, folded) => {
    expect(foldKey(original)).toBe(folded);
  });
});

/** Text rich in what folding treats apart: marks, joiners, ligatures, lone surrogates. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\u00AD', '\u0301', '\u200D', 'ß', 'ﬁ', '\uD800', '\uDC00', '\u00A0', '\n', '’', '–', 'é', 'İ'),
  ),
});

describe('foldText', () => {
  it('keeps the way back exact for any string', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, starts, ends } = foldText(original);
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) {
          const start = starts[at] as number;
          const end = ends[at] as number;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(original.length);
          // Ranges follow one another; only the letters of one ligature share theirs.
          if (at > 0) expect(start === starts[at - 1] || start >= (ends[at - 1] as number)).toBe(true);
          // What a unit came from folds to what the unit is part of.
          expect(foldText(original.slice(start, end)).text).toContain(text.charAt(at));
        }
      }),
    );
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(fc.property(anyText, (original) => foldKey(foldKey(original)) === foldKey(original)));
  });
});
