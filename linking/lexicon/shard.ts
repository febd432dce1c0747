/** A shard, opened: finds aliases by their hashes, and reads lines when they are asked for. `shard-format.ts` says how it is written. */

import { fromBase64 } from './base64.ts';
import { BloomFilter } from './bloom-filter.ts';
import type { LexiconAlias, LexiconEntity, Strength } from './model.ts';
import {
  CUES_A_PLACE,
  KIND_LETTERS,
  LETTERS,
  NUMBERS_BEFORE,
  numberOf,
  type PackedNames,
  PLACE_BITS,
  PLACE_MASK,
  WOMAN,
} from './shard-format.ts';

const LINE_FEED = 0x0a;
const ENTITY_SIGN = 0x23;

const turned = <Key extends string>(letters: Record<Key, string>) =>
  Object.fromEntries(Object.entries(letters).map(([key, letter]) => [letter, key])) as Record<string, Key>;
const STRENGTHS = turned<Strength>(LETTERS);
const KINDS = turned<LexiconEntity['kind']>(KIND_LETTERS);

/** Cue words read in one step. */
const CUES_AT_ONCE = 16;

const NO_PLACES: readonly number[] = [];

/** What the line of an entity says. */
export interface ReadEntity {
  entity: LexiconEntity;
  isWoman: boolean;
  /** Absent where its aliases are all here. */
  names?: PackedNames;
}

let decoder: TextDecoder | undefined;

/** Most pages decode nothing, and should not pay for being able to. */
function decode(bytes: Uint8Array): string {
  decoder ??= new TextDecoder();
  return decoder.decode(bytes);
}

/** The text of the alias on a line, behind that of the alias before it. */
function textOf(line: string, before: string): string {
  const end = line.indexOf('\t');
  return before.slice(0, numberOf(line, 1)) + line.slice(2, end < 0 ? undefined : end);
}

export class Shard {
  /** The beginnings of aliases, up to the end of a word, with which they go on. */
  readonly goesOn: BloomFilter;
  private readonly slots: Uint32Array;
  private readonly cuePlaces: Uint32Array;
  private readonly text: Uint8Array;
  private readonly cuesBegin: number;
  /** The cue words from each place on, once one of them was asked for. */
  private readonly cues: string[][] = [];

  /** Without text, a shard that holds nothing. */
  constructor(packed: string | undefined) {
    const { buffer } = packed ? fromBase64(packed) : Uint32Array.of(1, 1, 0, 0, 0, 0);
    const [slots = 0, blocks = 0, cues = 0, cuesBegin = 0] = new Uint32Array(buffer, 0, NUMBERS_BEFORE);
    let at = 4 * NUMBERS_BEFORE;
    const take = (length: number) => {
      const numbers = new Uint32Array(buffer, at, length);
      at += numbers.byteLength;
      return numbers;
    };
    this.slots = take(slots);
    this.goesOn = new BloomFilter(take(blocks));
    this.cuePlaces = take(cues);
    this.text = new Uint8Array(buffer, at);
    this.cuesBegin = cuesBegin;
  }

  get byteLength(): number {
    return this.text.buffer.byteLength;
  }

  /** The places of the aliases that may have this hash. */
  placesOf(hash: number): readonly number[] {
    const { slots } = this;
    const { length } = slots;
    const first = (hash >>> 0) % length;
    if (slots[first] === 0) return NO_PLACES;
    const places: number[] = [];
    for (let slot = first; ; slot = slot + 1 < length ? slot + 1 : 0) {
      const entry = slots[slot] as number; // a slot is below the length
      if (entry === 0) return places;
      if (entry >>> PLACE_BITS === hash >>> PLACE_BITS) places.push((entry & PLACE_MASK) - 1);
    }
  }

  /** The index of the entity whose alias stands at this place. */
  ownerOf(place: number): number {
    return Number.parseInt(this.lineAt(this.ownerLine(place)).slice(1), 10);
  }

  /** The alias at this place, in a few steps. */
  *aliasAt(place: number): Generator<undefined, Omit<LexiconAlias, 'entity'>> {
    const [own = '', cueSigns = '', againstSigns = ''] = this.lineAt(place).split('\t');
    const strength = STRENGTHS[own.charAt(0)] ?? 'strong';
    const text = this.textAt(place);
    yield;
    const cues = yield* this.cuesOf(cueSigns);
    const against = yield* this.cuesOf(againstSigns);
    return { text, strength, ...(cues ? { cues } : {}), ...(against ? { against } : {}) };
  }

  /** The entity of the alias at this place; undefined for words that stand for none. */
  entityAt(place: number): ReadEntity | undefined {
    const [, id, kind = '', json] = this.lineAt(this.ownerLine(place)).split('\t');
    if (!id) return undefined;
    const { names, ...more } = json ? JSON.parse(json) : {};
    const isWoman = kind.charAt(1) === WOMAN;
    const list = kind.slice(isWoman ? 2 : 1);
    const related = list ? { related: list.split(',').map(Number) } : {};
    const entity = { id, kind: KINDS[kind.charAt(0)] ?? 'term', ...more, ...related };
    return { entity, isWoman, ...(names ? { names } : {}) };
  }

  /** The strong aliases here of the entity of the alias at this place. */
  *fullNamesAround(place: number): Generator<string> {
    const first = this.endOf(this.ownerLine(place)) + 1;
    let end = first;
    while (end < this.cuesBegin && this.text[end] !== ENTITY_SIGN) end = this.endOf(end) + 1;
    let before = '';
    for (const line of decode(this.text.subarray(first, end - 1)).split('\n')) {
      before = textOf(line, before);
      if (line.startsWith(LETTERS.strong)) yield before;
    }
  }

  /** The text of the alias at this place. */
  private textAt(place: number): string {
    const line = this.lineAt(place);
    return textOf(line, numberOf(line, 1) > 0 ? this.textAt(this.lineBefore(place)) : '');
  }

  private *cuesOf(signs: string): Generator<undefined, string[] | undefined> {
    if (!signs) return undefined;
    const cues: string[] = [];
    for (let at = 0; at < signs.length; at++) {
      cues.push(this.cueAt(numberOf(signs, at)));
      if (cues.length % CUES_AT_ONCE === 0) yield;
    }
    yield;
    return cues;
  }

  private cueAt(number: number): string {
    const { text, cuePlaces, cues } = this;
    const group = Math.floor(number / CUES_A_PLACE);
    cues[group] ??= decode(text.subarray(cuePlaces[group], cuePlaces[group + 1])).split('\n');
    return cues[group][number % CUES_A_PLACE] ?? '';
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
