/**
 * How names are written: capitals, and full names of two words of which one has a letter wrong, or
 * two letters swapped.
 */
import type { Lexicon } from '../lexicon/decode.ts';
import type { LexiconAlias, Span } from '../lexicon/model.ts';
import { characterAt, Kind } from '../text/characters.ts';
import { BEYOND_ASCII, foldKey } from '../text/fold.ts';
import { eachWord, gapBetween, isCapital, mixHash } from '../text/words.ts';

/**
 * Without soft hyphens and zero-width characters, with single spaces: for comparing where case
 * matters.
 */
function visible(surface: string): string {
  let text = '';
  for (let at = 0; at < surface.length; ) {
    const { kind, length } = characterAt(surface, at);
    if (kind === Kind.space) text += text.endsWith(' ') ? '' : ' ';
    else if (kind !== Kind.ignorable) text += surface.slice(at, at + length);
    at += length;
  }
  return text;
}

/** For each word of a text, whether it begins with a capital. */
function capitalsOf(text: string): boolean[] {
  const capitals: boolean[] = [];
  eachWord(text, 0, text.length, (start) => {
    capitals.push(isCapital(text, start));
    return false;
  });
  return capitals;
}

/** What is asked of the text around a name, where its capitals alone do not do. */
export interface Surrounding {
  /** The title of an office stands right before it. */
  isBehindTitle: () => boolean;
  /** Its line has no capitals at all; of one that begins "Ana: ", what follows. */
  isSmallLine: (isName: boolean) => boolean;
  /** It would be an everyday word of some language: "fim". */
  isEverydayWord: () => boolean;
}

const isAllCapitals = (text: string) => text === text.toUpperCase();

/** Letters of the shortest acronym that is spoken as a word. */
const MIN_SPOKEN_ACRONYM = 4;

/** Letters of the shortest acronym that may stand in small letters. */
const MIN_SMALL_ACRONYM = 3;

/**
 * True when `surface`, which folds to the same as the alias, is written as the alias demands. An
 * exact alias demands its very letters ("SIN", never "sin"). Others with capitals demand capitals
 * too: a weak one ("Vega") each of its own, a strong one at least one ("grupo Norte"), and a
 * person's full name and one with figures none: "ana torres" is nobody else. A surname needs none behind the title of an office:
 * "president torres"; nor does anything in a line without capitals.
 */
export function acceptsSurface(alias: LexiconAlias, surface: string, around: Surrounding): boolean {
  // A name ends with its last letter: the last point of "C.I.A." is not part of what was found.
  if (alias.strength === 'exact') {
    const [written, demanded] = [visible(surface), visible(alias.text).replace(/\.$/, '')];
    if (written === demanded) return true;
    // Some papers write an acronym that is spoken as a word like a name: "Unesco".
    if (written.length >= MIN_SPOKEN_ACRONYM && written === demanded.charAt(0) + demanded.slice(1).toLowerCase())
      return !around.isEverydayWord();
    return written.length >= MIN_SMALL_ACRONYM && written === demanded.toLowerCase() && around.isSmallLine(true);
  }
  if (isAllCapitals(alias.text) && !isAllCapitals(surface) && around.isEverydayWord()) return false;
  const demanded = capitalsOf(alias.text);
  if (!demanded.includes(true) || alias.strength === 'phrase') return true;
  const written = capitalsOf(surface);
  if (alias.strength === 'weak') {
    const [first] = written;
    // "alan torres", "Partido agrario del Norte"
    if (alias.isPerson && demanded.length > 1 && demanded.every(Boolean) && !written.includes(true)) return true;
    if (!alias.isPerson && demanded.length > 1 && first) return true;
    if (demanded.every((capital, index) => !capital || written[index])) return true;
    if (alias.isPerson === true && demanded.length === 1 && around.isBehindTitle()) return true;
  }
  const isStrong = alias.strength === 'strong';
  // "law 12345" is no other's.
  if (isStrong && (written.includes(true) || (alias.isPerson && demanded.length > 1) || /\d\d/.test(surface)))
    return true;
  return !written.includes(true) && around.isSmallLine(isStrong || alias.isPerson === true);
}

/** Which word of a name is misspelt; it is found by the other. */
export type Misspelt = 'first' | 'second';

/** The key under which the names are stored that have this word beside one that may be misspelt. */
export const misspeltKey = (otherWord: number, misspelt: Misspelt) => mixHash(otherWord, misspelt === 'second' ? 2 : 3);

/** Letters of a name, and of its misspelt word, in which one wrong letter leaves no doubt. */
const MIN_LETTERS = 10;
const MIN_IN_WORD = { first: 5, second: 6 };

interface Place {
  start: number;
  end: number;
  hash: number;
}

/** By misspelt word, the other one of a full name of two words that is long enough. */
export function otherWords({ text, strength }: LexiconAlias): Partial<Record<Misspelt, Place>> {
  const words: Place[] = [];
  if (/strong|weak/.test(strength) && text.length > MIN_LETTERS)
    eachWord(text, 0, text.length, (start, end, hash) => {
      words.push({ start, end, hash });
      return false;
    });
  const [first, second, third] = words;
  if (!first || !second || third) return {};
  return {
    ...(first.end - first.start >= MIN_IN_WORD.first ? { first: second } : {}),
    ...(second.end - second.start >= MIN_IN_WORD.second ? { second: first } : {}),
  };
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

const isLong = ({ start, end }: Place, misspelt: Misspelt) => end - start >= MIN_IN_WORD[misspelt] - 1;

/**
 * The full name of two words that these would be but for a letter. The misspelt word is no name itself.
 */
export function misspeltName(
  text: string,
  [first, second]: [Place, Place],
  lexicon: Lexicon,
  around: Surrounding,
): Span | undefined {
  const named = (misspelt: Misspelt, [wrong, right]: [Place, Place]) =>
    isLong(wrong, misspelt)
      ? lexicon.aliasesOf(right.hash, misspeltKey(right.hash, misspelt)).map((one) => ({ ...one, misspelt }))
      : [];
  const likely = [...named('second', [second, first]), ...named('first', [first, second])];
  if (likely.length === 0 || gapBetween(text, first.end, second.start) !== 'space') return undefined;
  const written = [first, second].map(({ start, end }) => foldKey(text.slice(start, end)));
  const { commonSurnames, givenNames, bodyWords } = lexicon.vocabulary;
  const surface = text.slice(first.start, second.end);
  const meant = likely.filter(({ key, alias, misspelt }) => {
    const at = misspelt === 'first' ? 0 : 1;
    const names = key.split(' ');
    const [right = '', wrong = ''] = [names[at], written[at]];
    if (names[1 - at] !== written[1 - at] || !otherWords(alias)[misspelt] || !isOneEdit(right, wrong)) return false;
    // A letter of another script that looks the same is no slip.
    if (BEYOND_ASCII.test(wrong) !== BEYOND_ASCII.test(right)) return false;
    if ([commonSurnames, givenNames, bodyWords].some((list) => list.has(wrong)) || isOtherGender(right, wrong))
      return false;
    // "The Northern governments" are others than the Northern government.
    if (!alias.isPerson && wrong === `${right}s`) return false;
    return acceptsSurface(alias, surface, around);
  });
  const aliases = meant.map(({ alias }): LexiconAlias => ({ ...alias, strength: 'weak' }));
  return aliases.length > 0 ? { start: first.start, end: second.end, aliases } : undefined;
}
