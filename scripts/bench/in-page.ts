/** Runs inside a page: times each stage of marking it, beside a bare walk over the same text. */
import { createMarks } from '../../entrypoints/content/marks.ts';
import { pageMentions } from '../../entrypoints/content/page-mentions.ts';
import { walkBlocks } from '../../entrypoints/content/page-text.ts';
import type { FoundBlock } from '../../entrypoints/content/scanner.ts';
import { findSpans } from '../../mentions/find.ts';
import { compileLexicon, type Lexicon } from '../../mentions/lexicon.ts';
import type { LexiconData } from '../../mentions/types.ts';

export interface BenchResult {
  characters: number;
  mentions: number;
  /** Milliseconds, one a run. */
  times: Record<'bare walk' | 'compile lexicon' | 'read' | 'read and find' | 'decide' | 'paint' | 'all', number[]>;
}

/** Reads every character of every text node, and does nothing with it: the least that any finder must do. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}

function readAndFind(lexicon: Lexicon): FoundBlock[] {
  const found: FoundBlock[] = [];
  for (const { blocks } of walkBlocks(document.body))
    for (const block of blocks) {
      const spans = findSpans(block.text, lexicon);
      if (spans.length > 0) found.push({ ...block, spans });
    }
  return found;
}

/** Blocks made and dropped: what finding would cost if it were free. */
function read(): number {
  let characters = 0;
  for (const { blocks } of walkBlocks(document.body)) for (const { text } of blocks) characters += text.length;
  return characters;
}

function run(data: LexiconData, rounds: number): BenchResult {
  const times: BenchResult['times'] = {
    'bare walk': [],
    'compile lexicon': [],
    read: [],
    'read and find': [],
    decide: [],
    paint: [],
    all: [],
  };
  let mentions = 0;
  let kept = 0;
  const timed = <T>(name: keyof BenchResult['times'], task: () => T): T => {
    const start = performance.now();
    const result = task();
    times[name].push(performance.now() - start);
    return result;
  };
  for (let round = 0; round < rounds; round++) {
    kept += timed('bare walk', bareWalk);
    kept += timed('read', read);
    const lexicon = timed('compile lexicon', () => compileLexicon(data));
    timed('all', () => {
      const found = timed('read and find', () => readAndFind(lexicon));
      const decided = timed('decide', () => pageMentions(found, lexicon, undefined));
      const lifetime = new AbortController();
      timed('paint', () => createMarks(lifetime.signal).paint(decided));
      mentions = decided.length;
      lifetime.abort();
    });
  }
  // The sum is used, so that no engine may leave the walk out.
  if (Number.isNaN(kept)) throw new Error('the walk read nothing');
  return { characters: document.body.textContent?.length ?? 0, mentions, times };
}

(globalThis as unknown as { fichaBench: typeof run }).fichaBench = run;
