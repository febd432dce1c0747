/**
 * The stored form of a lexicon.
 *
 * The head is read by every page: two filters, which most pages need alone, the subjects and the
 * vocabulary. The aliases and entities stand in shards, by the hash of an alias's first word; a
 * page reads those that its words ask for, because storage delivers a megabyte in some 25 ms. A
 * small lexicon has one shard.
 *
 * A shard is base64 of: the number n of its aliases (uint32, as all numbers); the sorted hashes of
 * the n aliases; for each hash the offset of its alias in the text, in bytes; the text in UTF-8. A
 * line of the text is an entity, its fields separated by tabs:
 *
 *     index, id, kind, related indexes, JSON of all else, alias, alias, ...
 *
 * An id that begins with its pack's id is stored from the slash on. An alias is a letter for its
 * strength and its text; its context words follow behind PART, those against it behind another
 * PART, each parted from the next by ITEM; SAME_WORDS stands for those of the alias before.
 */
import type { VocabularyData } from '../languages/vocabulary.ts';
import type { LexiconEntity, Strength, Subject } from './model.ts';

export interface LexiconHead {
  /** Hash of the packs that the lexicon was made from. */
  key: string;
  /** Filter of the words that texts with names must hold: see `requiredKeys`. */
  required: string;
  /** Filter of the hashes of all beginnings of all aliases. */
  beginnings: string;
  /** How many shards there are. */
  shards: number;
  subjects: Subject[];
  vocabulary: VocabularyData;
}

export interface StoredLexicon {
  head: LexiconHead;
  shards: string[];
}

export const FIELD = '\t';
export const PART = '\u001E';
export const ITEM = '\u001F';

export const STRENGTH_LETTERS: Record<Strength, string> = { strong: 's', weak: 'w', exact: 'x', phrase: 'p' };

/** Stands for the context words of the alias before, which the phrases of one pattern share. */
export const SAME_WORDS = '=';

/** Stands for a phrase that counts only behind an article or the like. */
export const DEFINITE_PHRASE_LETTER = 'd';

export const KIND_LETTERS: Record<LexiconEntity['kind'], string> = {
  person: 'p',
  organization: 'o',
  event: 'e',
  place: 'l',
  law: 'w',
  term: 't',
};

/** What stands as JSON in the line of an entity. */
export interface EntityRest extends Omit<LexiconEntity, 'id' | 'kind' | 'pack' | 'related'> {
  /** Left out where it is 0. */
  pack?: number;
  /** Full names of the entity that stand in other shards. */
  otherNames?: string[];
}

/** The shard of the aliases whose first word has this hash. */
export const shardOf = (firstWord: number, shards: number) => firstWord % shards;

/** What engines have of their own since 2025. */
interface Base64 {
  toBase64?: () => string;
}

const decode = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;

/** Characters given to `String.fromCharCode` at once: engines allow some 65,000 arguments. */
const AT_ONCE = 8192;

export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as Base64).toBase64?.();
  if (native !== undefined) return native;
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (decode) return decode.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Bits of each hash: good for 8 to 20 bits of room. */
const BITS_A_HASH = 5;

/** From one bit of a hash to the next; odd, so that all places can be reached. */
const stepOf = (hash: number) => (hash >>> 7) | 1;

/**
 * A set of hashes that may rarely say "yes" wrongly, and never says "no" wrongly. The places of a
 * hash's bits follow from two numbers (Kirsch and Mitzenmacher, "Less Hashing, Same Performance",
 * 2006).
 */
export class BloomFilter {
  private readonly bytes: Uint8Array;
  private readonly mask: number;

  /** `bytes`: as many as a power of two. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.mask = 8 * bytes.length - 1;
  }

  get byteLength(): number {
    return this.bytes.length;
  }

  /** `hash`: of 29 bits. */
  has(hash: number): boolean {
    const { bytes, mask } = this;
    const step = stepOf(hash);
    let place = hash;
    for (let bit = 0; bit < BITS_A_HASH; bit++) {
      place &= mask;
      if (((bytes[place >>> 3] as number) & (1 << (place & 7))) === 0) return false; // the index is masked
      place += step;
    }
    return true;
  }
}

/** Makes a filter as base64, with at least `room` bits for each hash. */
export function encodeFilter(hashes: ReadonlySet<number>, room: number): string {
  let size = 1;
  while (size * 8 < hashes.size * room) size *= 2;
  const bytes = new Uint8Array(size);
  const mask = 8 * size - 1;
  for (const hash of hashes) {
    let place = hash;
    for (let bit = 0; bit < BITS_A_HASH; bit++) {
      place &= mask;
      bytes[place >>> 3] = (bytes[place >>> 3] as number) | (1 << (place & 7)); // the index is masked
      place += stepOf(hash);
    }
  }
  return toBase64(bytes);
}

export function decodeFilter(encoded: string): BloomFilter {
  return new BloomFilter(fromBase64(encoded));
}
