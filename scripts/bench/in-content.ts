/**
 * Runs in a content script's world: brings a stored lexicon into a page as the extension does, and
 * finds names with it.
 */
import { findNames } from '../../linking/find/find-names.ts';
import { mayHoldName } from '../../linking/find/prefilter.ts';
import { Lexicon } from '../../linking/lexicon/decode.ts';
import type { LexiconHead } from '../../linking/lexicon/stored.ts';

interface StorageArea {
  get: (keys: string | string[]) => Promise<Record<string, unknown>>;
}

export interface ReadyResult {
  /**
   * Milliseconds: reading and opening the head; then reading the shards and finding all names of
   * the paragraphs.
   */
  headMs: number;
  shardsMs: number;
  shardsRead: number;
  spans: number;
}

async function ready(key: string, paragraphs: readonly string[]): Promise<ReadyResult> {
  const { local } = (globalThis as unknown as { chrome: { storage: { local: StorageArea } } }).chrome.storage;
  const start = performance.now();
  const { [key]: head } = await local.get(key);
  let shardsRead = 0;
  const lexicon = new Lexicon(head as LexiconHead, async (indexes) => {
    shardsRead += indexes.length;
    const stored = await local.get(indexes.map((index) => `${key}:${index}`));
    return new Map(indexes.map((index) => [index, stored[`${key}:${index}`] as string]));
  });
  const opened = performance.now();
  const candidates = paragraphs.filter((text) => mayHoldName(text, lexicon.required));
  await lexicon.load(candidates);
  const spans = candidates.reduce((sum, text) => sum + findNames(text, lexicon).length, 0);
  const end = performance.now();
  return { headMs: opened - start, shardsMs: end - opened, shardsRead, spans };
}

export interface InContentBench {
  ready: typeof ready;
}

(globalThis as unknown as { fichaBench: InContentBench }).fichaBench = { ready };
