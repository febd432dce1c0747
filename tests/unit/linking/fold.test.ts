import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, foldText } from '../../../linking/text/fold.ts';

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
    ['letters beyond the first plane', '𝐅𝐮𝐣𝐢𝐦𝐨𝐫𝐢', 'fujimori'],
    ['small capitals', 'ꜰᴜᴊɪᴍᴏʀɪ', 'fujimori'],
    ['strokes', 'Łódź, Đorđe, Øst', 'lodz, dorde, ost'],
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
    for (let code = 0; code < 0x20000; code++) {
      const folded = foldKey(String.fromCodePoint(code));
      if (foldKey(folded) !== folded) expect.fail(`U+${code.toString(16)} folds to "${folded}"`);
    }
    fc.assert(fc.property(anyText, (original) => foldKey(foldKey(original)) === foldKey(original)));
  });

  it('gives the text that foldKey compares', () => {
    fc.assert(fc.property(anyText, (original) => foldText(original).text.trim() === foldKey(original)));
  });
});
