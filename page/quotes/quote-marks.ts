/** Marks the quotes of a page's notes, and follows the page while it changes. Nothing in the page's tree is touched. */
import type { PageQuote, QuoteState } from '../../data/messaging/protocol.ts';
import { hideLayer, showLayer } from '../marks/highlight-registry.ts';
import { isOurs } from '../reading/changes.ts';
import { runInSlices, type Steps } from '../reading/slices.ts';
import { rangeOf, type WholeText, wholeText } from '../reading/whole-text.ts';
import { findExact, findSimilar, type Place } from './match-quote.ts';

/** Its rule is in content/marks.css. */
const LAYER = 'ficha-note';

/** Milliseconds after a change of the page, at the least. */
const SETTLED_MS = 400;

/** A page that never rests is looked at again after so many times as long as the last look worked, and at the latest after this (milliseconds). */
const REST = 30;
const LONGEST_REST_MS = 15_000;

export interface QuoteMarks {
  /** These quotes and no others. */
  show(quotes: readonly PageQuote[]): void;
  /** What became of each quote, by its note's id. */
  states(): Record<string, QuoteState>;
  rangeOf(id: string): StaticRange | undefined;
}

interface Sought extends PageQuote {
  state: QuoteState;
  range?: StaticRange;
}

export function createQuoteMarks(page: Document, signal: AbortSignal): QuoteMarks {
  let sought: Sought[] = [];
  let layer = new Highlight();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  /** What the last look cost, without its waits: for its turn, or for a page that is hidden. */
  let tookMs = 0;

  function paint(): void {
    hideLayer(LAYER, layer);
    const ranges = sought.flatMap(({ range }) => (range ? [range] : []));
    if (ranges.length === 0) return;
    layer = new Highlight(...ranges);
    // Under the marks of names, which can be pointed at.
    layer.priority = -1;
    showLayer(LAYER, layer);
  }

  function found(one: Sought, whole: WholeText, place: Place): void {
    const range = rangeOf(whole, place.start, place.end);
    if (range) one.range = range;
    else delete one.range;
    one.state = range ? (place.likeness === 1 ? 'found' : 'similar') : 'missing';
  }

  function* look(): Steps {
    const root = page.body ?? page.documentElement;
    if (!root) return;
    const whole = yield* wholeText(root);
    const missing: Sought[] = [];
    for (const one of sought) {
      const place = findExact(whole.text, one.quote);
      if (place) found(one, whole, place);
      else missing.push(one);
      yield;
    }
    paint();
    for (const one of missing) {
      const place = yield* findSimilar(whole.text, one.quote);
      if (place) found(one, whole, place);
      else {
        one.state = 'missing';
        delete one.range;
      }
    }
    paint();
  }

  function* measured(steps: Steps): Steps {
    tookMs = 0;
    for (;;) {
      const begun = performance.now();
      const { done, value } = steps.next();
      tookMs += performance.now() - begun;
      if (done) return;
      yield value;
    }
  }

  async function work(): Promise<void> {
    timer = undefined;
    if (running || signal.aborted) return;
    running = true;
    again = false;
    try {
      await runInSlices(measured(look()), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = false;
    }
    if (again) schedule();
  }

  function schedule(after = Math.min(LONGEST_REST_MS, Math.max(SETTLED_MS, tookMs * REST))): void {
    again = true;
    if (!running) timer ??= setTimeout(work, after);
  }

  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOurs(record))) schedule();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    hideLayer(LAYER, layer);
  });

  return {
    show(quotes) {
      const known = new Map(sought.map((one) => [one.id, one]));
      sought = quotes.map((one) => ({ ...known.get(one.id), ...one, state: known.get(one.id)?.state ?? 'looking' }));
      observer.disconnect();
      if (sought.length === 0) return paint();
      observer.observe(page, { childList: true, characterData: true, subtree: true });
      clearTimeout(timer);
      timer = undefined;
      schedule(0);
    },
    states: () => Object.fromEntries(sought.map(({ id, state }) => [id, state])),
    rangeOf: (id) => sought.find((one) => one.id === id)?.range,
  };
}
