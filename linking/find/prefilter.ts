/**
 * The quick look: whether a text may hold a name at all, told from the words that names require (`required-words.ts`). It goes through texts as they
 * stand in a page, one after the other; a word or a pair of words that one text begins may end in the next.
 *
 * It may be wrong in saying yes. Never in saying no where `findSpans` would find a name.
 */
import { isWordUnit, Unit } from '../text/character-tables.ts';
import { unitOf } from '../text/code-units.ts';
import { isCapital } from '../text/words.ts';
import { isOpening, isPair, isRequired, type OpenWord } from './prefilter-questions.ts';
import { RequiredSet, type RequiredWords } from './required-words.ts';
import { type Cursor, isShortWord, isTearingHyphen, moveTo, newCursor, nextWord, readWord } from './word-hash.ts';

/** What the words so far leave open to the next word. */
interface LooseEnds {
  /** The word before, when some pair begins with it. */
  first: OpenWord | undefined;
  /** A long word, when some pair begins with it and only short words stand behind it: "University" of "University of La ...". */
  long: OpenWord | undefined;
  /** The word before, when a hyphen that may have torn it stands behind it. */
  torn: Pick<OpenWord, 'hash' | 'capital'> | undefined;
}

/** A look through texts that follow each other. */
export interface Look {
  /** The word read last, and where to go on in the text. */
  word: Cursor;
  ends: LooseEnds;
  /** The text before: its last word may go on in the next. */
  last: string;
  /** What was open before that word. */
  before: LooseEnds;
}

const NOTHING: LooseEnds = { first: undefined, long: undefined, torn: undefined };

export function startLook(): Look {
  return { word: newCursor(), ends: NOTHING, last: '', before: NOTHING };
}

/** True when the words so far are part of a name if the next one fits. */
export function isOpen({ ends }: Look): boolean {
  return ends !== NOTHING;
}

/** The next text is another block: no name goes on. */
export function closeEnds(look: Look): void {
  look.ends = NOTHING;
  look.last = '';
}

/** One for all words: a page has hundreds of thousands. */
const cursor = newCursor();

/** The hash of a word that begins at `at`; `hash`: of what of it was read before. */
function hashFrom(text: string, at: number, hash?: number): number {
  readWord(text, moveTo(cursor, at, hash));
  return cursor.hash;
}

/** True when a word, alone or with what was open before it, is what some name requires; else keeps what it leaves open. */
function takeWord(
  look: Look,
  hash: number,
  text: string,
  start: number,
  end: number,
  required: RequiredWords,
): boolean {
  const { first, long, torn } = look.ends;
  look.ends = NOTHING;
  if (isRequired(required, hash, text, start, end)) return true;
  if (isPair(required, first, hash, text, start) || isPair(required, long, hash, text, start)) return true;
  if (torn) {
    const mended = hashFrom(text, start, torn.hash);
    // A name that must be all in capitals is not mended.
    const { words } = required;
    if (words.has(mended, RequiredSet.anyCase) || (torn.capital && words.has(mended, RequiredSet.capital))) return true;
  }
  const opens = isOpening(required, hash, text, start);
  const longBefore = first?.isShort === false ? first : long;
  if (!opens && !longBefore) return false;
  const isShort = isShortWord(text, start, end);
  if (opens || isShort)
    look.ends = {
      first: opens ? { hash, capital: isCapital(text, start), isShort } : undefined,
      long: isShort ? longBefore : undefined,
      torn: undefined,
    };
  return false;
}

const isInWord = (unit: number) => isWordUnit(unit) || unit === Unit.ignorable;

/** Where the word begins that goes up to the end of a text; the end when there is none. */
function startOfLastWord(text: string): number {
  let start = text.length;
  for (let at = start - 1; at >= 0; at--) {
    const unit = unitOf(text.charCodeAt(at));
    if (!isInWord(unit)) break;
    if (unit !== Unit.ignorable) start = at;
  }
  return start;
}

/**
 * True when a text, if it begins right where the one before ended, with nothing between, goes on with its last word, and the whole word may say
 * something. Told first, for most texts that seem to go on are the next entry of a menu, and to tell these from others takes long.
 */
