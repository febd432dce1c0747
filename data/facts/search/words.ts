/**
 * The words of a text in the form in which they are compared: the linker's folding, without case
 * and accents.
 */
import { foldKey } from '../../../linking/text/fold.ts';

/** A word begins with a letter or digit; a combining mark alone is no word. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** A folded word and where it stands in the text: UTF-16 offsets. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** The folded words of a text with their places in it. */
export function placedWords(text: string): PlacedWord[] {
  const words = [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word: foldKey(word),
    start: index,
    end: index + word.length,
  }));
  return words.filter(({ word }) => word !== '');
}

/** The folded words of a text, in order. */
export const foldedWords = (text: string): string[] => placedWords(text).map(({ word }) => word);
