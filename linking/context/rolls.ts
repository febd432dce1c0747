/**
 * Lists of people: where a bare name stands among several that mean nobody known, such as those of
 * players, it is hardly somebody known; and lists put a surname before its given name: "Torres
 * Vega, Ana".
 */
import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Span } from '../lexicon/model.ts';
import { isTopic } from '../lexicon/model.ts';
import { foldKey, latinForm } from '../text/fold.ts';

/** Characters on each side of a name in which a list of names is read. */
const REACH = 200;

/**
 * What parts the names of a list: a sign, or a short word that must be a conjunction. All patterns
 * here read the `latinForm` of a text.
 */
const SEPARATOR = /[,;:/·•|()\n]|\.(?=\s|$)|\s[-–—&]\s|\s(?<word>[a-z]{1,3})(?=\s)/g;

/** One or two capitalised words, perhaps with a number: "Torres", "Torres Vega", "Torres 45". */
const NAME = /^(?:\d{1,3}\W+)?[A-Z][A-Za-z'’.-]*(?:\s[A-Z][A-Za-z'’-]+)?(?:\s\d{1,3}['’]?)?$/;
/** A word that says what follows: "subs", "45". */
const LABEL = /^(?:[a-z]{2,}|\d{1,3}['’]?|)$/;

/** The ends of a list run into the sentence: "the brothers Torres", "Vega have left". */
const ENDS_IN_NAME = /^(?:[A-Z][a-z]+\s)?[^A-Z]*\s[A-Z][a-z]+$/;
const BEGINS_WITH_NAME = /^[A-Z][a-z]+\s[a-z]/;

interface Item {
  start: number;
  end: number;
  kind: 'name' | 'label' | 'first' | 'last' | 'other';
  endsSentence: boolean;
}

function kindOf(piece: string): Item['kind'] {
  if (NAME.test(piece)) return 'name';
  if (LABEL.test(piece)) return 'label';
  return ENDS_IN_NAME.test(piece) ? 'first' : BEGINS_WITH_NAME.test(piece) ? 'last' : 'other';
}

/** Parts the text around a place into the items of a list. */
function itemsAround(text: string, { start, end }: Span, { conjunctions }: Vocabulary): Item[] {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + REACH);
  const around = latinForm(text.slice(from, to));
  const items: Item[] = [];
  let at = from;
  const add = (until: number, mark: string) => {
    const kind = kindOf(around.slice(at - from, until - from).trim());
    items.push({ start: at, end: until, kind, endsSentence: mark === '.' });
  };
  for (const { index, 0: mark, groups } of around.matchAll(SEPARATOR)) {
    if (groups?.word && !conjunctions.has(foldKey(groups.word))) continue;
    const until = from + index;
    // An initial's point parts nothing: "A. Torres".
    if (mark === '.' && /(?:^|[^A-Za-z])[A-Z]$/.test(latinForm(text.slice(Math.max(0, until - 2), until)))) continue;
    add(until, mark);
    at = until + mark.length;
  }
  add(to, '');
  return items;
}

/** The names of the list that go on from an item, in one direction. */
function namesFrom(items: readonly Item[], first: number, step: 1 | -1): Item[] {
  const names: Item[] = [];
  for (let at = first + step; at >= 0 && at < items.length; at += step) {
    const item = items[at];
    if (!item || (step < 0 ? item : items[at - 1])?.endsSentence) break;
    if (item.kind !== 'label' && item.kind !== 'other') names.push(item);
    if (item.kind !== 'label' && item.kind !== 'name') break;
  }
  return names;
}

/** Strangers in a list of names without whom it tells nothing. */
const ENOUGH_STRANGERS = 2;

/** What follows the name in a list, or at its end. */
const BESIDE_SEPARATOR = /^(?:\s?[,;:/·•|().\n–—-]|\s\d|\s[a-z]{1,3}\s|\s?$|\s[A-Z]|\s&)/;

/** True when the name stands in a list of bare names of which most are nobody's with a card. */
export function isAmongStrangers(text: string, span: Span, spans: readonly Span[], vocabulary: Vocabulary): boolean {
  if (!BESIDE_SEPARATOR.test(latinForm(text.slice(span.end, span.end + 6)))) return false;
  const items = itemsAround(text, span, vocabulary);
  const own = items.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  const first = items[own];
  if (!first || first.kind === 'other' || first.kind === 'label') return false;
  const others = [
    ...(first.kind === 'first' ? [] : namesFrom(items, own, -1)),
    ...(first.kind === 'last' || first.endsSentence ? [] : namesFrom(items, own, 1)),
  ];
  const isKnown = ({ start, end }: Item) =>
    spans.some((one) => one.start < end && one.end > start && !one.aliases.every(isTopic));
  const known = others.filter(isKnown).length;
  const strangers = others.length - known;
  return strangers >= ENOUGH_STRANGERS && strangers > known + 1;
}

/** Points, a number on a shirt or a minute behind a name, but no share of a vote. */
const NUMBER_BEHIND = /^,?\s\(?\d{1,3}['’]?\)?(?![\d%]|[.,]\d|\s?%)/u;
const MATCH_SCORE = /(?<![\d–-])\d{1,3}[-–]\d{1,3}(?![\d–-])/gu;

/** True when a number stands behind the name and the line gives the scores of a game, or words of one do. */
export function isInBoxScore(text: string, { end }: Span, hasSportsWord: boolean): boolean {
  const behind = NUMBER_BEHIND.exec(text.slice(end, end + 8))?.[0];
  if (!behind) return false;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1).split('\n', 1)[0] ?? '';
  return hasSportsWord || /['’]/u.test(behind) || (line.match(MATCH_SCORE)?.length ?? 0) > 1;
}

/**
 * Behind a surname: another surname and a given name or its initial, or these alone: " Vega, Ana",
 * ", Ana", ", A. B. (1990)".
 */
const INVERTED = /^([ -][A-Z][A-Za-z]+)?, ([A-Z](?=\.(?! [A-Z][a-z]))|[A-Z][A-Za-z]+(?=\s*(?:$|[\n.,;:)(])))/d;
/** Before a given name that ends an entry: "3. Torres Vega, Ana". */
const ENTRY = /(?:^|[\n;.)\d]\s*)([A-Z][A-Za-z]+) [A-Z][A-Za-z]+, $/d;

/** The place begins a line or an entry: "3. ", "; ". */
const OPENS_ENTRY = /(?:^|[\n;]|\d[.)]?)\s*$/u;

/** Words of the candidate's own names, and whether the name that was found is a given name. */
interface Own {
  words: ReadonlySet<string>;
  isGiven: boolean;
}

/** True when the name is part of another's that a list puts surname first. */
export function isInverted(text: string, { start, end }: Span, own: Own, { givenNames }: Vocabulary): boolean {
  if (own.isGiven) {
    const before = text.slice(Math.max(0, start - REACH), start);
    const surname = ENTRY.exec(latinForm(before))?.indices?.[1];
    return surname !== undefined && !own.words.has(foldKey(before.slice(...surname)));
  }
  const behind = text.slice(end, end + REACH);
  const [, second, given] = INVERTED.exec(latinForm(behind))?.indices ?? [];
  const name = given && foldKey(behind.slice(...given));
  if (!name || own.words.has(name)) return false;
  if (name.length === 1) return ![...own.words].some((word) => word.startsWith(name));
  return givenNames.has(name) || (second !== undefined && OPENS_ENTRY.test(text.slice(0, start)));
}
