/**
 * Names as people write them who go by ear, "Zavel" for "Zabel", and with two letters swapped. They
 * are made when a lexicon is compiled, so that finding them costs pages no code.
 */
import { frequentNames, lettersAlike } from '../languages/vocabulary.ts';
import { foldKey } from '../text/fold.ts';
import type { LexiconAlias } from './model.ts';

/** Letters of the shortest name that is still known with another letter. */
const MIN_LETTERS = 5;

const replacedAt = (name: string, at: number, length: number, by: string) =>
  name.slice(0, at) + by + name.slice(at + length);

/** Each spelling with one sound written another way, or two neighbouring letters swapped. */
function spellingsOf(name: string, alike: ReturnType<typeof lettersAlike>): Set<string> {
  const spellings = new Set<string>();
  for (const { letters, others } of alike)
    for (const { index, 0: found, 1: letter = '' } of name.matchAll(letters))
      for (const other of others) spellings.add(replacedAt(name, index, found.length, other.replaceAll('$1', letter)));
  for (let at = 1; at < name.length - 1; at++)
    spellings.add(replacedAt(name, at, 2, name.slice(at + 1, at + 2) + name.slice(at, at + 1)));
  spellings.delete(name);
  return spellings;
}

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Long vowels of Japanese names are often left out. */
const withoutLongVowels = (text: string): string[] => {
  const short = text.replaceAll('ー', '');
  return short === text ? [] : [short];
};

/** The words of the full names, by entity. */
function wordsOfNames(aliases: readonly LexiconAlias[]): Map<number, Set<string>> {
  const words = new Map<number, Set<string>>();
  for (const { text, strength, entity } of aliases) {
    if (strength !== 'strong') continue;
    const own = words.get(entity) ?? new Set();
    for (const word of foldKey(text).split(/[\s-]/)) own.add(word);
    words.set(entity, own);
  }
  return words;
}

/**
 * The aliases, and behind each name of a person that few others bear its other spellings; none that
 * is a name itself.
 */
export function withMisspellings(aliases: readonly LexiconAlias[]): LexiconAlias[] {
  const frequent = frequentNames();
  const alike = lettersAlike();
  const known = new Set(aliases.map(({ text }) => foldKey(text)));
  const wordsOf = wordsOfNames(aliases);
  return aliases.flatMap((alias) => {
    if (!alias.isPerson || alias.strength !== 'weak') return alias;
    const name = foldKey(alias.text);
    // A nickname is a word, and so are its misspellings.
    const isName = wordsOf.get(alias.entity)?.has(name);
    const isRare = isName && /^[a-z]+$/.test(name) && name.length >= MIN_LETTERS && !frequent.has(name);
    const others = [
      ...withoutLongVowels(alias.text),
      ...(isRare ? [...spellingsOf(name, alike)].map(capitalised) : []),
    ];
    const isNew = (text: string) => !known.has(foldKey(text)) && !frequent.has(foldKey(text));
    return [alias, ...others.filter(isNew).map((text) => ({ ...alias, text }))];
  });
}
