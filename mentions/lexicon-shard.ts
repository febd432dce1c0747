/**
 * A shard: the aliases that begin with some of all first words, with all that linking needs to know of their entities.
 *
 * Bytes: the number of slots and of a filter's numbers; a hash table of that many slots; the filter of the beginnings of aliases ("Grupo" of "Grupo Colina"); then lines of text. An entity's line (`#index TAB id TAB kind and related TAB JSON`) is
 * followed by its aliases' (a letter for the strength, the text, and perhaps TAB and cue words as JSON). A slot holds 10 bits of a hash and
 * 22 of the place of an alias's line, plus one; open addressing, linear probing. Nothing is taken apart before a page names it.
 */
import { BloomFilter, makeFilter } from './bloom-filter.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import { hashAlias } from './hash-words.ts';
import type { LexiconAlias, LexiconEntity, Strength } from './types.ts';

const PLACE_BITS = 22;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
/** At most this share of the slots is used: a miss then ends after one or two. */
const LOAD = 0.8;
/** Of the filter: a wrong "yes" costs reading one more word. */
const FILTER_SIZE = { perHash: 0.4, least: 1 };
const LINE_FEED = 0x0a;
const ENTITY_SIGN = 0x23;

const LETTERS: Record<Strength, string> = { strong: 's', weak: 'w', exact: 'x' };
const STRENGTHS: Record<string, Strength> = { s: 'strong', w: 'weak', x: 'exact' };

export interface AliasCues {
  cues?: string[];
  against?: string[];
}

export interface ShardEntity {
  index: number;
  /** Absent for words that stand for no entity. */
  entity: LexiconEntity | undefined;
  /** Absent where the aliases here are few, and all that it has: they say it. */
  names?: PackedNames;
  aliases: readonly LexiconAlias[];
}

/** `EntityNames` as JSON. */
export interface PackedNames {
  words: string[];
  given: string[];
  isWoman: boolean;
}

const KINDS = { p: 'person', o: 'organization', e: 'event', l: 'place', w: 'law', t: 'term' } as const;
const KIND_LETTERS: Record<string, string> = Object.fromEntries(
  Object.entries(KINDS).map(([letter, kind]) => [kind, letter]),
);

/** Begins an alias that is the one before it and then some more: "Ana Quispe", "Ana Quispe Rojas". */
const LONGER = '^';

/** Signs of our own, at the place where they mean something, and what parts lines and fields. */
const clean = (text: string) => text.replace(/[\t\n]|^\^+/g, ' ');

function aliasLine({ text, strength, cues, against }: LexiconAlias, before: string | undefined): string {
  const own = clean(text);
  const short = before && own.startsWith(before) ? `${LONGER}${own.slice(before.length)}` : own;
  const more =
    cues || against ? `\t${JSON.stringify({ ...(cues ? { cues } : {}), ...(against ? { against } : {}) })}` : '';
  return `${LETTERS[strength]}${short}${more}`;
}

function entityLine({ index, entity, names }: ShardEntity): string {
  if (!entity) return `#${index}`;
  const { id, kind, related = [], ...more } = entity;
  const rest = { ...more, ...(names ? { names } : {}) };
  const json = Object.keys(rest).length > 0 ? `\t${JSON.stringify(rest)}` : '';
  return `#${index}\t${id}\t${KIND_LETTERS[kind]}${related.join()}${json}`;
}

function tableOf(places: readonly { hash: number; place: number }[]): Uint32Array {
  let size = 4;
  while (size * LOAD < places.length) size *= 2;
  const slots = new Uint32Array(size);
  for (const { hash, place } of places) {
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = ((hash >>> PLACE_BITS) << PLACE_BITS) | (place + 1);
  }
  return slots;
}

export function packShard(entities: readonly ShardEntity[]): string {
  const encoder = new TextEncoder();
  const lines: Uint8Array[] = [];
  const places: { hash: number; place: number }[] = [];
  const beginnings: number[] = [];
  let length = 0;
  const write = (line: string) => {
    const bytes = encoder.encode(`${line}\n`);
    lines.push(bytes);
    length += bytes.length;
  };
  for (const one of entities) {
    write(entityLine(one));
    let before: string | undefined;
    for (const alias of one.aliases) {
      const hashes = hashAlias(alias.text);
      if (hashes) places.push({ hash: hashes.whole, place: length });
      beginnings.push(...(hashes?.prefixes ?? []));
      write(aliasLine(alias, before));
      before = clean(alias.text);
    }
  }
  if (length >= PLACE_MASK) throw new RangeError('too many aliases begin with the same word');
  const slots = tableOf(places);
  const { blocks } = makeFilter([beginnings], FILTER_SIZE);
  const numbers = [Uint32Array.of(slots.length, blocks.length), slots, blocks];
  let at = 0;
  const bytes = new Uint8Array(numbers.reduce((sum, { byteLength }) => sum + byteLength, length));
  for (const { buffer } of numbers) {
    bytes.set(new Uint8Array(buffer), at);
    at += buffer.byteLength;
  }
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return toBase64(bytes);
}

