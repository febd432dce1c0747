/**
 * The lexicon as it is stored: a small head with a filter of all names' words, and shards that a page reads only when its words may be
 * names. A page without names never reads more than the head, whatever the number of aliases.
 */

import { requiredWords } from '../find/required-words.ts';
import { hashAlias } from '../find/word-hash.ts';
import { openVocabulary, packVocabulary } from '../languages/vocabulary.ts';
import { packCharacters } from '../text/character-runs.ts';
import { drain } from '../text/run-to-end.ts';
import { makeFilter, packFilter } from './bloom-filter.ts';
import { packShard } from './encode-shard.ts';
import { isWomanBy, namesFrom } from './entity-names.ts';
import { type LexiconHead, shardOf } from './head.ts';
import type { LexiconAlias, LexiconData } from './model.ts';
import type { PackedNames, ShardEntity } from './shard-format.ts';

/** A lexicon of about so many bytes is not parted: pages with names mostly want all of it, and nothing has to be said twice. */
const WHOLE_BYTES = 80_000;
/** Bytes of a shard at the most, about, when it is parted: read in a millisecond or two. */
const SHARD_BYTES = 32_000;
/** Bytes of an alias, about: its text, its slots, its share of the entity. */
const ALIAS_BYTES = 56;

function shardCount(aliases: number): number {
  const bytes = aliases * ALIAS_BYTES;
  let count = 1;
  while (bytes > WHOLE_BYTES && count * SHARD_BYTES < bytes) count *= 2;
  return count;
}

export interface PackedLexicon {
  head: LexiconHead;
  shards: string[];
}

/** Of the filter of first words: a wrong "yes" may ask for a shard in vain. */
const FIRST_WORDS_SIZE = { perHash: 0.6, least: 256 };

interface Placed {
  alias: LexiconAlias;
  shard: number;
}

/** An entity with more aliases than these tells its names: to gather them would keep a page waiting. */
const FEW_ALIASES = 100;
/** Nobody has more full names; a list of thousands under one entity must not be copied into every shard. */
const MOST_NAMES = 100;

function namesOf(aliases: readonly LexiconAlias[]): PackedNames {
  const full = aliases
    .filter(({ strength }) => strength === 'strong')
    .slice(0, MOST_NAMES)
    .map(({ text }) => text);
  const { words, given } = drain(namesFrom(full));
  return { words: [...words], given: [...given] };
}

export function packLexicon(data: LexiconData): PackedLexicon {
  const { aliases } = data;
  const vocabulary = packVocabulary(data);
  const { feminine } = openVocabulary(vocabulary);
  const count = shardCount(aliases.length);
  const firstWords: number[] = [];
  const shards: ShardEntity[][] = Array.from({ length: count }, () => []);
  for (const [index, own] of Map.groupBy(aliases, ({ entity }) => entity)) {
    const placed = own.flatMap((alias): Placed[] => {
      const hashes = hashAlias(alias.text);
      // Only punctuation: it could never be a whole word.
      if (!hashes) return [];
      const firstWord = hashes.prefixes[0] ?? hashes.whole;
      firstWords.push(firstWord);
      return [{ alias, shard: shardOf(firstWord, count) }];
    });
    const byShard = Map.groupBy(placed, ({ shard }) => shard);
    const names = byShard.size > 1 || own.length > FEW_ALIASES ? { names: namesOf(own) } : {};
    const isWoman = isWomanBy(
      own.flatMap(({ cues }) => cues ?? []),
      feminine,
    );
    const shared = { index, entity: data.entities[index], isWoman, ...names };
    for (const [shard, here] of byShard) shards[shard]?.push({ ...shared, aliases: here.map(({ alias }) => alias) });
  }
  const required = requiredWords(aliases);
  return {
    head: {
      packHash: data.key,
      required: { words: packFilter(required.words), pairs: packFilter(required.pairs) },
      firstWords: packFilter(makeFilter([firstWords], FIRST_WORDS_SIZE)),
      shards: count,
      vocabulary,
      characters: packCharacters(),
    },
    shards: shards.map(packShard),
  };
}
