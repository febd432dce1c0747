/**
 * A shard: the aliases that begin with some of all first words, with all that linking needs to know of their entities.
 *
 * Bytes: the number of slots, a hash table of that many slots, then lines of text. An entity's line (`#index TAB id TAB kind TAB JSON`) is
 * followed by its aliases' (a letter for the strength, the text, and perhaps TAB and cue words as JSON). A slot holds 10 bits of a hash and
 * 22 of the place of an alias's line, plus one; open addressing, linear probing. Nothing is taken apart before a page names it.
 */
import { fromBase64, toBase64 } from './bytes.ts';
import { hashAlias } from './hash-words.ts';
import type { LexiconAlias, LexiconEntity, Strength } from './types.ts';

const PLACE_BITS = 22;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
/** At most this share of the slots is used: a miss then ends after one or two. */
const LOAD = 0.8;
const LINE_FEED = 0x0a;
const ENTITY_SIGN = 0x23;

const LETTERS: Record<Strength, string> = { strong: 's', weak: 'w', exact: 'x' };
const STRENGTHS: Record<string, Strength> = { s: 'strong', w: 'weak', x: 'exact' };

export interface AliasCues {
  cues?: string[];
  against?: string[];
}

/** An alias as it is packed; one found `elsewhere` is no more than a name of the entity. */
export interface ShardAlias extends LexiconAlias {
  elsewhere: boolean;
}

export interface ShardEntity {
  index: number;
  /** Absent for words that stand for no entity. */
  entity: LexiconEntity | undefined;
  aliases: readonly ShardAlias[];
}

const clean = (text: string) => text.replace(/[\t\n]/g, ' ');

function aliasLine({ text, strength, cues, against, elsewhere }: ShardAlias): string {
  const letter = elsewhere ? LETTERS[strength].toUpperCase() : LETTERS[strength];
  const more =
    cues || against ? `\t${JSON.stringify({ ...(cues ? { cues } : {}), ...(against ? { against } : {}) })}` : '';
  return `${letter}${clean(text)}${more}`;
}

function entityLine({ index, entity }: ShardEntity): string {
  if (!entity) return `#${index}`;
  const { id, kind, ...more } = entity;
  const json = Object.keys(more).length > 0 ? `\t${JSON.stringify(more)}` : '';
  return `#${index}\t${id}\t${kind}${json}`;
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
  let length = 0;
  const write = (line: string) => {
    const bytes = encoder.encode(`${line}\n`);
    lines.push(bytes);
    length += bytes.length;
  };
  for (const one of entities) {
    write(entityLine(one));
    for (const alias of one.aliases) {
      const hash = alias.elsewhere ? undefined : hashAlias(alias.text)?.whole;
      if (hash !== undefined) places.push({ hash, place: length });
      write(aliasLine(alias));
    }
  }
  if (length >= PLACE_MASK) throw new RangeError('too many aliases begin with the same word');
  const slots = tableOf(places);
  const bytes = new Uint8Array(4 + slots.byteLength + length);
  bytes.set(new Uint8Array(Uint32Array.of(slots.length).buffer));
  bytes.set(new Uint8Array(slots.buffer), 4);
  let at = 4 + slots.byteLength;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return toBase64(bytes);
}

/** One slot, and that is free. */
export const EMPTY_SHARD = 'AQAAAAAAAAA=';

const decoder = new TextDecoder();

export class Shard {
  private readonly slots: Uint32Array;
  private readonly text: Uint8Array;

  constructor(packed: string) {
    const { buffer } = fromBase64(packed);
    const [count = 0] = new Uint32Array(buffer, 0, 1);
    this.slots = new Uint32Array(buffer, 4, count);
    this.text = new Uint8Array(buffer, 4 + 4 * count);
  }

  get byteLength(): number {
    return this.slots.byteLength + this.text.byteLength;
  }

  /** The places of the aliases that may have this hash. */
  placesOf(hash: number): number[] {
    const { slots } = this;
    const mask = slots.length - 1;
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
    const strength = STRENGTHS[text.charAt(0).toLowerCase()] ?? 'strong';
    return { text: text.slice(1), strength, ...(cues ? (JSON.parse(cues) as AliasCues) : {}) };
  }

  /** The entity of the alias at this place; undefined for words that stand for none. */
  entityAt(place: number): LexiconEntity | undefined {
    const [, id, kind, more] = this.lineAt(this.ownerLine(place)).split('\t');
    if (!id) return undefined;
    return { id, kind: kind as LexiconEntity['kind'], ...(more ? JSON.parse(more) : {}) };
  }

  /** All aliases of the entity of the alias at this place, those found elsewhere too. */
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
    return decoder.decode(this.text.subarray(place, this.endOf(place)));
  }

  private ownerLine(place: number): number {
    let line = place;
    while (line > 0 && this.text[line] !== ENTITY_SIGN) line = this.text.lastIndexOf(LINE_FEED, line - 2) + 1;
    return line;
  }
}
