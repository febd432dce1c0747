/** Words of a text in the form in which they are compared: case and accents aside. */

/** A word begins with a letter or digit: a mark that stands on nothing is no word. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** "Tarapotó" and "TARAPOTO" are the same. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The plain words of a text, in order. */
export function plainWords(text: string): string[] {
  return plain(text).match(WORDS) ?? [];
}

export interface PlacedWord {
  word: string;
  /** Where it stands in the text: UTF-16 offsets. */
  start: number;
  end: number;
}

/** The plain words of a text with their places in it. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word: plain(word),
    start: index,
    end: index + word.length,
  }));
}
