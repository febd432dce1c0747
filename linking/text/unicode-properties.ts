/** What any character means, by Unicode's properties: the long way, which says the same as the short ones. */
import { learn, learnWord, Unit } from './character-tables.ts';
import { plainOf } from './plain-letters.ts';

/** What Unicode says of characters. The engine takes milliseconds to get these ready: most pages never need them. */
const makeClasses = () => ({
  /** Half-width katakana write their voicing marks as characters of their own. */
  ignorable: /[\p{M}\p{Cf}\uFF9E\uFF9F]/u,
  word: /[\p{L}\p{N}_]/u,
  space: /\s/u,
  ideograph:
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\uFF70]/u,
  hyphens: /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u,
  apostrophes: /[\u2018\u2019\u201B\u2032\u02BC\u02B9\u0060\u00B4\uFF07]/u,
  /** Between the parts of a foreign name in Japanese, Chinese and half-width text. */
  middleDots: /[\u00B7\u2022\u2027\u30FB\uFF65]/u,
  marks: /\p{M}/gu,
});

let classes: ReturnType<typeof makeClasses> | undefined;

/** The unit of any character. */
export function classifyByProperties(code: number): number {
  classes ??= makeClasses();
  const { ignorable, word, space, ideograph, hyphens, apostrophes, middleDots, marks } = classes;
  const char = String.fromCharCode(code);
  if (apostrophes.test(char)) return learn(code, Unit.other, 0x27);
  if (hyphens.test(char)) return learn(code, Unit.other, 0x2d);
  if (middleDots.test(char)) return learn(code, Unit.other, 0x30fb);
  if (space.test(char)) return learn(code, Unit.space, 0x20);
  if (ignorable.test(char)) return learn(code, Unit.ignorable);
  const plain = plainOf(char, (text) => text.replace(marks, ''));
  if (ideograph.test(char)) return learn(code, Unit.ideograph, plain.length === 1 ? plain.charCodeAt(0) : code);
  return word.test(char) ? learnWord(code, plain) : learn(code, Unit.other);
}
