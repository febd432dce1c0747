/**
 * What the whole page says before any single name is decided: who is named in full, how often, and
 * what it is about.
 */

import { isNewsAt } from '../context/moment.ts';
import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Lexicon } from '../lexicon/decode.ts';
import type { Block, Passage } from '../lexicon/model.ts';
import { wordsBetween } from '../text/words.ts';
import { type PassageFacts, type Summary, sumUp } from './block-facts.ts';
import type { Hint } from './topic-hints.ts';

/** The text of a page that holds names, and its date. */
export interface Page {
  passages: readonly Passage[];
  /** ISO date of publication, as precise as known. */
  date?: string;
}

export interface PageFacts
  extends Pick<Summary, 'counts' | 'acronyms' | 'contradicted' | 'subjectsNamed' | 'mentioned'> {
  /**
   * When the page was written, as precise as known: its date; without one, the last year it names;
   * both where the date may be the day on which the page was saved. Empty when nothing tells.
   */
  dates: readonly string[];
  date: string | undefined;
  /** It is the page's date, and the years that the page names do not speak against it. */
  isTimeSure: boolean;
  /** The sentence tells of long ago: "back then". */
  isPast?: boolean;
  /**
   * Subjects with an entity that is named plainly and is not known the world over, or with several
   * that are likely.
   */
  onTopic: ReadonlySet<number>;
  /** Those of them of which the page names several in full. */
  plainlyOnTopic: ReadonlySet<number>;
  /** Subjects of whose country the page speaks less than of others. */
  abroad: ReadonlySet<number>;
  /** The first country that the page names is no subject's. */
  opensAbroad: boolean;
  /** Subjects whose era begins after the page's date. */
  eraAhead: ReadonlySet<number>;
  /**
   * Equal for two states of a page that differ at most in how often somebody is named.
   */
  cacheKey: string;
}

/** Characters in which a weekday is looked for: pages explain themselves early. */
const BEGINNING = 30_000;
/**
 * Names that are not plain, but stand with words that fit, which together make a page one about
 * their subject.
 */
const TELLING_HINTS = 2;

/** So many of a subject named in full make a page plainly one about it. */
const SEVERAL_NAMED = 2.5;

/** Compares ISO dates of unequal precision: "1995" is neither before nor after "1995-03". */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

const blockWords = ({ text }: Block) => wordsBetween(text, 0, Math.min(text.length, BEGINNING));

/** The blocks in the beginning of a page. */
function openingBlocks(passages: readonly Passage[]): Block[] {
  const blocks: Block[] = [];
  let left = BEGINNING;
  for (const block of passages.flat()) {
    if (left <= 0) break;
    blocks.push(block);
    left -= block.text.length;
  }
  return blocks;
}

/**
 * A hint is worth half as much again where the bearer holds an office on the page's date, and twice
 * for a rare name; and a rare name half more in a year in which its bearer runs for one.
 */
function shareOf({ share, rulers }: Hint, date: string | undefined): number {
  const isHolding = rulers.some(({ offices = [] }) =>
    offices.some(
      ({ start, end, ceremonial }) => date && !ceremonial && !isBefore(date, start) && !(end && isBefore(end, date)),
    ),
  );
  const isRunning = share >= 1 && rulers.some(({ ranIn = [] }) => date && ranIn.includes(date.slice(0, 4)));
  return share + (isHolding ? Math.max(0.5, share) : 0) + (isRunning ? 0.5 : 0);
}

/** How much the hints of each subject together tell; a topic word is one. */
function sumOfHints(
  hints: Iterable<Hint>,
  { subjectsNamed, date }: { subjectsNamed: ReadonlySet<number>; date: string | undefined },
): Map<number, number> {
  const sums = new Map<number, number>([...subjectsNamed].map((subject) => [subject, 1]));
  for (const hint of hints) sums.set(hint.subject, (sums.get(hint.subject) ?? 0) + shareOf(hint, date));
  return sums;
}

/**
 * A page may carry the day on which it was saved instead of the day on which it was written. The
 * latest year in its text then lies well before its date. News names its own year or the year
 * before, unless it names few years; news about the distant past names a weekday.
 */
const NEWS_SPAN_YEARS = 2;
const MANY_YEARS = 3;
const DISTANT_PAST_YEARS = 10;
/** Characters of a text that needs no weekday to be news. */
const SHORT_TEXT = 400;

/** What tells the time of a page. */
interface PageTime {
  date: string | undefined;
  years: ReadonlySet<string>;
  /** The year up to which the packs know the offices. */
  lastKnown: string;
  isShort: boolean;
  isNews: () => boolean;
}

