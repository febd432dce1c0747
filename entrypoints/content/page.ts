/** Ficha on one page: reads it, paints it, follows the pointer, opens cards; all of it ends with `signal`. */

import { readShards } from '../../data/lexicon-store.ts';
import { highlightName } from '../../data/mark-styles.ts';
import { type PageStatus, pageMessaging } from '../../data/service.ts';
import { type Settings, siteOf } from '../../data/settings.ts';
import { Lexicon } from '../../mentions/lexicon.ts';
import type { LexiconHead } from '../../mentions/lexicon-head.ts';
import { cardScript, loadCardScript, offerMentions, type Walk } from './card-script.ts';
import { createCorrections } from './corrections.ts';
import { countNames } from './count-names.ts';
import { release } from './life.ts';
import { markedMentions } from './marked-mentions.ts';
import { createMarks } from './marks.ts';
import type { PageMention } from './mention-place.ts';
import { createNameReport } from './name-report.ts';
import { pageMentions } from './page-mentions.ts';
import { createCardController } from './pointing/card-controller.ts';
import { watchPointer } from './pointing/pointer.ts';
import { followDate } from './reading/page-date.ts';
import { startScanner } from './reading/scanner.ts';
import type { Steps } from './reading/slices.ts';
import { scrollToMention } from './show-mention.ts';

/** Ficha at work on a page. */
export interface RunningPage {
  /** Has what the reader changed in the settings take effect. */
  settingsChanged(): void;
}

/** Starts Ficha on this page, and anew when the page is written anew. */
export function startPage(head: LexiconHead, settings: () => Settings, signal: AbortSignal): RunningPage {
  const lexicon = new Lexicon(head);
  let running: RunningPage | undefined;
  let root: Element | undefined;
  let lifetime: AbortController | undefined;
  const loadShards = async () => {
    const missing = [...lexicon.missing];
    const shards = await readShards(head, missing);
    for (const index of missing) lexicon.addShard(index, shards.get(index));
  };
  const begin = () => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    lifetime?.abort();
    lifetime = new AbortController();
    running = startDocument({ lexicon, loadShards, settings }, AbortSignal.any([signal, lifetime.signal]));
  };
  // document.open() takes the root element away, and every event listener with it.
  const replaced = new MutationObserver(begin);
  replaced.observe(document, { childList: true });
  signal.addEventListener('abort', () => replaced.disconnect());
  begin();
  return { settingsChanged: () => running?.settingsChanged() };
}

/** A command goes to all frames of a tab: the one that has the keyboard obeys, or the page itself when none has. */
function hasAttention(): boolean {
  return document.hasFocus() ? !/^i?frame$/.test(document.activeElement?.localName ?? '') : window === window.top;
}

interface PageTools {
  lexicon: Lexicon;
  loadShards: () => Promise<void>;
  settings: () => Settings;
}

function startDocument({ lexicon, loadShards, settings }: PageTools, signal: AbortSignal): RunningPage {
  const marks = createMarks(signal);
  const report = createNameReport(signal);
  const noteListeners = new Set<(entity: string, count: number) => void>();
  /** The mentions as we read them, and as the reader has corrected them. */
  let linked: readonly PageMention[] = [];
  let mentions: readonly PageMention[] = [];
  const corrections = createCorrections({
    site: siteOf(location.href) ?? siteOf(self.origin),
    settings,
    kindOf: (entity) => lexicon.kindOf(entity),
    onChanged: () => {
      mentions = corrections.apply(linked);
      scanner.refresh();
    },
  });

  const controller = createCardController({
    settings,
    marks,
    timesOnPage: (entity) => mentions.filter((mention) => mention.entity === entity).length,
    onNotesChanged: (listener) => {
      noteListeners.add(listener);
      return () => noteListeners.delete(listener);
    },
    onNext: (mention) => walk()?.nextOfName(mention),
    corrections,
    signal,
  });
  offerMentions(() => mentions, signal);
  let walking: Walk | undefined;
  /** Comes with the card's script, for only then is there something to walk to. */
  const walk = () => {
    walking ??= cardScript()?.createWalk({ mentions: () => mentions, flash: marks.flash, controller });
    return walking;
  };
  // A drawing that is a document of its own has no place for a card, which is HTML; its names are marked and counted.
  const canShowCards = document.documentElement instanceof HTMLElement;
  const pointer = watchPointer(
    document,
    {
      onApproach: (mention, point, event) =>
        canShowCards && controller.approach(mention, point, event.getModifierState(settings().triggerKey)),
      onEnterCard: () => controller.send({ type: 'enter-card' }),
      onDepart: () => controller.send({ type: 'depart' }),
      onPressElsewhere: () => controller.send({ type: 'press-elsewhere' }),
      onClick: (mention, point, isTouch) => {
        if (!canShowCards || (!isTouch && settings().trigger !== 'click')) return;
        controller.summon(mention, isTouch ? 'tap' : 'click', point);
      },
      onLongPress: (mention, point) => {
        if (canShowCards) controller.summon(mention, 'tap', point);
        return canShowCards;
      },
      onLost: () => controller.send({ type: 'lose' }),
    },
    signal,
  );
  controller.connect(pointer);
  window.addEventListener('beforeprint', () => controller.send({ type: 'dismiss' }), { signal });

  /** Shows the mentions the way the reader wants them. */
  function* show(): Steps {
    const wanted = settings();
    const { marked, markStyles, trigger } = wanted;
    const shown = markedMentions(mentions, marked, document);
    yield;
    yield* marks.paint(shown, markStyles);
    yield;
    // A key held says that a card is wanted, marks or none; otherwise no card opens over text that is not marked.
    pointer.setMentions(trigger === 'key' ? mentions : shown.filter(({ kind }) => highlightName(kind, markStyles)));
    yield;
    report.update(countNames(mentions), wanted);
  }

  const date = followDate(document);
  let decidedFor: string | undefined;
  const scanner = startScanner(
    document,
    lexicon,
    {
      onRecords: date.heed,
      onMissed: date.forget,
      *onRound(changed) {
        const blocks = scanner.blocks();
        // Without names, the date is nothing to look for.
        if (!changed && (blocks.length === 0 || date.current() === decidedFor)) return;
        decidedFor = blocks.length > 0 ? date.current() : undefined;
        yield;
        linked = yield* pageMentions(blocks, lexicon, decidedFor);
        mentions = corrections.apply(linked);
        yield;
        yield* show();
      },
      loadShards,
    },
    signal,
  );

  const stopStatus = pageMessaging.onMessage('getPageStatus', (): PageStatus => ({ names: countNames(mentions) }));
  const stopShowing = pageMessaging.onMessage('showMention', ({ data: { entity, index } }) => {
    const mention = mentions.filter((one) => one.entity === entity)[index];
    if (!mention || !scrollToMention(mention)) return false;
    marks.flash(mention);
    return true;
  });
  const stopNotes = pageMessaging.onMessage('notesChanged', ({ data: { entity, count } }) => {
    for (const listener of noteListeners) listener(entity, count);
  });
  const stopCommands = pageMessaging.onMessage('command', ({ data: { name } }) => {
    if (canShowCards && hasAttention() && mentions.length > 0) void loadCardScript().then(() => walk()?.obey(name));
  });
  signal.addEventListener('abort', () => {
    for (const stop of [stopStatus, stopShowing, stopNotes, stopCommands]) release(stop);
  });
  return { settingsChanged: scanner.refresh };
}
