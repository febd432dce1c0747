/**
 * How a shard is written: the aliases that begin with some of all first words, with all that linking needs to know of their entities.
 *
 * Bytes: how many slots, numbers of a filter and places of cue words there are, and where the text's cue words begin; a hash table of that many slots; the filter of the beginnings of aliases ("Grupo" of "Grupo
 * Colina"); the places; then lines of text. An entity's line (`#index TAB id TAB kind and related TAB JSON`) is followed by its aliases', in
 * alphabetical order: a letter for the strength, a sign for how many characters are those of the alias before it, the others, and perhaps TAB and a sign for each cue word, TAB and one for each word against it.
 * Last come the cue words, each once, the frequent ones first.
 *
 * A slot holds 10 bits of a hash and 22 of the place of an alias's line, plus one; open addressing, linear probing. Nothing is taken apart before a page
 * names it.
 */
import type { LexiconAlias, LexiconEntity, Strength } from './model.ts';

export const PLACE_BITS = 22;
export const PLACE_MASK = (1 << PLACE_BITS) - 1;

export const LETTERS: Record<Strength, string> = { strong: 's', weak: 'w', exact: 'x' };

export const KIND_LETTERS: Record<LexiconEntity['kind'], string> = {
  person: 'p',
  organization: 'o',
  event: 'e',
  place: 'l',
  law: 'w',
  term: 't',
};

/** Behind the kind of an entity with a woman's title among its cues. */
export const WOMAN = '+';

/** Numbers as one character each: the small ones take a byte. Those from here on would be halves of characters. */
const FIRST_SIGN = 0x20;
export const MOST_SIGNS = 0xd800 - FIRST_SIGN;
export const signOf = (number: number) => String.fromCharCode(FIRST_SIGN + number);
export const numberOf = (text: string, at: number) => text.charCodeAt(at) - FIRST_SIGN;

/** Characters that an alias has in common with the one before it, at the most; and after so many aliases one is written out. */
export const MOST_SHARED = 90;
export const WRITTEN_OUT = 8;

/** Of so many cue words in a row, the place of the first is told. */
export const CUES_A_PLACE = 16;

export const NUMBERS_BEFORE = 4;

export interface ShardEntity {
  index: number;
  /** Absent for words that stand for no entity. */
  entity: LexiconEntity | undefined;
  /** Absent where its aliases are all here: they say it. */
  names?: PackedNames;
  isWoman: boolean;
  aliases: readonly LexiconAlias[];
}

/** `FullNames` as JSON. */
export interface PackedNames {
  words: string[];
  given: string[];
}
