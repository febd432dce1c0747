/** The part of a stored lexicon that every page reads: what decides whether more of it is needed. */
import type { WordData } from '../languages/word-data.ts';

/** "Entity" of the words that make a page one about Peru; they are found in the same pass as the names, and never linked. */
export const TOPIC = -1;

export interface LexiconHead {
  packHash: string;
  /** Filters, packed: what a text with a name requires (`required-words.ts`), and the first words of all aliases. */
  required: { words: string; pairs: string };
  firstWords: string;
  /** How many shards there are: a power of two. */
  shards: number;
  words: WordData;
  /** See `character-runs.ts`. */
  characters: string;
}

/** The shard of the aliases whose first word has this hash. */
export function shardOf(firstWord: number, shards: number): number {
  // The lower bits choose a number of a filter.
  return (firstWord >>> 16) & (shards - 1);
}