/** A result in a text of a few lines: "Torres 50,3 %". */
const RESULT = /\d[.,]\d\s?%/u;

/** A day of the month without its month, in Japanese: only news names one. */
const BARE_DAY = /(?<![\d月])\d{1,2}日/u;

/** A text that names a weekday, or speaks of "last week", was written soon after what it tells. */
const isNews = (block: Block, vocabulary: Vocabulary) =>
  BARE_DAY.test(block.text) || blockWords(block).some((_, at, words) => isNewsAt(words, at, vocabulary));

/** See `PageFacts.dates`. */
function datesOf({ date, years, lastKnown, isShort, isNews }: PageTime): string[] {
  const limit = date?.slice(0, 4) ?? lastKnown;
  const past = [...years].filter((year) => year <= limit);
  const latest = past.sort().at(-1);
  if (!date) return latest ? [latest] : [];
  const since = latest ? Number(limit) - Number(latest) : DISTANT_PAST_YEARS;
  if (since < NEWS_SPAN_YEARS) return [date];
  if (latest && past.length >= MANY_YEARS) return [date, latest];
  if (since < DISTANT_PAST_YEARS || limit < lastKnown || isNews()) return [date];
  // The same date twice: it may be the day of saving, and nothing tells of another.
  return latest ? [date, latest] : isShort ? [date] : [date, date];
}

const inOrder = (indexes: Iterable<number>) => [...indexes].sort((a, b) => a - b);

/** Sums up what the passages of a page say. */
export function readPage({ passages, date }: Page, facts: readonly PassageFacts[], lexicon: Lexicon): PageFacts {
  const { counts, topics, acronyms, contradicted, hints, subjectsNamed, ...all } = sumUp(facts);
  const named = [...topics].flatMap((index) => lexicon.entity(index) ?? []).filter(({ worldwide }) => !worldwide);
  const hinted = sumOfHints(hints.values(), { subjectsNamed, date });
  const onTopic = new Set([
    ...named.map(({ pack }) => pack),
    ...[...hinted].filter(([, sum]) => sum >= TELLING_HINTS).map(([subject]) => subject),
  ]);
  const plainlyOnTopic = new Set(
    lexicon.subjects.flatMap((_, subject) =>
      named.filter(({ pack }) => pack === subject).length + (hinted.get(subject) ?? 0) >= SEVERAL_NAMED ? subject : [],
    ),
  );
  const eraAhead = lexicon.subjects.flatMap(({ start }, index) =>
    date && start && isBefore(date, start) ? index : [],
  );
  // Where both are named as often, the page is about the country that it names first.
  const others = all.otherCountries + (all.opensAbroad ? 0.5 : 0);
  const namedOf = (subject: number) =>
    named.filter(({ pack }) => pack === subject).length + (all.topicCounts.get(subject) ?? 0);
  const abroad = lexicon.subjects.flatMap((_, subject) => (others > Math.max(namedOf(subject), 0.5) ? subject : []));
  const isShort = passages.flat().reduce((sum, { text }) => sum + text.length, 0) < SHORT_TEXT;
  const lastKnown = lexicon.subjects.map(({ asOf = '' }) => asOf.slice(0, 4)).sort();
  const isNewsPage = () =>
    openingBlocks(passages).some((block) => (isShort && RESULT.test(block.text)) || isNews(block, lexicon.vocabulary));
  const dates = datesOf({
    date,
    years: all.years,
    lastKnown: lastKnown.at(-1) || '9999',
    isShort,
    isNews: isNewsPage,
  });
  const year = Number(dates[0]?.slice(0, 4));
  const isFitting = all.years.has(String(year)) || all.years.has(String(year - 1));
  const isTimeSure = date !== undefined && dates.length === 1 && (isFitting || (all.years.size === 0 && isNewsPage()));
  return {
    date,
    dates,
    isTimeSure,
    mentioned: all.mentioned,
    counts,
    acronyms,
    contradicted,
    onTopic,
    plainlyOnTopic,
    subjectsNamed,
    abroad: new Set(abroad),
    opensAbroad: all.opensAbroad === true,
    eraAhead: new Set(eraAhead),
    cacheKey: JSON.stringify([
      dates,
      isTimeSure,
      abroad,
      all.opensAbroad,
      inOrder(eraAhead),
      inOrder(onTopic),
      inOrder(plainlyOnTopic),
      inOrder(subjectsNamed),
      inOrder(counts.keys()),
      inOrder(all.mentioned),
      [...acronyms],
      inOrder(contradicted),
    ]),
  };
}
