/**
 * Marks the quotes of a page's notes with a highlight, and finds them again when the page changes.
 */
import type { PageQuote, QuoteState } from '../../data/messaging/protocol.ts';
import { createLayer } from '../marks/highlight-layer.ts';
import { isOurs } from '../reading/changes.ts';
import { runInSlices, type Steps } from '../reading/slices.ts';
import { rangeOf, type WholeText, wholeText } from '../reading/whole-text.ts';
import { findExact, findSimilar, type Place } from './match-quote.ts';

/** The highlight's name; its rule is in page/marks/marks.css. */
const LAYER = 'ficha-note';

/** Milliseconds between a change of the page and the next search, at least. */
const SETTLED_MS = 400;

/**
 * On a page that never rests, the pause before the next search is this many times as long as the
 * last search took ...
 */
const PAUSE_FACTOR = 30;

/** ... and at most this long (milliseconds). */
const LONGEST_PAUSE_MS = 15_000;

/** The marked quotes of one page. */
export interface QuoteMarks {
  /** Shows these quotes and no others. */
  show(quotes: readonly PageQuote[]): void;
  /** The state of each quote, by the id of its note. */
  states(): Record<string, QuoteState>;
  /** The place of a note's quote; undefined when it is not found. */
  rangeOf(id: string): StaticRange | undefined;
}

interface Search extends PageQuote {
  state: QuoteState;
  range: StaticRange | undefined;
}

/** Creates the marks of a page; they go when `signal` is aborted. */
export function createQuoteMarks(page: Document, signal: AbortSignal): QuoteMarks {
  let searches: Search[] = [];
  let layer = createLayer(LAYER);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isDue = false;
  /** Milliseconds of work in the last search, without its pauses. */
  let searchMs = 0;

  function paint(): void {
    layer.hide();
    const ranges = searches.flatMap(({ range }) => (range ? [range] : []));
    if (ranges.length === 0) return;
    const highlight = new Highlight(...ranges);
    // Below the marks of names.
    highlight.priority = -1;
    layer = createLayer(LAYER, highlight);
    layer.show();
  }

  function setPlace(search: Search, whole: WholeText, place: Place | undefined): void {
    search.range = place && rangeOf(whole, place.start, place.end);
    if (!place || !search.range) search.state = 'missing';
    else search.state = place.similarity === 1 ? 'found' : 'similar';
  }

  function* findAll(): Steps {
    const root = page.body ?? page.documentElement;
    if (!root) return;
    const whole = yield* wholeText(root);
    const changed: Search[] = [];
    for (const search of searches) {
      const place = findExact(whole.text, search.quote);
      if (place) setPlace(search, whole, place);
      else changed.push(search);
      yield;
    }
    paint();
    for (const search of changed) setPlace(search, whole, yield* findSimilar(whole.text, search.quote));
    paint();
  }

  function* timed(steps: Steps): Steps {
    searchMs = 0;
    for (;;) {
      const start = performance.now();
      const { done, value } = steps.next();
      searchMs += performance.now() - start;
      if (done) return;
      yield value;
    }
  }

  async function run(): Promise<void> {
    timer = undefined;
    if (isRunning || signal.aborted) return;
    isRunning = true;
    isDue = false;
    try {
      await runInSlices(timed(findAll()), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      isRunning = false;
    }
    if (isDue) schedule();
  }

  function schedule(afterMs = Math.min(LONGEST_PAUSE_MS, Math.max(SETTLED_MS, searchMs * PAUSE_FACTOR))): void {
    isDue = true;
    if (!isRunning) timer ??= setTimeout(run, afterMs);
  }

  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOurs(record))) schedule();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    layer.hide();
  });

  return {
    show(quotes) {
      const known = new Map(searches.map((search) => [search.id, search]));
      searches = quotes.map((quote) => {
        const { state = 'looking', range } = known.get(quote.id) ?? {};
        return { ...quote, state, range };
      });
      observer.disconnect();
      if (searches.length === 0) return paint();
      observer.observe(page, { childList: true, characterData: true, subtree: true });
      clearTimeout(timer);
      timer = undefined;
      schedule(0);
    },
    states: () => Object.fromEntries(searches.map(({ id, state }) => [id, state])),
    rangeOf: (id) => searches.find((search) => search.id === id)?.range,
  };
}
