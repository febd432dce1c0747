/** Writes a shard: see `shard-format.ts`. */

import { hashAlias } from '../find/word-hash.ts';
import { toBase64 } from './base64.ts';
import { makeFilter } from './bloom-filter.ts';
import type { LexiconAlias } from './model.ts';
import {
  CUES_A_PLACE,
  KIND_LETTERS,
  LETTERS,
  MOST_SHARED,
  MOST_SIGNS,
  NUMBERS_BEFORE,
  PLACE_BITS,
  PLACE_MASK,
  type ShardEntity,
  signOf,
  WOMAN,
  WRITTEN_OUT,
} from './shard-format.ts';

/** At most this share of the slots is used: a miss then ends after a few. */
const LOAD = 0.8;
/** Of the filter: a wrong "yes" costs reading one more word. */
const FILTER_SIZE = { perHash: 0.25, least: 1 };

const encoder = new TextEncoder();

/** What parts lines and fields. */
const clean = (text: string) => text.replace(/[\t\n]/g, ' ');

/** Lines of text as bytes, with the place of each. */
class Lines {
  readonly bytes: Uint8Array[] = [];
  length = 0;

  /** The place of the line. */
  write(line: string): number {
    const place = this.length;
    const bytes = encoder.encode(`${line}\n`);
    this.bytes.push(bytes);
    this.length += bytes.length;
    return place;
  }
}

/** All cue words with their numbers, the frequent ones first, which take fewest bytes. */
function numbered(entities: readonly ShardEntity[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { aliases } of entities)
    for (const { cues = [], against = [] } of aliases)
      for (const cue of [...cues, ...against]) uses.set(cue, (uses.get(cue) ?? 0) + 1);
  const cues = [...uses].sort(([, a], [, b]) => b - a).map(([cue]) => cue);
  if (cues.length > MOST_SIGNS) throw new RangeError('too many cue words');
  return new Map(cues.map((cue, index) => [cue, index]));
}

function entityLine({ index, entity, names, isWoman }: ShardEntity): string {
  if (!entity) return `#${index}`;
  const { id, kind, related = [], ...more } = entity;
  const rest = { ...more, ...(names ? { names } : {}) };
  const json = Object.keys(rest).length > 0 ? `\t${JSON.stringify(rest)}` : '';
  return `#${index}\t${id}\t${KIND_LETTERS[kind]}${isWoman ? WOMAN : ''}${related.join()}${json}`;
}

/** How many characters two texts begin with alike; never half of one that takes two code units. */
function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, MOST_SHARED);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return /[\uD800-\uDBFF]$/.test(a.slice(0, shared)) ? shared - 1 : shared;
}

function aliasLine(alias: LexiconAlias, before: string, cueNumbers: ReadonlyMap<string, number>): string {
  const text = clean(alias.text);
  const shared = sharedLength(before, text);
  const signs = (cues: readonly string[] = []) => cues.map((cue) => signOf(cueNumbers.get(cue) ?? 0)).join('');
  const cues = `\t${signs(alias.cues)}\t${signs(alias.against)}`.replace(/\t+$/, '');
  return `${LETTERS[alias.strength]}${signOf(shared)}${text.slice(shared)}${cues}`;
}

const byText = (a: LexiconAlias, b: LexiconAlias) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

function tableOf(places: readonly { hash: number; place: number }[]): Uint32Array {
  const slots = new Uint32Array(Math.floor(places.length / LOAD) + 1);
  for (const { hash, place } of places) {
    let slot = hash % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = ((hash >>> PLACE_BITS) << PLACE_BITS) | (place + 1);
  }
  return slots;
}

export function packShard(entities: readonly ShardEntity[]): string {
  const cueNumbers = numbered(entities);
  const lines = new Lines();
  const places: { hash: number; place: number }[] = [];
  const beginnings: number[] = [];
  for (const one of entities) {
    lines.write(entityLine(one));
    let before = '';
    for (const [index, alias] of [...one.aliases].sort(byText).entries()) {
      const hashes = hashAlias(alias.text);
      const place = lines.write(aliasLine(alias, index % WRITTEN_OUT === 0 ? '' : before, cueNumbers));
      if (hashes) places.push({ hash: hashes.whole >>> 0, place });
      beginnings.push(...(hashes?.prefixes ?? []));
      before = clean(alias.text);
    }
  }
  if (lines.length >= PLACE_MASK) throw new RangeError('too many aliases begin with the same word');
  const cuesBegin = lines.length;
  const cuePlaces = [...cueNumbers.keys()].map((cue) => lines.write(clean(cue)));
  const slots = tableOf(places);
  const { blocks } = makeFilter([beginnings], FILTER_SIZE);
  const told = Uint32Array.from(cuePlaces.filter((_, index) => index % CUES_A_PLACE === 0));
  const before = Uint32Array.of(slots.length, blocks.length, told.length, cuesBegin);
  const bytes = new Uint8Array(4 * (NUMBERS_BEFORE + slots.length + blocks.length + told.length) + lines.length);
  let at = 0;
  for (const part of [before, slots, blocks, told]
    .map((numbers) => new Uint8Array(numbers.buffer))
    .concat(lines.bytes)) {
    bytes.set(part, at);
    at += part.length;
  }
  return toBase64(bytes);
}
