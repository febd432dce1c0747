/**
 * Lists of people: where a bare name stands among several that mean nobody known, such as those of players, it is
 * hardly somebody known; and lists put a surname before its given name: "Torres Vega, Ana".
 */
import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Span } from '../lexicon/model.ts';
import { isTopic } from '../lexicon/model.ts';
import { foldKey } from '../text/fold.ts';

/** Characters on each side of a name in which a list of names is read. */
const REACH = 200;

/** What parts the names of a list: a sign, or a short word that must be a conjunction. */
const SEPARATOR = /[,;:/·•|()\n]|\.(?=\s|$)|\s[-–—&]\s|\s(?<word>\p{Ll}{1,3})(?=\s)/gu;

/** One or two capitalised words, perhaps with a number: "Torres", "Torres Vega", "Torres 45". */
const NAME = /^(?:\d{1,3}\W+)?\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’-]+)?(?:\s\d{1,3}['’]?)?$/u;
/** A word that says what follows: "subs", "45". */
const LABEL = /^(?:\p{Ll}{2,}|\d{1,3}['’]?|)$/u;

/** The ends of a list run into the sentence: "the brothers Torres", "Vega have left". */
const ENDS_IN_NAME = /^(?:\p{Lu}\p{Ll}+\s)?\P{Lu}*\s\p{Lu}\p{Ll}+$/u;
const BEGINS_WITH_NAME = /^\p{Lu}\p{Ll}+\s\p{Ll}/u;

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
  const items: Item[] = [];
  let at = from;
  const add = (until: number, mark: string) => {
    const piece = text.slice(at, until).trim();
    const kind = kindOf(piece);
    items.push({ start: at, end: until, kind, endsSentence: mark === '.' });
  };
  for (const { index, 0: mark, groups } of text.slice(from, to).matchAll(SEPARATOR)) {
    if (groups?.word && !conjunctions.has(foldKey(groups.word))) continue;
    const until = from + index;
    // An initial's point parts nothing: "A. Torres".
    if (mark === '.' && /(?:^|\P{L})\p{Lu}$/u.test(text.slice(0, until).slice(-2))) continue;
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
const BESIDE_SEPARATOR = /^(?:\s?[,;:/·•|().\n–—-]|\s\d|\s\p{Ll}{1,3}\s|\s?$|\s\p{Lu}|\s&)/u;

/** True when the name stands in a list of bare names of which most are nobody's with a card. */
export function isAmongStrangers(text: string, span: Span, spans: readonly Span[], vocabulary: Vocabulary): boolean {
  if (!BESIDE_SEPARATOR.test(text.slice(span.end, span.end + 6))) return false;
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

/** Behind a surname: another surname and a given name, or a given name alone: " Vega, Ana", ", Ana". */
const INVERTED = /^( \p{Lu}\p{L}+)?, (\p{Lu}\p{L}+)(?=\s*(?:$|[\n.,;:)(]))/u;
/** Before a given name that ends an entry: "3. Torres Vega, Ana". */
const ENTRY = /(?:^|[\n;.)\d]\s*)(\p{Lu}\p{L}+) \p{Lu}\p{L}+, $/u;

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
    const surname = ENTRY.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
    return surname !== undefined && !own.words.has(foldKey(surname));
  }
  const [, second, given] = INVERTED.exec(text.slice(end, end + REACH)) ?? [];
  if (!given || own.words.has(foldKey(given))) return false;
  return givenNames.has(foldKey(given)) || (second !== undefined && OPENS_ENTRY.test(text.slice(0, start)));
}
