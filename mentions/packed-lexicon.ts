/**
 * The lexicon as it is stored: a small head with a filter of all names' words, and shards that a page reads only when its words may be
 * names. A page without names never reads more than the head, whatever the number of aliases.
 */
import { hashAlias } from './hash-words.ts';
import { type LexiconHead, shardOf, TOPIC } from './lexicon-head.ts';
import { packShard, type ShardAlias, type ShardEntity } from './lexicon-shard.ts';
import type { LexiconAlias, LexiconData } from './types.ts';
import { packWords, TOPIC_WORDS } from './word-data.ts';
import { packFilter } from './word-filter.ts';

/** Bytes of a shard at the most, about: read in a millisecond or two. */
const SHARD_BYTES = 32_000;
/** Bytes of an alias, about: its text, its slots, its share of the entity. */
const ALIAS_BYTES = 56;

export interface PackedLexicon {
  head: LexiconHead;
  shards: string[];
}

const TOPIC_ALIASES = TOPIC_WORDS.map((text): LexiconAlias => ({ text, entity: TOPIC, strength: 'strong' }));

interface Placed {
  alias: LexiconAlias;
  shard: number;
}

/** No person has more names than this; a list of thousands under one entity must not be copied into every shard. */
const MOST_ELSEWHERE = 50;

/** An alias that stands in another shard matters here if it says something about its entity's name. */
const tellsName = ({ strength, cues }: LexiconAlias) => strength === 'strong' || cues !== undefined;

export function packLexicon(data: LexiconData): PackedLexicon {
  const aliases = [...data.aliases, ...TOPIC_ALIASES];
  let count = 1;
  while (count * SHARD_BYTES < aliases.length * ALIAS_BYTES) count *= 2;
  const ends: number[] = [];
  const goOns: number[] = [];
  const shards: ShardEntity[][] = Array.from({ length: count }, () => []);
  for (const [index, own] of Map.groupBy(aliases, ({ entity }) => entity)) {
    const placed = own.flatMap((alias): Placed[] => {
      const hashes = hashAlias(alias.text);
      // Only punctuation: it could never be a whole word.
      if (!hashes) return [];
      ends.push(hashes.whole);
      goOns.push(...hashes.prefixes);
      return [{ alias, shard: shardOf(hashes.prefixes[0] ?? hashes.whole, { shards: count }) }];
    });
    for (const shard of new Set(placed.map((one) => one.shard))) {
      const here = placed.filter((one) => one.shard === shard);
      const others = placed.filter((one) => one.shard !== shard && tellsName(one.alias)).slice(0, MOST_ELSEWHERE);
      const lines = [...here, ...others].map((one): ShardAlias => ({ ...one.alias, elsewhere: one.shard !== shard }));
      shards[shard]?.push({ index, entity: data.entities[index], aliases: lines });
    }
  }
  return {
    head: { packHash: data.packHash, filter: packFilter(ends, goOns), shards: count, words: packWords() },
    shards: shards.map(packShard),
  };
}
