/** Keeps the page's blocks that hold names up to date: looks through the page once, then only at what has changed, in slices. */
import { spansIn } from '../../linking/find/find-names.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import type { Span } from '../../linking/lexicon/model.ts';
import { type Changes, isOurs, note, OBSERVED } from './changes.ts';
import { type Container, isInsideSkipped } from './elements.ts';
import { type FoundBlock, FoundBlocks, type FoundPassage } from './found-blocks.ts';
import { contains, isConnected } from './native.ts';
import { ownBlocks } from './page-text.ts';
import { type ShadowHosts, watchShadowHosts } from './shadow-hosts.ts';
import { runInSlices, type Steps } from './slices.ts';
import { searchSome, startSearch } from './text-search.ts';
import { rehearse } from './warm-up.ts';
import { turn } from './yield-to-main.ts';

/** More than these new trees at a time, and the page is read as a whole: a queue must not grow while nothing reads it. */
const MOST_TREES = 1000;

/** Found blocks looked at in one step of the sweep. */
const SWEPT_AT_ONCE = 128;

export interface ScannerHandlers {
  /** Told of every change of the page; must be quick. */
  onRecords: (records: readonly MutationRecord[]) => void;
  /** The page was hidden: whatever may have changed meanwhile was not told. */
  onMissed: () => void;
  /** A round of reading is over; `changed` when the found blocks are no longer the same. */
  onRound: (changed: boolean) => Steps;
  /** Brings the shards that the lexicon misses. */
  loadShards: () => Steps;
}

export interface Scanner {
  /** The blocks that hold names, in the order of the page; a passage in which nothing has changed stays the same list, a block the same object. */
  passages(): FoundPassage[];
  /** Asks for a round though nothing has changed on the page. */
  refresh(): void;
}

/** Starts at once and goes on until `signal` is aborted. */
export function startScanner(
  page: Document,
  lexicon: Lexicon,
  handlers: ScannerHandlers,
  signal: AbortSignal,
): Scanner {
  const found = new FoundBlocks();
  const changes: Changes = { containers: new Set(), trees: new Set(), doubtful: new Set(), sweep: false };
  const shadowRoots = new Set<ShadowRoot>();
  let missed = false;
  let running = false;
  let changed = false;

  const pageRoot = (): Container | null => page.body ?? page.documentElement;

  const observer = new MutationObserver((all) => {
    if (page.hidden) {
      // Nobody looks: instead of following, the page is read again when somebody does.
      missed = true;
      observer.disconnect();
      return;
    }
    const records = all.filter((record) => !isOurs(record));
    if (records.length === 0) return;
    handlers.onRecords(records);
    for (const record of records) note(record, changes, found);
    const root = pageRoot();
    if (changes.trees.size > MOST_TREES && root) {
      changes.trees.clear();
      changes.trees.add(root);
    }
    void work();
  });

  const onVisible = () => {
    if (page.hidden || !missed) return;
    missed = false;
    handlers.onMissed();
    observe();
    changes.sweep = true;
    const root = pageRoot();
    if (root) changes.trees.add(root);
    void work();
  };

  function observe(): void {
    observer.observe(page, OBSERVED);
    for (const root of shadowRoots) observer.observe(root, OBSERVED);
  }

  /** Made by the first round. */
  let hosts: ShadowHosts | undefined;

  /** Works off what has changed; each step is small enough for a slice. */
  function* steps(): Steps {
    yield* sweep();
    yield;
    if (!hosts) {
      const { documentElement } = page;
      if (documentElement) yield* rehearse(documentElement, lexicon.required);
      yield;
      hosts = watchShadowHosts(page, () => void work(), signal);
      yield;
    }
    for (const host of hosts.take()) changes.trees.add(host);
    yield;
    for (const tree of changes.trees) {
      changes.trees.delete(tree);
      if (isConnected(tree) && !isInsideSkipped(tree)) yield* readTree(tree, hosts);
    }
    const containers = [...changes.containers];
    changes.containers.clear();
    yield* readContainers(containers);
    const news = changed;
    changed = false;
    yield* handlers.onRound(news);
  }

  /** Forgets what has gone. */
  function* sweep(): Steps {
    const isWhole = changes.sweep || page.designMode === 'on';
    const doubtful = isWhole ? found.containers() : [...changes.doubtful];
    changes.sweep = false;
    changes.doubtful.clear();
    if (isWhole) for (const root of shadowRoots) if (!root.isConnected) shadowRoots.delete(root);
    for (const [index, container] of doubtful.entries()) {
      if (!isConnected(container) || isInsideSkipped(container)) forget(container);
      if (index % SWEPT_AT_ONCE === 0) yield;
    }
  }

  function* readTree(tree: Container, hosts: ShadowHosts): Steps {
    yield;
    const search = startSearch(tree);
    yield;
    while (!searchSome(search, lexicon)) yield;
    // A page that is read anew may have lost names without a word.
    if (tree === pageRoot())
      for (const container of found.containers())
        if (!search.candidates.has(container) && contains(tree, container)) changes.containers.add(container);
    yield* readContainers(search.candidates);
    yield* hosts.search(tree, (root) => {
      shadowRoots.add(root);
      observer.observe(root, OBSERVED);
      changes.trees.add(root);
    });
  }

  /** Reads them all, those for which shards are missing again when these have come, all at once. */
  function* readContainers(containers: Iterable<Container>): Steps {
    const again: Container[] = [];
    yield;
    for (const container of containers) if (!(yield* readContainer(container))) again.push(container);
    if (again.length === 0) return;
    yield* handlers.loadShards();
    yield* readContainers(again);
  }

  /** False when shards are missing. */
  function* readContainer(container: Container): Steps<boolean> {
    if (!isConnected(container) || isInsideSkipped(container)) {
      forget(container);
      return true;
    }
    const withNames: FoundBlock[] = [];
    const { misses } = lexicon;
    yield;
    for (const block of ownBlocks(container)) {
      if (block) {
        yield;
        const spans: Span[] = [];
        for (const span of spansIn(block.text, lexicon)) {
          if (span) spans.push(span);
          yield;
        }
        if (spans.length > 0) withNames.push({ ...block, spans });
      }
      yield;
    }
    if (lexicon.misses > misses) return false;
    if (found.set(container, withNames)) changed = true;
    return true;
  }

  function forget(container: Container): void {
    if (found.delete(container)) changed = true;
  }

  const isDue = () =>
    changed ||
    changes.sweep ||
    hosts?.isDue() ||
    changes.trees.size + changes.containers.size + changes.doubtful.size > 0;

  async function work(): Promise<void> {
    if (running) return;
    running = true;
    try {
      // Changes that come in while a round runs make another round.
      while (isDue()) await runInSlices(steps(), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = false;
    }
  }

  signal.addEventListener('abort', () => observer.disconnect());
  page.addEventListener('visibilitychange', onVisible, { signal });
  observe();
  const root = pageRoot();
  if (root) changes.trees.add(root);
  void turn().then(work);

  return {
    passages: () => found.passages(),
    refresh() {
      changed = true;
      void work();
    },
  };
}
