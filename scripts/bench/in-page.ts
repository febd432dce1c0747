/**
 * Runs inside a page: times one way of finding names beside a bare walk over the same text, at
 * first and warm.
 */
import Mark from 'mark.js';
import { DEFAULT_MARK_STYLES } from '../../data/settings/mark-styles.ts';
import { findNames } from '../../linking/find/find-names.ts';
import { type Lexicon, openLexicon } from '../../linking/lexicon/decode.ts';
import type { StoredLexicon } from '../../linking/lexicon/stored.ts';
import { createMarks } from '../../page/marks/marks.ts';
import { createPageMentions } from '../../page/marks/page-mentions.ts';
import { isInsideSkipped } from '../../page/reading/elements.ts';
import { type FoundBlock, FoundBlocks, type FoundPassage } from '../../page/reading/found-blocks.ts';
import { laidOutContainer, ownBlocks } from '../../page/reading/page-text.ts';
import { runToEnd } from '../../page/reading/run-to-end.ts';
import { isContainerShown } from '../../page/reading/shown.ts';
import { searchTexts } from '../../page/reading/text-search.ts';

/** All names found; found, linked and painted; one regular expression of all aliases; mark.js. */
export type Way = 'find' | 'all' | 'regex' | 'mark';

export interface InPageTask {
  way: Way;
  /** For the regular expression and mark.js. */
  aliases: readonly string[];
  /** Runs after the first one. */
  rounds: number;
}

export interface InPageResult {
  /** Names, mentions or marks found. */
  found: number;
  /**
   * Milliseconds of the first run in this page, which is all that a reader pays for, and of the
   * bare walk before it.
   */
  first: number;
  bareFirst: number;
  /** Milliseconds, one a round, once the engine has optimised the code. */
  warm: number[];
  bareWarm: number[];
}

/**
 * A warm run of a small page ends below the clock's grain: it is repeated until this much time has
 * gone.
 */
const MIN_MS = 1;

/**
 * Reads every character of every text node, and does nothing with it: the least that any finder
 * must do.
 */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}

/** Finds all names as the page reader does. */
function findAll(lexicon: Lexicon): FoundPassage[] {
  const found = new FoundBlocks();
  const candidates = [...runToEnd(searchTexts(document.body, lexicon.required))];
  for (const container of new Set(candidates.map(laidOutContainer))) {
    if (isInsideSkipped(container) || !isContainerShown(container)) continue;
    const withNames: FoundBlock[] = [];
    for (const block of ownBlocks(container)) {
      const spans = findNames(block.text, lexicon);
      if (spans.length > 0) withNames.push({ ...block, spans });
    }
    found.set(container, withNames);
  }
  return found.passages();
}

const countNames = (lexicon: Lexicon) =>
  findAll(lexicon)
    .flat()
    .reduce((sum, { spans }) => sum + spans.length, 0);

function linkAndPaint(lexicon: Lexicon): number {
  const mentions = runToEnd(createPageMentions(lexicon)(findAll(lexicon), undefined));
  const lifetime = new AbortController();
  runToEnd(createMarks(lifetime.signal).paint(mentions, DEFAULT_MARK_STYLES));
  lifetime.abort();
  return mentions.flat().length;
}

/**
 * All aliases in one expression, longest first, whole words, any case; accents as written, which
 * is less than we do.
 */
function expressionOf(aliases: readonly string[]): RegExp {
  const longestFirst = [...new Set(aliases)].sort((a, b) => b.length - a.length);
  const sources = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function countMatches(expression: RegExp): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let matches = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const _ of (node as Text).data.matchAll(expression)) matches++;
  return matches;
}

function markByMarkJs(aliases: readonly string[]): number {
  let marks = 0;
  new Mark(document.body).mark([...aliases], {
    separateWordSearch: false,
    accuracy: 'exactly',
    done: (count) => {
      marks = count;
    },
  });
  return marks;
}

/**
 * What is no prose is taken out first, so that all ways read the same text. Then the page is laid out, as
 * a reader's is before it is read.
 */
function prepare(): void {
  for (const element of document.querySelectorAll('script, body style, noscript, template')) element.remove();
  document.body.normalize();
  document.body.getBoundingClientRect();
}

function taskOf(stored: StoredLexicon, { way, aliases }: InPageTask): () => number {
  const lexicon = openLexicon(stored);
  const expression = way === 'regex' ? expressionOf(aliases) : /(?:)/;
  const tasks: Record<Way, () => number> = {
    find: () => countNames(lexicon),
    all: () => linkAndPaint(lexicon),
    regex: () => countMatches(expression),
    mark: () => markByMarkJs(aliases),
  };
  return tasks[way];
}

/** Results are summed up, so that the engine leaves no run out. */
let kept = 0;

function timed(task: () => number, leastMs: number): { ms: number; result: number } {
  const start = performance.now();
  let runs = 0;
  let result = 0;
  let end = start;
  do {
    result = task();
    kept += result;
    runs++;
    end = performance.now();
  } while (end - start < leastMs);
  return { ms: (end - start) / runs, result };
}

function run(stored: StoredLexicon, given: InPageTask): InPageResult {
  prepare();
  const task = taskOf(stored, given);
  const bare = timed(bareWalk, 0);
  const own = timed(task, 0);
  const warm: number[] = [];
  const bareWarm: number[] = [];
  for (let round = 0; round < given.rounds; round++) {
    bareWarm.push(timed(bareWalk, MIN_MS).ms);
    warm.push(timed(task, MIN_MS).ms);
  }
  if (Number.isNaN(kept)) throw new Error('the walks read nothing');
  return { found: own.result, first: own.ms, bareFirst: bare.ms, warm, bareWarm };
}

export interface InPageBench {
  run: typeof run;
}

(globalThis as unknown as { fichaBench: InPageBench }).fichaBench = { run };
