/**
 * The words of a text in the form in which they are compared: the linker's folding, without case
 * and accents.
 */
import { foldKey } from '../../../linking/text/fold.ts';

/** A word begins with a letter or digit; a combining mark alone is no word. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** A text in which a word whose letters stand apart, "T o r r e s", is written as others are. */
export const joinLetters = (text: string) =>
  text.replace(/(?<!\S)\S(?:\s\S){3,}(?!\S)/g, (word) => word.replace(/\s/g, ''));

/** A folded word and where it stands in the text: UTF-16 offsets. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** The "s" of "Torres's" is no word to look for: a reader who looks up a name selects it with the name. */
const isPossessive = (text: string, { word, start }: PlacedWord) =>
  word === 's' && start > 1 && foldKey(text.charAt(start - 1)) === "'";

/** The article or preposition of "l'Alberto" and "d'Alan". */
const isElided = (text: string, { word, end }: PlacedWord) => word.length === 1 && foldKey(text.charAt(end)) === "'";

/** The number of a footnote: "Torres[1]". */
const isFootnote = (text: string, { start, end }: PlacedWord) => /^\[\d+\]$/.test(text.slice(start - 1, end + 1));

/** The folded words of a text with their places in it. */
export function placedWords(text: string): PlacedWord[] {
  const words = [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word: foldKey(word),
    start: index,
    end: index + word.length,
  }));
  return words.filter(
    (placed) =>
      placed.word !== '' && ![isPossessive, isElided, isFootnote].some((isLeftOut) => isLeftOut(text, placed)),
  );
}

/** The folded words of a text, in order. */
export const foldedWords = (text: string): string[] => placedWords(text).map(({ word }) => word);
