/** Runs inside a page: times each way of finding names, side by side, round by round, beside a bare walk over the same text. */
import Mark from 'mark.js';
import { DEFAULT_MARK_STYLES } from '../../data/settings/mark-styles.ts';
import { findSpans } from '../../linking/find/find-names.ts';
import { openLexicon } from '../../linking/lexicon/compile.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import type { PackedLexicon } from '../../linking/lexicon/encode.ts';
import { drain } from '../../linking/text/run-to-end.ts';
import { createMarks } from '../../page/marks/marks.ts';
import { createPageMentions } from '../../page/marks/page-mentions.ts';
import { type Container, isInsideSkipped } from '../../page/reading/elements.ts';
import { type FoundBlock, FoundBlocks, type FoundPassage } from '../../page/reading/found-blocks.ts';
import { ownBlocks } from '../../page/reading/page-text.ts';
import { watchShadowHosts } from '../../page/reading/shadow-hosts.ts';
import { searchSome, startSearch, type TextSearch } from '../../page/reading/text-search.ts';

export type Way = 'bare' | 'look' | 'find' | 'hosts' | 'all' | 'regex' | 'mark';

export interface InPageResult {
  /** Characters that all ways read. */
  characters: number;
  /** Containers that the quick look points at. */
  candidates: number;
  /** Spans found, mentions linked; marks of the others. */
  spans: number;
  mentions: number;
  regexMatches: number;
  marks: number;
  /** Milliseconds, one a round. */
  times: Partial<Record<Way, number[]>>;
  /** Milliseconds of the very first run in this page, before the engine has optimised anything: what a reader's page pays. */
  first: Partial<Record<Way, number>>;
  /** Why mark.js did not come to an end. */
  markJsError?: string;
}

export interface InPageTask {
  /** For the regular expression and mark.js; empty when neither runs. */
  aliases: readonly string[];
  rounds: number;
  regex: boolean;
  markJs: boolean;
}

/** A bare walk of a small page ends below the clock's grain: it is repeated until this much time has gone, and the mean is taken. */
const LEAST_MS = 1;

/** Reads every character of every text node, and does nothing with it: the least that any finder must do. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}

/** The quick look through the page. */
function look(lexicon: Lexicon): TextSearch {
  const search = startSearch(document.body);
  while (!searchSome(search, lexicon));
  return search;
}

/** The blocks of a container that hold names. */
function namedBlocks(container: Container, lexicon: Lexicon): FoundBlock[] {
  const withNames: FoundBlock[] = [];
  for (const block of ownBlocks(container)) {
    const spans = block ? findSpans(block.text, lexicon) : [];
    if (block && spans.length > 0) withNames.push({ ...block, spans });
  }
  return withNames;
}

function readAll(containers: Iterable<Container>, lexicon: Lexicon): FoundPassage[] {
  const found = new FoundBlocks();
  for (const container of containers)
    if (!isInsideSkipped(container)) found.set(container, namedBlocks(container, lexicon));
  return found.passages();
}

/** The quick look, then the blocks that it points at: all names are found, as the scanner finds them. */
const readAndFind = (lexicon: Lexicon) => readAll(look(lexicon).candidates, lexicon);

const countSpans = (passages: readonly FoundPassage[]) =>
  passages.flat().reduce((sum, { spans }) => sum + spans.length, 0);

/** Looks for open shadow roots, which the bare walk does not. */
function findHosts(): number {
  const lifetime = new AbortController();
  let roots = 0;
  const hosts = watchShadowHosts(document, () => {}, lifetime.signal);
  for (const _ of hosts.search(document.body, () => roots++));
  lifetime.abort();
  return roots;
}

function wholePipeline(lexicon: Lexicon): number {
  const mentions = drain(createPageMentions(lexicon)(readAndFind(lexicon), undefined));
  findHosts();
  const lifetime = new AbortController();
  drain(createMarks(lifetime.signal).paint(mentions, DEFAULT_MARK_STYLES));
  lifetime.abort();
  return mentions.reduce((sum, { length }) => sum + length, 0);
}

/** All aliases in one expression, longest first, whole words, any case; accents as written, which is less than we do. */
function expressionOf(aliases: readonly string[]): RegExp {
  const longestFirst = [...new Set(aliases)].sort((a, b) => b.length - a.length);
  const sources = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function findByExpression(expression: RegExp): number {
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

/** What is no prose is taken out first, so that all ways read the same text. */
function takeOutScripts(): void {
  for (const element of document.querySelectorAll('script, style, noscript, template')) element.remove();
  document.body.normalize();
}

let kept = 0;

function timed(task: () => number, leastMs = LEAST_MS): { time: number; result: number } {
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
  return { time: (end - start) / runs, result };
}

function run(packed: PackedLexicon, { aliases, rounds, regex, markJs }: InPageTask): InPageResult {
  takeOutScripts();
  const lexicon = openLexicon(packed);
  const expression = regex ? expressionOf(aliases) : undefined;
  const ways: [Way, () => number][] = [
    ['bare', bareWalk],
    ['look', () => look(lexicon).candidates.size],
    ['find', () => countSpans(readAndFind(lexicon))],
    ['hosts', findHosts],
    ['all', () => wholePipeline(lexicon)],
    ...(expression ? ([['regex', () => findByExpression(expression)]] satisfies [Way, () => number][]) : []),
  ];
  const times: InPageResult['times'] = {};
  const results: Partial<Record<Way, number>> = {};
  const first: InPageResult['first'] = {};
  for (const [way, task] of ways) first[way] = timed(task, 0).time;
  for (let round = 0; round < rounds; round++)
    for (const [way, task] of ways) {
      const { time, result } = timed(task);
      times[way] = [...(times[way] ?? []), time];
      results[way] = result;
    }
  // Last and once: it is slow, and it leaves the page's text nodes split.
  let markJsError: string | undefined;
  if (markJs) {
    try {
      const { time, result } = timed(() => markByMarkJs(aliases), 0);
      times.mark = [time];
      results.mark = result;
    } catch (error) {
      // Its expressions are thousands, and engines have limits.
      markJsError = String(error);
    }
  }
  // The sums are used, so that no engine may leave a walk out.
  if (Number.isNaN(kept)) throw new Error('the walks read nothing');
  return {
    characters: document.body.textContent?.length ?? 0,
    candidates: results.look ?? 0,
    spans: results.find ?? 0,
    mentions: results.all ?? 0,
    regexMatches: results.regex ?? 0,
    marks: results.mark ?? 0,
    times,
    first,
    ...(markJsError ? { markJsError } : {}),
  };
}

export interface InPageBench {
  run: typeof run;
}

(globalThis as unknown as { fichaBench: InPageBench }).fichaBench = { run };
