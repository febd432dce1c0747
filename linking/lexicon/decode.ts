/** The lexicon opened for finding: texts stay packed, an alias or entity becomes an object when a page first names it. */

import type { RequiredWords } from '../find/required-words.ts';
import { beginsWord } from '../find/word-hash.ts';
import { openVocabulary, type Vocabulary } from '../languages/vocabulary.ts';
import { openWordLists } from '../languages/word-lists.ts';
import { openCharacters } from '../text/character-runs.ts';
import { unitOf } from '../text/code-units.ts';
import { foldKey } from '../text/fold.ts';
import { drain } from '../text/run-to-end.ts';
import { type BloomFilter, openFilter } from './bloom-filter.ts';
import { type EntityNames, NO_NAMES, namesFrom } from './entity-names.ts';
import { type LexiconHead, shardOf } from './head.ts';
import type { LexiconAlias, LexiconEntity } from './model.ts';
import { Shard } from './shard.ts';

/** An alias with its folded form. */
export interface KeyedAlias {
  key: string;
  alias: LexiconAlias;
}

/** Where an alias is read from. */
interface Source {
  shard: Shard;
  place: number;
}

const NONE: readonly KeyedAlias[] = [];

export class Lexicon {
  /** What texts with names require: see `look.ts`. */
  readonly required: RequiredWords;
  /** The first words of all aliases. */
  readonly firstWords: BloomFilter;
  readonly vocabulary: Vocabulary;
  /** Shards that were asked for and have not been added yet. */
  readonly missing = new Set<number>();
  /** How often one of these was asked for. */
  misses = 0;
  /** How many there are. The head itself is let go: its packed filters are as large as the open ones. */
  private readonly shardCount: number;
  private readonly shards = new Map<number, Shard>();
  /** By shard and hash: what stands there, once it was asked for. */
  private readonly aliases = new Map<Shard, Map<number, readonly KeyedAlias[]>>();
  private readonly sources = new Map<number, Source>();
  private readonly known = new Map<number, LexiconEntity>();
  private readonly kinds = new Map<string, LexiconEntity['kind']>();
  private readonly names = new Map<number, EntityNames>();

  constructor(head: LexiconHead) {
    this.shardCount = head.shards;
    const { words, pairs } = head.required;
    this.required = { words: openFilter(words), pairs: openFilter(pairs) };
    this.firstWords = openFilter(head.firstWords);
    this.vocabulary = openVocabulary(head.vocabulary);
    openWordLists(this.vocabulary);
    openCharacters(head.characters);
  }

  /** Takes in a shard; `undefined` when it cannot be had, and then nothing is found in it. */
  addShard(index: number, packed: string | undefined): void {
    this.shards.set(index, new Shard(packed));
    this.missing.delete(index);
  }

  /** The shard of the aliases that begin with a word of this hash; while it is not here, it is noted as missing. */
  shardOf(firstWord: number): Shard | undefined {
    const index = shardOf(firstWord, this.shardCount);
    const shard = this.shards.get(index);
    if (shard) return shard;
    this.missing.add(index);
    this.misses++;
    return undefined;
  }

  /** The aliases of a shard that may have this hash; undefined when they have to be read first. For most hashes there are none. */
  knownAliases(shard: Shard, hash: number): readonly KeyedAlias[] | undefined {
    return shard.placesOf(hash).length === 0 ? NONE : this.aliases.get(shard)?.get(hash);
  }

  /** Reads them, a line a step. */
  *readAliases(shard: Shard, hash: number): Generator<undefined, readonly KeyedAlias[]> {
    const aliases: KeyedAlias[] = [];
    for (const place of shard.placesOf(hash)) aliases.push(yield* this.read({ shard, place }));
    const read = this.aliases.get(shard) ?? new Map<number, readonly KeyedAlias[]>();
    this.aliases.set(shard, read.set(hash, aliases));
    return aliases;
  }

  /** What linking needs to know of an entity; known of those that have an alias among the ones that were read. */
  entity(index: number): LexiconEntity | undefined {
    return this.known.get(index);
  }

  /** The kind of an entity, by its id; the same condition holds. */
  kindOf(id: string): LexiconEntity['kind'] | undefined {
    return this.kinds.get(id);
  }

  /** What the aliases of an entity say about its names; the same condition holds. */
  namesOf(entity: number): EntityNames {
    return this.names.get(entity) ?? drain(this.readNames(entity));
  }

  /** Gets ready what `namesOf` says, a name a step: most entities of most pages are only named in full, and nobody asks. */
  *readNames(entity: number): Generator<undefined, EntityNames> {
    const known = this.names.get(entity);
    if (known) return known;
    const source = this.sources.get(entity);
    const read = source?.shard.entityAt(source.place);
    if (!source || !read) return NO_NAMES;
    yield;
    const { words, given } = read.names ?? (yield* namesFrom(source.shard.fullNamesAround(source.place)));
    const names = { words: new Set(words), given: new Set(given), isWoman: read.isWoman };
    this.names.set(entity, names);
    return names;
  }

  /** Bytes held in typed arrays: all there is, but for the aliases and entities that a page has named. */
  get byteLength(): number {
    const { words, pairs } = this.required;
    let bytes = words.byteLength + pairs.byteLength + this.firstWords.byteLength;
    for (const shard of this.shards.values()) bytes += shard.byteLength;
    return bytes;
  }

  private *read(source: Source): Generator<undefined, KeyedAlias> {
    const { shard, place } = source;
    yield;
    const entity = shard.ownerOf(place);
    yield;
    if (!this.sources.has(entity)) {
      this.sources.set(entity, source);
      const read = entity < 0 ? undefined : shard.entityAt(place);
      if (read) {
        this.known.set(entity, read.entity);
        this.kinds.set(read.entity.id, read.entity.kind);
      }
      yield;
    }
    const alias = yield* shard.aliasAt(place);
    const isPerson = this.known.get(entity)?.kind === 'person';
    yield;
    return { key: trimToWords(foldKey(alias.text)), alias: { ...alias, entity, ...(isPerson ? { isPerson } : {}) } };
  }
}

/** A key begins and ends with a word: "EE. UU." is compared without its last point. */
function trimToWords(key: string): string {
  const isWordAt = (at: number) => beginsWord(unitOf(key.charCodeAt(at)));
  let start = 0;
  let end = key.length;
  while (start < end && !isWordAt(start)) start++;
  while (end > start && !isWordAt(end - 1)) end--;
  return key.slice(start, end);
}
