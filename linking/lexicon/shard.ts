/**
 * A shard of a lexicon, opened: finds aliases by their hash and reads an entity's line when a page
 * first names it.
 */

import { Kind, kindAt } from '../text/characters.ts';
import { foldKey } from '../text/fold.ts';
import { eachWord, firstIndex } from '../text/words.ts';
import type { LexiconAlias, LexiconEntity, Strength, Subject } from './model.ts';
import {
  DEFINITE_PHRASE_LETTER,
  type EntityRest,
  FIELD,
  fromBase64,
  ITEM,
  KIND_LETTERS,
  PART,
  SAME_WORDS,
  STRENGTH_LETTERS,
} from './stored.ts';

/** An alias with its comparable form, from its first word to its last. */
export interface KeyedAlias {
  key: string;
  alias: LexiconAlias;
}

/** What the line of an entity says of it. */
export interface StoredEntity {
  index: number;
  /** Absent for a topic word. */
  entity: LexiconEntity | undefined;
  /** Its full names, those that stand in other shards too. */
  fullNames: readonly string[];
}

/** An alias with its owner. */
export interface StoredAlias extends KeyedAlias {
  owner: StoredEntity;
}

const LINE_FEED = 0x0a;
const TAB = FIELD.charCodeAt(0);

const DECODER = new TextDecoder();

const NONE: readonly StoredAlias[] = [];

const keysByValue = <Key extends string>(letters: Record<Key, string>) =>
  Object.fromEntries(Object.entries(letters).map(([key, letter]) => [letter, key])) as Record<string, Key>;
const STRENGTHS = keysByValue<Strength>(STRENGTH_LETTERS);
const KINDS = keysByValue<LexiconEntity['kind']>(KIND_LETTERS);

/** A hyphen is as good as a space, and a nickname may stand in quotation marks: '"Ana" Torres'. */
export const comparable = (key: string) => key.replace(/["“”«»]/g, '').replace(/[- ]+/g, ' ');

const isLetterAt = (text: string, at: number) => kindAt(text, at) === Kind.letter;

/** A key begins and ends with a word: "EE. UU." is compared without its last point. */
function keyOf(text: string): string {
  if (isLetterAt(text, 0) && isLetterAt(text, text.length - 1)) return comparable(foldKey(text));
  let first = -1;
  let last = 0;
  eachWord(text, 0, text.length, (start, end) => {
    if (first < 0) first = start;
    last = end;
    return false;
  });
  return comparable(foldKey(text.slice(first, last)));
}

/** `before`: the alias before it, whose context words it may share. */
function readAlias(field: string, owner: StoredEntity, before: () => LexiconAlias | undefined): StoredAlias {
  const [name = '', cues, against] = field.split(PART);
  const [letter, text] = [name.charAt(0), name.slice(1)];
  const isDefinite = letter === DEFINITE_PHRASE_LETTER;
  const own = { ...(cues ? { cues: cues.split(ITEM) } : {}), ...(against ? { against: against.split(ITEM) } : {}) };
  const alias: LexiconAlias = {
    text,
    entity: owner.index,
    strength: isDefinite ? 'phrase' : (STRENGTHS[letter] ?? 'strong'),
    ...(isDefinite ? { definite: true } : {}),
    ...(owner.entity?.kind === 'person' ? { isPerson: true } : {}),
    ...(cues === SAME_WORDS ? contextWordsOf(before()) : own),
  };
  return { key: keyOf(text), alias, owner };
}

const contextWordsOf = ({ cues, against }: Partial<LexiconAlias> = {}) => ({
  ...(cues ? { cues } : {}),
  ...(against ? { against } : {}),
});

/** The text of an alias that is a full name. */
const fullNameIn = (field: string) =>
  field.startsWith(STRENGTH_LETTERS.strong) ? (field.slice(1).split(PART)[0] ?? []) : [];

function readEntity(line: string, subjects: readonly Subject[]): StoredEntity {
  const [number, storedId = '', letter = '', related, json, ...aliases] = line.split(FIELD);
  const { pack = 0, otherNames = [], ...more }: EntityRest = json ? JSON.parse(json) : {};
  const kind = KINDS[letter] ?? 'term';
  const id = storedId.startsWith('/') ? `${subjects[pack]?.pack}${storedId}` : storedId;
  const entity = { id, pack, kind, ...more, ...(related ? { related: related.split(',').map(Number) } : {}) };
  return {
    index: Number(number),
    entity: storedId ? entity : undefined,
    fullNames: [...aliases.flatMap(fullNameIn), ...otherNames],
  };
}

export class Shard {
  private readonly hashes: Uint32Array;
  private readonly offsets: Uint32Array;
  private readonly text: Uint8Array;
  private readonly subjects: readonly Subject[];
  /** By offset: the lines and aliases that were read. */
  private readonly entities = new Map<number, StoredEntity>();
  private readonly aliases = new Map<number, StoredAlias>();

  /** Without text, a shard that holds nothing. */
  constructor(encoded: string | undefined, subjects: readonly Subject[]) {
    const { buffer } = encoded ? fromBase64(encoded) : new Uint8Array(4);
    const [count = 0] = new Uint32Array(buffer, 0, 1);
    this.hashes = new Uint32Array(buffer, 4, count);
    this.offsets = new Uint32Array(buffer, 4 + 4 * count, count);
    this.text = new Uint8Array(buffer, 4 + 8 * count);
    this.subjects = subjects;
  }

  get byteLength(): number {
    return this.hashes.buffer.byteLength;
  }

  /** The aliases of this hash; most hashes have none. */
  aliasesOf(hash: number): readonly StoredAlias[] {
    const { hashes, offsets } = this;
    const first = firstIndex(hashes.length, (index) => (hashes[index] as number) >= hash); // below the length
    if (hashes[first] !== hash) return NONE;
    const found: StoredAlias[] = [];
    for (let at = first; hashes[at] === hash; at++) found.push(this.aliasAt(offsets[at] as number)); // one a hash
    return found;
  }

  /** Each alias is read by itself: an entity has dozens, and a page most often uses one. */
  private aliasAt(offset: number): StoredAlias {
    let alias = this.aliases.get(offset);
    if (!alias) {
      const line = this.text.lastIndexOf(LINE_FEED, offset) + 1;
      const lineEnd = this.text.indexOf(LINE_FEED, offset);
      const tab = this.text.indexOf(TAB, offset);
      const end = tab < 0 ? lineEnd : Math.min(tab, lineEnd);
      const before = () => this.aliasAt(this.text.lastIndexOf(TAB, offset - 2) + 1).alias;
      alias = readAlias(this.read(offset, end), this.entityAt(line, lineEnd), before);
      this.aliases.set(offset, alias);
    }
    return alias;
  }

  private entityAt(start: number, end: number): StoredEntity {
    let entity = this.entities.get(start);
    if (!entity) {
      entity = readEntity(this.read(start, end), this.subjects);
      this.entities.set(start, entity);
    }
    return entity;
  }

  private read(start: number, end: number): string {
    return DECODER.decode(this.text.subarray(start, end));
  }
}
