/**
 * A stored lexicon, opened for finding and linking names. An entity becomes an object when a page
 * first names it.
 */

import { openVocabulary, type Vocabulary } from '../languages/vocabulary.ts';
import { joinBrokenWord } from '../text/lines.ts';
import { beginningsOf, eachWord, wordsBetween } from '../text/words.ts';
import type { LexiconEntity, Subject } from './model.ts';
import { type KeyedAlias, Shard, type StoredEntity } from './shard.ts';
import { type BloomFilter, decodeFilter, type LexiconHead, type StoredLexicon, shardOf } from './stored.ts';

/** What the aliases of an entity say about its names. */
export interface EntityNames {
  /** The words of its full names, folded: "torres molina" behind "Ana" is still her. */
  words: ReadonlySet<string>;
  /** The first words of its full names that never come last: given names. */
  given: ReadonlySet<string>;
}

export const NO_NAMES: EntityNames = { words: new Set(), given: new Set() };

/** Gives the stored shards of these indexes; one that is not there is left out. */
export type ReadShards = (indexes: readonly number[]) => Promise<ReadonlyMap<number, string>>;

function namesFrom(fullNames: readonly string[]): EntityNames {
  const words = new Set<string>();
  const given = new Set<string>();
  const last = new Set<string>();
  for (const name of fullNames) {
    const parts = wordsBetween(name, 0, name.length).map(({ folded }) => folded);
    for (const word of parts) words.add(word);
    if (parts.length > 1 && parts[0]) given.add(parts[0]);
    last.add(parts.at(-1) ?? '');
  }
  for (const word of last) given.delete(word);
  return { words, given };
}

export class Lexicon {
  /** Words that texts with names must hold: see `prefilter.ts`. */
  readonly required: BloomFilter;
  /** The hashes of all beginnings of all aliases. */
  readonly beginnings: BloomFilter;
  readonly subjects: readonly Subject[];
  private readonly head: Pick<LexiconHead, 'shards' | 'vocabulary'>;
  private readonly readShards: ReadShards;
  private readonly shards = new Map<number, Shard>();
  /** By index and by id: the entities that were read. */
  private readonly stored = new Map<number, StoredEntity>();
  private readonly kinds = new Map<string, LexiconEntity['kind']>();
  private readonly names = new Map<number, EntityNames>();
  private words: Vocabulary | undefined;

  constructor({ required, beginnings, subjects, shards, vocabulary }: LexiconHead, readShards: ReadShards) {
    this.required = decodeFilter(required);
    this.beginnings = decodeFilter(beginnings);
    this.subjects = subjects;
    // Not the whole head, whose filters as text are larger than the filters.
    this.head = { shards, vocabulary };
    this.readShards = readShards;
  }

  /**
   * Makes sure that all aliases that may begin in these texts are here; undefined when they are
   * already.
   */
  load(texts: Iterable<string>): Promise<void> | undefined {
    const count = this.head.shards;
    if (this.shards.size === count) return undefined;
    const missing = new Set<number>();
    const note = (word: number) => {
      const index = shardOf(word, count);
      if (this.beginnings.has(word) && !this.shards.has(index)) missing.add(index);
    };
    for (const text of texts)
      eachWord(text, 0, text.length, (start, end, hash) => {
        note(hash);
        const joined = joinBrokenWord(text, start, end);
        if (joined) note(beginningsOf(joined.word)[0] ?? hash);
        return false;
      });
    return missing.size > 0 ? this.bring([...missing]) : undefined;
  }

  private async bring(indexes: readonly number[]): Promise<void> {
    const shards = await this.readShards(indexes);
    for (const index of indexes) this.addShard(index, shards.get(index));
  }

  /** Takes in a shard; without text, nothing is found in it. */
  addShard(index: number, encoded: string | undefined): void {
    this.shards.set(index, new Shard(encoded, this.subjects));
  }

  /**
   * The aliases that may have this hash and begin with this word; `load` must have been called for
   * the text.
   */
  aliasesOf(firstWord: number, hash: number): readonly KeyedAlias[] {
    const aliases = this.shards.get(shardOf(firstWord, this.head.shards))?.aliasesOf(hash) ?? [];
    for (const { owner } of aliases) this.keep(owner);
    return aliases;
  }

  private keep(stored: StoredEntity): void {
    const { index, entity } = stored;
    if (this.stored.has(index)) return;
    this.stored.set(index, stored);
    if (entity) this.kinds.set(entity.id, entity.kind);
  }

  /** What linking needs to know of an entity; known of those that were named. */
  entity(index: number): LexiconEntity | undefined {
    return this.stored.get(index)?.entity;
  }

  /** The kind of an entity that was named, by its id. */
  kindOf(id: string): LexiconEntity['kind'] | undefined {
    return this.kinds.get(id);
  }

  /** What the aliases of an entity that was named say about its names. */
  namesOf(index: number): EntityNames {
    let names = this.names.get(index);
    const stored = this.stored.get(index);
    if (!names && stored) {
      names = namesFrom(stored.fullNames);
      this.names.set(index, names);
    }
    return names ?? NO_NAMES;
  }

  /**
   * What linking knows about words. Opened when it is first asked for: pages without names never
   * need it.
   */
  get vocabulary(): Vocabulary {
    this.words ??= openVocabulary(this.head.vocabulary);
    return this.words;
  }

  /** Bytes held in typed arrays: all there is, but for the entities that a page has named. */
  get byteLength(): number {
    let bytes = this.required.byteLength + this.beginnings.byteLength;
    for (const shard of this.shards.values()) bytes += shard.byteLength;
    return bytes;
  }
}

/** Opens a lexicon with all its shards at once. */
export function openLexicon({ head, shards }: StoredLexicon): Lexicon {
  const lexicon = new Lexicon(head, async () => new Map());
  for (const [index, shard] of shards.entries()) lexicon.addShard(index, shard);
  return lexicon;
}
