/**
 * Keeps the page's blocks that hold names up to date: reads the page once, then only what has
 * changed, in slices.
 */
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import { type Changes, isOurs, note, OBSERVED } from './changes.ts';
import type { FoundPassage } from './found-blocks.ts';
import { watchHiddenText } from './hidden-text.ts';
import { createPageReader } from './page-reader.ts';
import { watchShadowHosts } from './shadow-hosts.ts';
import { runInSlices, type Steps } from './slices.ts';

/**
 * With more new trees than these the page is read as a whole: a queue must not grow while nothing
 * reads it.
 */
const MAX_TREES = 1000;

export interface ScannerHandlers {
  /** Told of every change of the page; must be quick. */
  onRecords: (records: readonly MutationRecord[]) => void;
  /** The page was hidden, and changes were missed. */
  onMissed: () => void;
  /** A round of reading is over; `changed` when the found blocks are no longer the same. */
  onRound: (changed: boolean) => Steps;
}

export interface Scanner {
  /**
   * The blocks that hold names, in the order of the page. A passage in which nothing has changed
   * stays the same list, a block the same object.
   */
  passages(): FoundPassage[];
  /** Asks for a round though nothing has changed on the page. */
  refresh(): void;
  /** Asks for a round that forgets names which have been hidden, of which nothing tells. */
  checkShown(): void;
}

/** Starts at once and goes on until `signal` is aborted. */
export function startScanner(
  page: Document,
  lexicon: Lexicon,
  handlers: ScannerHandlers,
  signal: AbortSignal,
): Scanner {
  const changes: Changes = { containers: new Set(), trees: new Set(), doubtful: new Set(), sweep: false };
  const shadowRoots = new Set<ShadowRoot>();
  const hosts = watchShadowHosts(page, () => void work(), signal);
  const hidden = watchHiddenText(page, () => void work(), signal);
  const reader = createPageReader({ page, lexicon, hidden, onShadowRoot });
  let missed = false;
  let running = false;
  let refreshing = false;

  const observer = new MutationObserver((all) => {
    if (page.hidden) {
      // The page is read again when it is shown, instead of following its changes.
      missed = true;
      observer.disconnect();
      return;
    }
    const records = all.filter((record) => !isOurs(record));
    if (records.length === 0) return;
    handlers.onRecords(records);
    for (const record of records) note(record, changes, reader.found);
    if (changes.trees.size > MAX_TREES) readWhole();
    void work();
  });

  function observe(): void {
    observer.observe(page, OBSERVED);
    for (const root of shadowRoots) observer.observe(root, OBSERVED);
  }

  function onShadowRoot(root: ShadowRoot): void {
    shadowRoots.add(root);
    observer.observe(root, OBSERVED);
  }

  function readWhole(): void {
    const root = page.body ?? page.documentElement;
    if (!root) return;
    changes.trees.clear();
    changes.trees.add(root);
  }

  function onVisible(): void {
    if (page.hidden || !missed) return;
    missed = false;
    handlers.onMissed();
    observe();
    changes.sweep = true;
    readWhole();
    void work();
  }

  function* round(): Steps {
    const asked = refreshing;
    refreshing = false;
    for (const root of shadowRoots) if (!root.isConnected) shadowRoots.delete(root);
    const changed = yield* reader.read(changes, hosts);
    yield* handlers.onRound(changed || asked);
  }

  const isDue = () =>
    refreshing ||
    changes.sweep ||
    hosts.isDue() ||
    hidden.isDue() ||
    changes.trees.size + changes.containers.size + changes.doubtful.size > 0;

  async function work(): Promise<void> {
    if (running) return;
    running = true;
    try {
      // Changes that come in while a round runs make another round.
      while (isDue()) await runInSlices(round(), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = false;
    }
  }

  signal.addEventListener('abort', () => observer.disconnect());
  page.addEventListener('visibilitychange', onVisible, { signal });
  observe();
  readWhole();
  void work();

  return {
    passages: () => reader.found.passages(),
    refresh() {
      refreshing = true;
      void work();
    },
    checkShown() {
      changes.sweep = true;
      void work();
    },
  };
}
