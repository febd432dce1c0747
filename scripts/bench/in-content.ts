/** Runs in a content script's world: brings a stored lexicon into a page as the extension does, and finds an article's names with it. */
import { findSpans, mayHoldName } from '../../mentions/find.ts';
import { Lexicon } from '../../mentions/lexicon.ts';
import type { LexiconHead } from '../../mentions/lexicon-head.ts';

interface StorageArea {
  get: (keys: string | string[]) => Promise<Record<string, unknown>>;
}

export interface ReadyResult {
  /** Milliseconds: reading and opening the head; then the shards that the paragraphs ask for, until their names are found. */
  headMs: number;
  shardsMs: number;
  shardsRead: number;
  spans: number;
}

async function ready(key: string, paragraphs: readonly string[]): Promise<ReadyResult> {
  const { local } = (globalThis as unknown as { chrome: { storage: { local: StorageArea } } }).chrome.storage;
  const start = performance.now();
  const { [key]: head } = await local.get(key);
  const lexicon = new Lexicon(head as LexiconHead);
  const opened = performance.now();
  let shardsRead = 0;
  const loadMissing = async () => {
    const missing = [...lexicon.missing];
    const stored = await local.get(missing.map((index) => `${key}:${index}`));
    for (const index of missing) lexicon.addShard(index, stored[`${key}:${index}`] as string | undefined);
    shardsRead += missing.length;
  };
  // As in a page: what a step of the quick look asks for is brought at once.
  for (const text of paragraphs) mayHoldName(text, lexicon);
  while (lexicon.missing.size > 0) {
    await loadMissing();
    for (const text of paragraphs) mayHoldName(text, lexicon);
  }
  let spans = 0;
  for (const text of paragraphs) {
    spans += findSpans(text, lexicon).length;
    if (lexicon.missing.size > 0) {
      await loadMissing();
      spans += findSpans(text, lexicon).length;
    }
  }
  const end = performance.now();
  return { headMs: opened - start, shardsMs: end - opened, shardsRead, spans };
}

export interface InContentBench {
  ready: typeof ready;
}

(globalThis as unknown as { fichaBench: InContentBench }).fichaBench = { ready };
