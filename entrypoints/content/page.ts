/** Ficha on one page: reads it, paints it, follows the pointer, opens cards; all of it ends with `signal`. */
import { type PageName, type PageStatus, pageMessaging } from '../../data/service.ts';
import type { Settings } from '../../data/settings.ts';
import { Lexicon } from '../../mentions/lexicon.ts';
import type { PackedLexicon } from '../../mentions/packed-lexicon.ts';
import { createMarks } from './marks.ts';
import type { PageMention } from './mention-place.ts';
import { pageMentions } from './page-mentions.ts';
import { createCardController } from './pointing/card-controller.ts';
import { watchPointer } from './pointing/pointer.ts';
import { followDate } from './reading/page-date.ts';
import { startScanner } from './reading/scanner.ts';

/** The names on the page in order of appearance, with how often each stands. */
function countNames(mentions: readonly PageMention[]): PageName[] {
  const names = new Map<string, PageName>();
  for (const { entity, ambiguous } of mentions) {
    const known = names.get(entity) ?? { id: entity, count: 0, ambiguous: true };
    names.set(entity, { id: entity, count: known.count + 1, ambiguous: known.ambiguous && ambiguous });
  }
  return [...names.values()];
}

/** Starts Ficha on this page, and anew when the page is written anew. */
export function startPage(packed: PackedLexicon, settings: () => Settings, signal: AbortSignal): void {
  const lexicon = new Lexicon(packed);
  let root: Element | undefined;
  let lifetime: AbortController | undefined;
  const begin = () => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    lifetime?.abort();
    lifetime = new AbortController();
    startDocument(lexicon, settings, AbortSignal.any([signal, lifetime.signal]));
  };
  // document.open() takes the root element away, and every event listener with it.
  const replaced = new MutationObserver(begin);
  replaced.observe(document, { childList: true });
  signal.addEventListener('abort', () => replaced.disconnect());
  begin();
}

function startDocument(lexicon: Lexicon, settings: () => Settings, signal: AbortSignal): void {
  const marks = createMarks(signal);
  const noteListeners = new Set<(entity: string, count: number) => void>();
  let mentions: PageMention[] = [];

  const controller = createCardController({
    settings,
    marks,
    timesOnPage: (entity) => mentions.filter((mention) => mention.entity === entity).length,
    onNotesChanged: (listener) => {
      noteListeners.add(listener);
      return () => noteListeners.delete(listener);
    },
    signal,
  });
  const dismiss = () => controller.send({ type: 'dismiss' });
  // A drawing that is a document of its own has no place for a card, which is HTML; its names are marked and counted.
  const canShowCards = document.documentElement instanceof HTMLElement;
  const pointer = watchPointer(
    document,
    {
      onApproach: (mention, point) => canShowCards && controller.approach(mention, point),
      onEnterCard: () => controller.send({ type: 'enter-card' }),
      onDepart: () => controller.send({ type: 'depart' }),
      onPressElsewhere: dismiss,
      onLost: dismiss,
    },
    signal,
  );
  controller.connect(pointer);
  window.addEventListener('beforeprint', dismiss, { signal });

  const date = followDate(document);
  let decidedFor: string | undefined;
  const scanner = startScanner(
    document,
    lexicon,
    {
      onRecords: date.heed,
      onRound: (changed) => {
        if (!changed && date.current() === decidedFor) return;
        decidedFor = date.current();
        mentions = pageMentions(scanner.blocks(), lexicon, decidedFor);
        marks.paint(mentions);
        pointer.setMentions(mentions);
      },
    },
    signal,
  );

  const stopStatus = pageMessaging.onMessage('getPageStatus', (): PageStatus => ({ names: countNames(mentions) }));
  const stopNotes = pageMessaging.onMessage('notesChanged', ({ data: { entity, count } }) => {
    for (const listener of noteListeners) listener(entity, count);
  });
  signal.addEventListener('abort', () => {
    stopStatus();
    stopNotes();
  });
}
