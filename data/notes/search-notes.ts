/** Finds notes by their words, typing slips and accents aside. */
import { type Vocabulary, vocabularyOf } from '../facts/search/vocabulary.ts';
import { foldedWords } from '../facts/search/words.ts';
import { siteOf } from '../settings/settings.ts';
import { type Note, newestFirst } from './note.ts';

/** A search index of notes. */
export interface NoteSearch {
  /**
   * Ids of the notes that hold every typed word, each with its distance from what was typed (0:
   * exact).
   */
  find(text: string): Map<string, number>;
}

/** Notes between two pauses of indexing, so that the page stays responsive. */
const BETWEEN_PAUSES = 500;

const pause = () => new Promise((resolve) => setTimeout(resolve));

function searchedText({ text, tags, names, quote, page }: Note): string {
  const known = Object.values(names).flatMap(({ en, es }) => [en, es]);
  return [text, ...tags, ...known, quote?.exact ?? '', page.title, siteOf(page.url) ?? ''].join('\n');
}

function distances(typed: string, begun: boolean, vocabulary: Vocabulary, postings: readonly number[][]) {
  const found = new Map<number, number>();
  for (const [word, distance] of vocabulary.meant(typed, begun))
    for (const at of postings[word] ?? []) found.set(at, Math.min(distance, found.get(at) ?? 1));
  return found;
}

/** Indexes notes; takes about half a second for 10,000, with pauses. */
export async function noteSearchOf(notes: readonly Note[]): Promise<NoteSearch> {
  const numbers = new Map<string, number>();
  const postings: number[][] = [];
  for (const [at, note] of notes.entries()) {
    for (const word of new Set(foldedWords(searchedText(note)))) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      const places = postings[number] ?? [];
      postings[number] = places;
      places.push(at);
    }
    if (at % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await pause();
  }
  const vocabulary = vocabularyOf([...numbers.keys()]);
  return {
    find(text) {
      const words = [...new Set(foldedWords(text))];
      // The reader may still be typing the last word.
      const [first, ...others] = words.map((word, at) =>
        distances(word, at === words.length - 1, vocabulary, postings),
      );
      const found = new Map<string, number>();
      for (const [at, distance] of first ?? []) {
        const note = notes[at];
        const rest = others.map((other) => other.get(at));
        if (note && rest.every((one) => one !== undefined))
          found.set(
            note.id,
            rest.reduce((sum, one) => sum + one, distance),
          );
      }
      return found;
    },
  };
}

/** The found notes: best match first, then newest. */
export function inOrderFound(notes: readonly Note[], found: ReadonlyMap<string, number>): Note[] {
  const near = (note: Note) => found.get(note.id) ?? 1;
  return notes.filter(({ id }) => found.has(id)).sort((a, b) => near(a) - near(b) || newestFirst(a, b));
}
