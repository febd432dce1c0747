/** Runs in a content script's world: brings a stored lexicon into a page as the extension does, and finds an article's names with it. */
import { findSpans } from '../../linking/find/find-names.ts';
import { lookForName, startLook } from '../../linking/find/prefilter.ts';
import { Lexicon } from '../../linking/lexicon/decode.ts';
import type { LexiconHead } from '../../linking/lexicon/head.ts';

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
  // As in a page: the quick look, then what may hold names; what misses shards once more when these have come.
  const look = startLook();
  let waiting = paragraphs.filter((text) => {
    look.word.at = 0;
    return lookForName(look, text, lexicon.required);
  });
  let spans = 0;
  while (waiting.length > 0) {
    const again: string[] = [];
    for (const text of waiting) {
      const { misses } = lexicon;
      const found = findSpans(text, lexicon).length;
      if (lexicon.misses > misses) again.push(text);
      else spans += found;
    }
    if (again.length > 0) await loadMissing();
    waiting = again;
  }
  const end = performance.now();
  return { headMs: opened - start, shardsMs: end - opened, shardsRead, spans };
}

export interface InContentBench {
  ready: typeof ready;
}

(globalThis as unknown as { fichaBench: InContentBench }).fichaBench = { ready };
