/** Full names of two words of which the second has a letter wrong, or two letters swapped. */
import type { Lexicon } from '../lexicon/decode.ts';
import type { LexiconAlias, Span } from '../lexicon/model.ts';
import { foldKey } from '../text/fold.ts';
import { eachWord, gapBetween, mixHash } from '../text/words.ts';
import { acceptsSurface } from './surface.ts';

/** The key under which the names are stored that begin with this word and may be misspelt. */
export const misspeltKey = (firstWord: number) => mixHash(firstWord, 2);

/** Letters of a name, and of its second word, in which one wrong letter leaves no doubt. */
const MIN_LETTERS = 10;
const MIN_IN_WORD = 6;

/** True for a full name of two words, long enough. */
export function mayBeMisspelt({ text, strength }: LexiconAlias): boolean {
  if (strength !== 'strong' || text.length <= MIN_LETTERS) return false;
  const lengths: number[] = [];
  eachWord(text, 0, text.length, (start, end) => {
    lengths.push(end - start);
    return false;
  });
  return lengths.length === 2 && (lengths[1] ?? 0) >= MIN_IN_WORD;
}

/**
 * True when one letter is added, left out or another, or two neighbours are swapped (the optimal
 * string alignment distance is 1).
 */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** "Torrio" and "Torria" are two names. */
const isOtherGender = (a: string, b: string) =>
  a.slice(0, -1) === b.slice(0, -1) && /a.o|o.a/.test(`${a.at(-1)} ${b.at(-1)}`);

interface Place {
  start: number;
  end: number;
  hash: number;
}

/** The misspelt full name that the first of two words begins; none where the second is a name itself. */
export function misspeltName(text: string, [first, second]: [Place, Place], lexicon: Lexicon): Span | undefined {
  if (second.end - second.start < MIN_IN_WORD - 1 || lexicon.beginnings.has(second.hash)) return undefined;
  const likely = lexicon.aliasesOf(first.hash, misspeltKey(first.hash));
  if (likely.length === 0 || gapBetween(text, first.end, second.start) !== 'space') return undefined;
  const [given, written] = [foldKey(text.slice(first.start, first.end)), foldKey(text.slice(second.start, second.end))];
  const { commonSurnames, givenNames } = lexicon.vocabulary;
  if (commonSurnames.has(written) || givenNames.has(written)) return undefined;
  const surface = text.slice(first.start, second.end);
  const meant = likely.filter(({ key, alias }) => {
    const [word, right = ''] = key.split(' ');
    if (word !== given || !mayBeMisspelt(alias) || !isOneEdit(right, written)) return false;
    return !isOtherGender(right, written) && acceptsSurface(alias, surface);
  });
  const aliases = meant.map(({ alias }): LexiconAlias => ({ ...alias, strength: 'weak' }));
  return aliases.length > 0 ? { start: first.start, end: second.end, aliases } : undefined;
}
