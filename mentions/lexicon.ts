/**
 * The compiled lexicon: a hash table over the word-by-word prefixes of all aliases, so that a text is read once whatever the number of names.
 *
 * Each alias "alberto fujimori" puts two entries into the table, "alberto" (goes on) and "alberto fujimori" (an alias ends here).
 * The finder hashes each word as it reads it, and only a word that opens some alias costs more than one look-up.
 */
import { foldKey, isWordUnit, Unit, unitOf } from './fold.ts';
import type { LexiconAlias, LexiconData, LexiconEntity } from './types.ts';
import { TOPIC_WORDS } from './word-lists.ts';

/** FNV-1a over UTF-16 code units: two operations a character, and good enough spread for a table of prefixes. */
export const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** Slots per prefix: below half full, a miss usually ends at the first slot. */
const SLOTS_PER_PREFIX = 2.5;

export interface Lexicon {
  entities: readonly LexiconEntity[];
  /** The words of each entity's full names, folded, by entity index: "fujimori higuchi" after "Keiko" is still her. */
  nameWords: ReadonlyMap<number, ReadonlySet<string>>;
  /** Folded forms; a form may belong to several aliases. */
  keys: readonly string[];
  aliasesOfKey: readonly (readonly LexiconAlias[])[];
  /** Open addressing: `hashes[slot]` with `values[slot]`: 0 empty, else 1 + 2 * (key + 1) + goesOn. */
  hashes: Int32Array;
  values: Int32Array;
  mask: number;
}

/** Lengths of the prefixes of a folded key that end at a word, the whole key last. */
function prefixLengths(key: string): number[] {
  const lengths: number[] = [];
  for (let at = 0; at < key.length; at++) {
    const here = unitOf(key.charCodeAt(at));
    const next = at + 1 < key.length ? unitOf(key.charCodeAt(at + 1)) : Unit.other;
    if (here === Unit.ideograph || (isWordUnit(here) && !isWordUnit(next))) lengths.push(at + 1);
  }
  return lengths;
}

/** A key begins and ends with a word: "EE. UU." is compared without its last point. */
function trimToWords(key: string): string {
  const isWord = (code: number) => isWordUnit(unitOf(code)) || unitOf(code) === Unit.ideograph;
  let start = 0;
  let end = key.length;
  while (start < end && !isWord(key.charCodeAt(start))) start++;
  while (end > start && !isWord(key.charCodeAt(end - 1))) end--;
  return key.slice(start, end);
}

/** "Entity" of the words that make a page one about Peru; they are found in the same pass as the names, and never linked. */
export const TOPIC = -1;

const TOPIC_ALIASES = TOPIC_WORDS.map((text): LexiconAlias => ({ text, entity: TOPIC, strength: 'strong' }));

interface Prefix {
  hash: number;
  key: number;
  goesOn: boolean;
}

function collectPrefixes(keys: readonly string[]): Map<string, Prefix> {
  const prefixes = new Map<string, Prefix>();
  keys.forEach((key, index) => {
    let hash = HASH_SEED;
    let done = 0;
    for (const length of prefixLengths(key)) {
      for (; done < length; done++) hash = hashUnit(hash, key.charCodeAt(done));
      const text = key.slice(0, length);
      const prefix = prefixes.get(text) ?? { hash, key: -1, goesOn: false };
      if (length === key.length) prefix.key = index;
      else prefix.goesOn = true;
      prefixes.set(text, prefix);
    }
  });
  return prefixes;
}

function wordsOfNames(aliases: readonly LexiconAlias[]): Map<number, Set<string>> {
  const words = new Map<number, Set<string>>();
  for (const alias of aliases) {
    if (alias.strength !== 'strong') continue;
    const known = words.get(alias.entity) ?? new Set();
    for (const word of foldKey(alias.text).split(/[^\p{L}\p{N}]+/u)) known.add(word);
    words.set(alias.entity, known);
  }
  return words;
}

/** Aliases that fold to nothing (only punctuation) are left out: they could never be whole words. */
export function compileLexicon(data: LexiconData): Lexicon {
  const byKey = new Map<string, LexiconAlias[]>();
  for (const alias of [...data.aliases, ...TOPIC_ALIASES]) {
    const key = trimToWords(foldKey(alias.text));
    if (!key) continue;
    const known = byKey.get(key);
    if (known) known.push(alias);
    else byKey.set(key, [alias]);
  }
  const keys = [...byKey.keys()];
  const prefixes = collectPrefixes(keys);
  let size = 16;
  while (size < prefixes.size * SLOTS_PER_PREFIX) size *= 2;
  const hashes = new Int32Array(size);
  const values = new Int32Array(size);
  const mask = size - 1;
  for (const { hash, key, goesOn } of prefixes.values()) {
    let slot = hash & mask;
    while (values[slot] !== 0) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    values[slot] = 1 + 2 * (key + 1) + (goesOn ? 1 : 0);
  }
  return {
    entities: data.entities,
    nameWords: wordsOfNames(data.aliases),
    keys,
    aliasesOfKey: [...byKey.values()],
    hashes,
    values,
    mask,
  };
}
