/**
 * The lexicon as it is stored: a small head with a filter of all names' words, and shards that a page reads only when its words may be
 * names. A page without names never reads more than the head, whatever the number of aliases.
 */
import { makeFilter, packFilter } from './bloom-filter.ts';
import { entityNames } from './entity-names.ts';
import { hashAlias } from './hash-words.ts';
import { type LexiconHead, shardOf, TOPIC } from './lexicon-head.ts';
import { type PackedNames, packShard, type ShardEntity } from './lexicon-shard.ts';
import { requiredWords } from './required-words.ts';
import type { LexiconAlias, LexiconData } from './types.ts';
import { packWords, TOPIC_WORDS } from './word-data.ts';
import { openWordLists } from './word-lists.ts';

/** Bytes of a shard at the most, about: read in a millisecond or two. */
const SHARD_BYTES = 32_000;
/** Bytes of an alias, about: its text, its slots, its share of the entity. */
const ALIAS_BYTES = 56;

export interface PackedLexicon {
  head: LexiconHead;
  shards: string[];
}

/** Of the filter of first words: a wrong "yes" may ask for a shard in vain. */
const FIRST_WORDS_SIZE = { perHash: 0.6, least: 256 };

const TOPIC_ALIASES = TOPIC_WORDS.map((text): LexiconAlias => ({ text, entity: TOPIC, strength: 'strong' }));

interface Placed {
  alias: LexiconAlias;
  shard: number;
}

/** An entity with more aliases than these tells its names: to gather them would keep a page waiting. */
const FEW_ALIASES = 2;
/** Nobody has more full names; a list of thousands under one entity must not be copied into every shard. */
const MOST_NAMES = 100;

function namesOf(aliases: readonly LexiconAlias[]): PackedNames {
  const full = aliases
    .filter(({ strength }) => strength === 'strong')
    .slice(0, MOST_NAMES)
    .map(({ text }) => text);
  const { words, given, isWoman } = entityNames(
    full,
    aliases.flatMap(({ cues }) => cues ?? []),
  );
  return { words: [...words], given: [...given], isWoman };
}

export function packLexicon(data: LexiconData): PackedLexicon {
  const aliases = [...data.aliases, ...TOPIC_ALIASES];
  const words = packWords();
  openWordLists(words);
  let count = 1;
  while (count * SHARD_BYTES < aliases.length * ALIAS_BYTES) count *= 2;
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
    for (const [shard, here] of byShard)
      shards[shard]?.push({ index, entity: data.entities[index], ...names, aliases: here.map(({ alias }) => alias) });
  }
  const required = requiredWords(aliases);
  return {
    head: {
      packHash: data.packHash,
      required: { words: packFilter(required.words), pairs: packFilter(required.pairs) },
      firstWords: packFilter(makeFilter([firstWords], FIRST_WORDS_SIZE)),
      shards: count,
      words,
    },
    shards: shards.map(packShard),
  };
}
