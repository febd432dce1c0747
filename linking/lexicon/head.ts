/** The part of a stored lexicon that every page reads: what decides whether more of it is needed. */
import type { VocabularyData } from '../languages/vocabulary.ts';

export interface LexiconHead {
  packHash: string;
  /** Filters, packed: what a text with a name requires (`required-words.ts`), and the first words of all aliases. */
  required: { words: string; pairs: string };
  firstWords: string;
  /** How many shards there are: a power of two. */
  shards: number;
  vocabulary: VocabularyData;
  /** See `character-runs.ts`. */
  characters: string;
}

/** The shard of the aliases whose first word has this hash. */
export function shardOf(firstWord: number, shards: number): number {
  // The lower bits choose a number of a filter.
  return (firstWord >>> 16) & (shards - 1);
}
