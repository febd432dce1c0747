import { describe, expect, it } from 'vitest';
import { Kind, kindAt } from '../../../linking/text/characters.ts';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [Kind.other, /[\u2018\u2019\u201B\u02BC\u02B9\u0374]/u],
  [Kind.ignorable, /[\p{M}\p{Cf}\uFF9E\uFF9F]/u],
  [Kind.space, /\s/u],
  [Kind.ideograph, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC\uFF70]/u],
  [Kind.ideograph, /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  [Kind.letter, /[\p{L}\p{N}]/u],
  // Circled and squared letters, which Unicode decomposes.
  [Kind.letter, /[\u24B6-\u24E9\u{1F12B}\u{1F12C}\u{1F130}-\u{1F149}\u{1CCD6}-\u{1CCEF}]/u],
  [Kind.other, /(?:)/],
];

describe('kindAt', () => {
  it('agrees with the properties of Unicode', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x20000; code++) {
      const char = String.fromCodePoint(code);
      const kind = KINDS.find(([, expression]) => expression.test(char))?.[0];
      if (kindAt(char, 0) !== kind) wrong.push(`U+${code.toString(16)}: ${kindAt(char, 0)}, not ${kind}`);
    }
    expect(wrong).toEqual([]);
  });

  it('takes the middle dot, which joins names in Japanese, for no part of a word', () => {
    for (const dot of '·・･') expect(kindAt(`a${dot}b`, 1)).toBe(Kind.other);
  });
});
