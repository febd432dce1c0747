/** Runs Ficha on one page: reads it, and annotates it from the first name on. */

import { sendRequest } from '../../data/messaging/client.ts';
import { readShards } from '../../data/messaging/lexicon-delivery.ts';
import { pageMessaging } from '../../data/messaging/protocol.ts';
import { offerNames } from '../../data/messaging/tab-names.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { Lexicon } from '../../linking/lexicon/decode.ts';
import type { LexiconHead } from '../../linking/lexicon/stored.ts';
import { createPageMentions } from '../marks/page-mentions.ts';
import { isOrHolds } from '../reading/native.ts';
import { followDate } from '../reading/page-date.ts';
import { type Scanner, type ScannerHandlers, startScanner } from '../reading/scanner.ts';
import { type AnnotatedPage, annotatePage } from './annotated-page.ts';
import { ignoreIfInvalidated } from './lifecycle.ts';

/** Ficha at work on a page. */
export interface RunningPage {
  /** Applies changed settings. */
  settingsChanged(): void;
}

/**
 * Starts Ficha on this page, and again whenever a script writes the page anew; ends with `signal`.
 */
export function startPage(head: LexiconHead, settings: () => Settings, signal: AbortSignal): RunningPage {
  const lexicon = new Lexicon(head, (indexes) => readShards(head.key, indexes));
  let running: RunningPage | undefined;
  let root: Element | undefined;
  let lifetime: AbortController | undefined;
  const start = () => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    lifetime?.abort();
    lifetime = new AbortController();
    running = startDocument({ lexicon, settings }, AbortSignal.any([signal, lifetime.signal]));
  };
  // document.open() removes the root element and all event listeners.
  const observer = new MutationObserver(start);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  start();
  return { settingsChanged: () => running?.settingsChanged() };
}

interface Tools {
  lexicon: Lexicon;
  settings: () => Settings;
}

function startDocument({ lexicon, settings }: Tools, signal: AbortSignal): RunningPage {
  const findMentions = createPageMentions(lexicon);
  const date = followDate(document);
  /** Undefined until the page has a name. */
  let annotated: AnnotatedPage | undefined;
  let linkedDate: string | undefined;
  let scanner: Scanner | undefined;
  let framesHaveNames = false;
  const stopHearing = pageMessaging.onMessage('frameHasNames', () => {
    framesHaveNames = true;
  });
  signal.addEventListener('abort', () => ignoreIfInvalidated(stopHearing));
  const refresh = () => scanner?.refresh();
  const handlers: ScannerHandlers = {
    onRecords(records) {
      date.onRecords(records);
      // A frame that is removed cannot tell that its names are gone.
      if (
        framesHaveNames &&
        records.some(({ removedNodes }) => [...removedNodes].some((node) => isOrHolds(node, 'iframe')))
      )
        void sendRequest('reportNames', {});
    },
    onMissed: date.forget,
    *onRound(changed) {
      const passages = scanner?.passages() ?? [];
      const hasNames = passages.length > 0;
      if (!hasNames && !annotated) return;
      const current = hasNames ? date.current() : undefined;
      if (!changed && (!hasNames || current === linkedDate)) return;
      linkedDate = current;
      const mentions = yield* findMentions(passages, current);
      if (mentions.length === 0 && !annotated) return;
      annotated ??= annotatePage({ lexicon, settings, onCorrected: refresh, signal });
      yield;
      yield* annotated.show(mentions);
    },
  };
  const names = () => {
    scanner?.checkShown();
    return annotated?.names() ?? [];
  };
  offerNames(names, signal);
  scanner = startScanner(document, lexicon, handlers, signal);
  return { settingsChanged: refresh };
}
