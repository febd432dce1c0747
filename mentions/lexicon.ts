/** The lexicon opened for finding: texts stay packed, an alias becomes an object when a page first names it. */
import { type EntityNames, entityNames } from './entity-names.ts';
import { foldKey, unitOf } from './fold.ts';
import { beginsWord, HASH_SEED, readGap, readWord } from './hash-words.ts';
import { type PackedLexicon, packLexicon, SEPARATOR, strengthOf } from './packed-lexicon.ts';
import { MAX_ALIASES, PrefixTable } from './prefix-table.ts';
import type { LexiconAlias, LexiconData, LexiconEntity } from './types.ts';
import { fillWordLists } from './word-lists.ts';

/** Prefixes that an alias adds on average; a guess that is too low only costs a second attempt. */
const PREFIXES_PER_ALIAS = 1.6;

/** The aliases that share a folded form. */
export interface AliasGroup {
  key: string;
  aliases: readonly LexiconAlias[];
}

/** Texts of the aliases, one after the other in two strings. */
class AliasTexts {
  private readonly latin: string;
  private readonly other: string;
  private readonly ends: Uint32Array;
  private readonly latinCount: number;

  constructor({ latin, other, owners }: PackedLexicon) {
    this.latin = latin;
    this.other = other;
    this.ends = new Uint32Array(owners.length);
    let count = 0;
    let latinCount = 0;
    for (const text of [latin, other]) {
      if (text !== '')
        for (let from = 0; from <= text.length; ) {
          const next = text.indexOf(SEPARATOR, from);
          const end = next < 0 ? text.length : next;
          this.ends[count++] = end;
          from = end + SEPARATOR.length;
        }
      if (text === latin) latinCount = count;
    }
    this.latinCount = latinCount;
  }

  get byteLength(): number {
    return this.ends.byteLength + this.latin.length + 2 * this.other.length;
  }

  at(alias: number): string {
    const end = this.ends[alias] as number; // callers pass the index of an alias
    const isFirst = alias === 0 || alias === this.latinCount;
    const start = isFirst ? 0 : (this.ends[alias - 1] as number) + SEPARATOR.length;
    return (alias < this.latinCount ? this.latin : this.other).slice(start, end);
  }
}

/** Puts the prefixes of an alias, word by word, into the table; the whole alias only when it is the first with its form. */
function addToTable(table: PrefixTable, text: string, alias: number): void {
  let at = 0;
  while (at < text.length && !beginsWord(unitOf(text.charCodeAt(at)))) at++;
  // Only punctuation: it could never be a whole word.
  if (at === text.length) return;
  const cursor = { at, hash: HASH_SEED };
  readWord(text, cursor);
  for (let { hash } = cursor; readGap(text, cursor); hash = cursor.hash) {
    table.addPrefix(hash);
    readWord(text, cursor);
  }
  table.addAlias(cursor.hash, alias);
}

function buildTable(texts: AliasTexts, count: number): PrefixTable {
  for (let expected = count * PREFIXES_PER_ALIAS; ; expected *= 2) {
    const table = new PrefixTable(expected);
    let last = '';
    for (let alias = 0; alias < count && !table.isFull; alias++) {
      const text = texts.at(alias);
      // Aliases with the same form follow one another; the first stands for all. Different spellings of one form add a harmless entry.
      if (text !== last) addToTable(table, text, alias);
      last = text;
    }
    if (!table.isFull) return table;
  }
}

export class Lexicon {
  readonly entities: readonly LexiconEntity[];
  readonly table: PrefixTable;
  private readonly names = new Map<number, EntityNames>();
  private readonly packed: PackedLexicon;
  private readonly texts: AliasTexts;
  private readonly owners: Int32Array;
  private readonly groups = new Map<number, AliasGroup>();

  constructor(packed: PackedLexicon) {
    if (packed.owners.length > MAX_ALIASES) throw new RangeError(`a lexicon holds at most ${MAX_ALIASES} aliases`);
    fillWordLists(packed.words);
    this.entities = packed.entities;
    this.owners = Int32Array.from(packed.owners);
    this.texts = new AliasTexts(packed);
    this.table = buildTable(this.texts, packed.owners.length);
    // What was only needed to build is let go of.
    this.packed = { ...packed, owners: [], latin: '', other: '' };
  }

  /** What the aliases of an entity, given by its index, say about its names. */
  namesOf(entity: number): EntityNames {
    const known = this.names.get(entity) ?? this.collectNames(entity);
    this.names.set(entity, known);
    return known;
  }

  /** All aliases with the same folded form as the one with this index. */
  group(index: number): AliasGroup {
    const known = this.groups.get(index);
    if (known) return known;
    const key = this.keyOf(index);
    let first = index;
    while (first > 0 && this.keyOf(first - 1) === key) first--;
    const aliases: LexiconAlias[] = [];
    for (let at = first; at < this.owners.length && this.keyOf(at) === key; at++) aliases.push(this.aliasAt(at));
    const group = this.groups.get(first) ?? { key, aliases };
    this.groups.set(first, group).set(index, group);
    return group;
  }

  /** Bytes held in typed arrays and packed texts (the entities, and aliases that a page has named, come on top). */
  get byteLength(): number {
    return this.table.slots.byteLength + this.owners.byteLength + this.texts.byteLength + this.packed.strengths.length;
  }

  private keyOf(index: number): string {
    return trimToWords(foldKey(this.texts.at(index)));
  }

  private aliasAt(index: number): LexiconAlias {
    const entity = this.owners[index] as number; // callers pass the index of an alias
    return {
      text: this.texts.at(index),
      entity,
      strength: strengthOf(this.packed.strengths.charAt(index)),
      ...(this.entities[entity]?.kind === 'person' ? { isPerson: true } : {}),
      ...this.packed.cues[index],
    };
  }

  private collectNames(entity: number): EntityNames {
    const fullNames: string[] = [];
    const cues: string[] = [];
    this.owners.forEach((owner, index) => {
      if (owner !== entity) return;
      if (strengthOf(this.packed.strengths.charAt(index)) === 'strong') fullNames.push(this.texts.at(index));
      cues.push(...(this.packed.cues[index]?.cues ?? []));
    });
    return entityNames(fullNames, cues);
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

/** Packs and opens in one go, where the lexicon does not travel. */
export function compileLexicon(data: LexiconData): Lexicon {
  return new Lexicon(packLexicon(data));
}
