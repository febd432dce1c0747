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

/** What the line of an entity says. */
export interface StoredEntity {
  index: number;
  /** Absent for a topic word. */
  entity: LexiconEntity | undefined;
  /** Full names that stand in other shards. */
  otherNames: readonly string[];
  /** Its aliases in this shard. */
  aliases: KeyedAlias[];
}

const LINE_FEED = 0x0a;

const DECODER = new TextDecoder();

const NONE: readonly StoredEntity[] = [];

const keysByValue = <Key extends string>(letters: Record<Key, string>) =>
  Object.fromEntries(Object.entries(letters).map(([key, letter]) => [letter, key])) as Record<string, Key>;
const STRENGTHS = keysByValue<Strength>(STRENGTH_LETTERS);
const KINDS = keysByValue<LexiconEntity['kind']>(KIND_LETTERS);

/** A hyphen is as good as a space, and a nickname may stand in quotation marks: '"Ana" Torres'. */
export const comparable = (key: string) => key.replace(/["“”«»]/g, '').replaceAll('-', ' ');

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

interface AliasOwner {
  entity: number;
  isPerson: boolean;
}

/** `before`: the alias before it, whose context words it may share. */
function readAlias(field: string, { entity, isPerson }: AliasOwner, before: LexiconAlias | undefined): KeyedAlias {
  const [name = '', cues, against] = field.split(PART);
  const [letter, text] = [name.charAt(0), name.slice(1)];
  const isDefinite = letter === DEFINITE_PHRASE_LETTER;
  const own = { ...(cues ? { cues: cues.split(ITEM) } : {}), ...(against ? { against: against.split(ITEM) } : {}) };
  const { cues: sharedCues, against: sharedAgainst } = before ?? {};
  const shared = {
    ...(sharedCues ? { cues: sharedCues } : {}),
    ...(sharedAgainst ? { against: sharedAgainst } : {}),
  };
  const alias: LexiconAlias = {
    text,
    entity,
    strength: isDefinite ? 'phrase' : (STRENGTHS[letter] ?? 'strong'),
    ...(isDefinite ? { definite: true } : {}),
    ...(isPerson ? { isPerson } : {}),
    ...(cues === SAME_WORDS ? shared : own),
  };
  return { key: keyOf(text), alias };
}

function readAliases(fields: readonly string[], owner: AliasOwner): KeyedAlias[] {
  const aliases: KeyedAlias[] = [];
  for (const field of fields) aliases.push(readAlias(field, owner, aliases.at(-1)?.alias));
  return aliases;
}

function readEntity(line: string, subjects: readonly Subject[]): StoredEntity {
  const [number, storedId = '', letter = '', related, json, ...fields] = line.split(FIELD);
  const index = Number(number);
  const { pack = 0, otherNames = [], ...more }: EntityRest = json ? JSON.parse(json) : {};
  const kind = KINDS[letter] ?? 'term';
  const id = storedId.startsWith('/') ? `${subjects[pack]?.pack}${storedId}` : storedId;
  const entity = { id, pack, kind, ...more, ...(related ? { related: related.split(',').map(Number) } : {}) };
  return {
    index,
    entity: storedId ? entity : undefined,
    otherNames,
    aliases: readAliases(fields, { entity: index, isPerson: storedId !== '' && kind === 'person' }),
  };
}

export class Shard {
  private readonly hashes: Uint32Array;
  private readonly offsets: Uint32Array;
  private readonly text: Uint8Array;
  private readonly subjects: readonly Subject[];
  /** By offset: the lines that were read. */
  private readonly read = new Map<number, StoredEntity>();

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

  /** The entities with an alias of this hash; most hashes have none. */
  entitiesOf(hash: number): readonly StoredEntity[] {
    const { hashes, offsets } = this;
    const first = firstIndex(hashes.length, (index) => (hashes[index] as number) >= hash); // below the length
    if (hashes[first] !== hash) return NONE;
    const found: StoredEntity[] = [];
    for (let at = first; hashes[at] === hash; at++) {
      const entity = this.entityAt(offsets[at] as number); // one a hash
      if (!found.includes(entity)) found.push(entity);
    }
    return found;
  }

  private entityAt(offset: number): StoredEntity {
    let entity = this.read.get(offset);
    if (!entity) {
      const line = this.text.subarray(offset, this.text.indexOf(LINE_FEED, offset));
      entity = readEntity(DECODER.decode(line), this.subjects);
      this.read.set(offset, entity);
    }
    return entity;
  }
}
