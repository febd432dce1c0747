/** Ficha on one page: reads it, and does what is to be done where there are names; all of it ends with `signal`. */
import { readShards } from '../../data/facts/lexicon-store.ts';
import { type PageStatus, pageMessaging } from '../../data/messaging/protocol.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { Lexicon } from '../../linking/lexicon/decode.ts';
import type { LexiconHead } from '../../linking/lexicon/head.ts';
import type { FindMentions } from '../marks/page-mentions.ts';
import { followDate } from '../reading/page-date.ts';
import { type Scanner, type ScannerHandlers, startScanner } from '../reading/scanner.ts';
import { type Steps, waitFor } from '../reading/slices.ts';
import { turn } from '../reading/yield-to-main.ts';
import type { NamedPage } from './annotated-page.ts';
import { release } from './lifecycle.ts';

/** Ficha at work on a page. */
export interface RunningPage {
  /** Has what the reader changed in the settings take effect. */
  settingsChanged(): void;
}

/** Starts Ficha on this page, and anew when the page is written anew. */
export function startPage(head: LexiconHead, settings: () => Settings, signal: AbortSignal): RunningPage {
  const { packHash } = head;
  const lexicon = new Lexicon(head);
  let running: RunningPage | undefined;
  let root: Element | undefined;
  let lifetime: AbortController | undefined;
  /** Brings the shards that the lexicon misses. */
  function* loadShards(): Steps {
    const missing = [...lexicon.missing];
    const shards = yield* waitFor(readShards(packHash, missing));
    for (const index of missing) {
      lexicon.addShard(index, shards.get(index));
      yield;
    }
  }
  const begin = () => {
    if (signal.aborted || document.documentElement === root) return;
    root = document.documentElement;
    lifetime?.abort();
    lifetime = new AbortController();
    running = startDocument({ lexicon, loadShards, settings }, AbortSignal.any([signal, lifetime.signal]));
  };
  // document.open() takes the root element away, and every event listener with it.
  const replaced = new MutationObserver(begin);
  replaced.observe(document, { childList: true });
  signal.addEventListener('abort', () => replaced.disconnect());
  // Opening the lexicon was work enough for one turn.
  void turn().then(begin);
  return { settingsChanged: () => running?.settingsChanged() };
}

interface PageTools {
  lexicon: Lexicon;
  loadShards: () => Steps;
  settings: () => Settings;
}

/** Each in a turn of its own: at the start of a page all code is new to the engine. */
async function inTurns(tasks: readonly (() => void)[], signal: AbortSignal): Promise<void> {
  for (const task of tasks) {
    await turn();
    if (signal.aborted) return;
    task();
  }
}

function startDocument({ lexicon, loadShards, settings }: PageTools, signal: AbortSignal): RunningPage {
  /** There from the first name on. */
  let named: NamedPage | undefined;
  let findMentions: FindMentions | undefined;
  const date = followDate(document);
  let decidedFor: string | undefined;
  let scanner: Scanner | undefined;
  const refresh = () => scanner?.refresh();
  const handlers: ScannerHandlers = {
    onRecords: date.heed,
    onMissed: date.forget,
    *onRound(changed) {
      const passages = scanner?.passages() ?? [];
      if (passages.length === 0 && !named) return;
      yield;
      // Without names, the date is nothing to look for.
      const dated = passages.length > 0 ? yield* date.current() : undefined;
      if (!changed && (passages.length === 0 || dated === decidedFor)) return;
      decidedFor = dated;
      yield;
      // What pages without names never need is made ready only here, a part in a step.
      const { createPageMentions } = yield* waitFor(import('../marks/page-mentions.ts'));
      findMentions ??= createPageMentions(lexicon);
      const mentions = yield* findMentions(passages, decidedFor);
      if (mentions.length === 0 && !named) return;
      if (!named) {
        const { startNamedPage } = yield* waitFor(import('./annotated-page.ts'));
        named = yield* startNamedPage({ lexicon, settings, onCorrected: refresh, signal });
        yield;
      }
      yield* named.show(mentions);
    },
    loadShards,
  };
  const answer = () => {
    const stop = pageMessaging.onMessage('getPageStatus', (): PageStatus => ({ names: named?.names() ?? [] }));
    signal.addEventListener('abort', () => release(stop));
  };
  const scan = () => {
    scanner = startScanner(document, lexicon, handlers, signal);
  };
  void inTurns([answer, scan], signal);
  return { settingsChanged: refresh };
}