export function mayJoin({ last, before }: Look, text: string, required: RequiredWords): boolean {
  if (last === '' || !isInWord(unitOf(text.charCodeAt(0)))) return false;
  const start = startOfLastWord(last);
  if (start === last.length) return false;
  const hash = hashFrom(text, 0, hashFrom(last, start));
  const isWhole = cursor.at < text.length && !isTearingHyphen(text.charCodeAt(cursor.at));
  return !isWhole || before !== NOTHING || required.words.mayHave(hash);
}

/** The rest of the last word of the text before. True when the whole is what some name requires. */
function takeRest(look: Look, text: string, required: RequiredWords): boolean {
  const { last, before } = look;
  const start = startOfLastWord(last);
  const hash = hashFrom(text, 0, hashFrom(last, start));
  moveTo(look.word, cursor.at);
  look.ends = before;
  const joined = last.slice(start) + text.slice(0, cursor.at);
  // The second part of a torn word that is itself in two texts: left to the reading with care.
  if (before.torn || takeWord(look, hash, joined, 0, joined.length, required)) return true;
  endWord(look, hash, isCapital(joined, 0), before, text);
  return false;
}

/** Keeps what the end of a word leaves open besides a pair. */
function endWord(look: Look, hash: number, capital: boolean, before: LooseEnds, text: string): void {
  const { at } = look.word;
  if (at === text.length) look.before = before;
  else if (isTearingHyphen(text.charCodeAt(at))) look.ends = { ...look.ends, torn: { hash, capital } };
}

/** As `lookForName`, but what was open stays so. */
function goThrough(look: Look, text: string, required: RequiredWords, joined: boolean, to: number): boolean {
  const { word } = look;
  if (word.at === 0) {
    if (joined && takeRest(look, text, required)) return true;
    if (joined && word.at === text.length) {
      look.last += text;
      return false;
    }
    look.last = text;
    look.before = NOTHING;
  }
  while (nextWord(text, to, word, look.ends === NOTHING ? required.words : undefined)) {
    const { hash, at, start } = word;
    const { ends } = look;
    if (takeWord(look, hash, text, start, at, required)) return true;
    // A character of a script without spaces ends with itself.
    if (at < text.length || unitOf(text.charCodeAt(start)) !== Unit.ideograph)
      endWord(look, hash, isCapital(text, start), ends, text);
  }
  return false;
}

/**
 * Goes on through `text` from `look.word.at` on, as far as words that begin before `to`; true as soon as a name may be in it, and then nothing is open any more.
 * `joined`: see `mayJoin`.
 */
export function lookForName(
  look: Look,
  text: string,
  required: RequiredWords,
  joined = false,
  to = text.length,
): boolean {
  if (!goThrough(look, text, required, joined, to)) return false;
  closeEnds(look);
  return true;
}

/** There is white space, or the end of a line: no word goes on. */
export function partWords(look: Look): void {
  look.last = '';
}

/** Calls each function of the look once, a few a step: see `rehearse.ts` of the content script. */
export function* rehearseLook(required: RequiredWords): Generator<void> {
  const word = 'a';
  const look = startLook();
  unitOf(word.charCodeAt(0));
  yield;
  unitOf('’'.charCodeAt(0));
  yield;
  required.words.mayHave(0);
  required.words.has(0, RequiredSet.anyCase);
  yield;
  nextWord(word, 1, look.word, required.words);
  yield;
  const hash = hashFrom(word, 0);
  isCapital(word, 0);
  isShortWord(word, 0, 1);
  yield;
  isRequired(required, hash, word, 0, 1);
  isOpening(required, hash, word, 0);
  yield;
  takeWord(look, hash, word, 0, 1, required);
  endWord(look, hash, false, NOTHING, word);
  closeEnds(look);
  yield;
  goThrough(look, word, required, false, 1);
  yield;
  lookForName(look, '', required);
  startOfLastWord(word);
  yield;
  mayJoin(look, word, required);
}