const NO_PLACES: readonly number[] = [];

/** One slot, and that is free; one number of the filter, and that is zero. */
export const EMPTY_SHARD = 'AQAAAAEAAAAAAAAAAAAAAA==';

let decoder: TextDecoder | undefined;

/** Most pages decode nothing, and should not pay for being able to. */
function decode(bytes: Uint8Array): string {
  decoder ??= new TextDecoder();
  return decoder.decode(bytes);
}

export class Shard {
  /** The beginnings of aliases, up to the end of a word, with which they go on. */
  readonly goesOn: BloomFilter;
  private readonly slots: Uint32Array;
  private readonly text: Uint8Array;

  constructor(packed: string) {
    const { buffer } = fromBase64(packed);
    const [slots = 0, blocks = 0] = new Uint32Array(buffer, 0, 2);
    this.slots = new Uint32Array(buffer, 8, slots);
    this.goesOn = new BloomFilter(new Uint32Array(buffer, 8 + 4 * slots, blocks));
    this.text = new Uint8Array(buffer, 8 + 4 * (slots + blocks));
  }

  get byteLength(): number {
    return this.slots.byteLength + this.goesOn.byteLength + this.text.byteLength;
  }

  /** The places of the aliases that may have this hash. */
  placesOf(hash: number): readonly number[] {
    const { slots } = this;
    const mask = slots.length - 1;
    if (slots[hash & mask] === 0) return NO_PLACES;
    const places: number[] = [];
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] as number; // a slot is masked
      if (entry === 0) return places;
      if (entry >>> PLACE_BITS === hash >>> PLACE_BITS) places.push((entry & PLACE_MASK) - 1);
    }
  }

  /** The index of the entity whose alias stands at this place. */
  ownerOf(place: number): number {
    return Number.parseInt(this.lineAt(this.ownerLine(place)).slice(1), 10);
  }

  aliasAt(place: number): Omit<LexiconAlias, 'entity'> {
    const [text = '', cues] = this.lineAt(place).split('\t');
    const strength = STRENGTHS[text.charAt(0)] ?? 'strong';
    const own = text.charAt(1) === LONGER ? this.aliasAt(this.lineBefore(place)).text + text.slice(2) : text.slice(1);
    return { text: own, strength, ...(cues ? (JSON.parse(cues) as AliasCues) : {}) };
  }

  /** The entity of the alias at this place, with its names where they are told; undefined for words that stand for none. */
  entityAt(place: number): { entity: LexiconEntity; names?: PackedNames } | undefined {
    const [, id, kind = '', json] = this.lineAt(this.ownerLine(place)).split('\t');
    if (!id) return undefined;
    const { names, ...more } = json ? JSON.parse(json) : {};
    const related = kind.length > 1 ? { related: kind.slice(1).split(',').map(Number) } : {};
    const entity = { id, kind: KINDS[kind.charAt(0) as keyof typeof KINDS], ...more, ...related };
    return { entity, ...(names ? { names } : {}) };
  }

  /** All aliases here of the entity of the alias at this place. */
  aliasesAround(place: number): Omit<LexiconAlias, 'entity'>[] {
    const aliases: Omit<LexiconAlias, 'entity'>[] = [];
    let at = this.endOf(this.ownerLine(place)) + 1;
    for (; at < this.text.length && this.text[at] !== ENTITY_SIGN; at = this.endOf(at) + 1)
      aliases.push(this.aliasAt(at));
    return aliases;
  }

  private endOf(line: number): number {
    const end = this.text.indexOf(LINE_FEED, line);
    return end < 0 ? this.text.length : end;
  }

  private lineAt(place: number): string {
    return decode(this.text.subarray(place, this.endOf(place)));
  }

  private ownerLine(place: number): number {
    let line = place;
    while (line > 0 && this.text[line] !== ENTITY_SIGN) line = this.lineBefore(line);
    return line;
  }

  private lineBefore(line: number): number {
    return this.text.lastIndexOf(LINE_FEED, line - 2) + 1;
  }
}
