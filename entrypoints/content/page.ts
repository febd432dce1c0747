/** Ficha on one page: reads it, paints it, follows the pointer, opens cards; all of it ends with `signal`. */
import { browser } from 'wxt/browser';
import { type PageName, type PageStatus, pageMessaging } from '../../data/service.ts';
import { languageOf, textsIn } from '../../locales/texts.ts';
import { compileLexicon } from '../../mentions/lexicon.ts';
import type { LexiconData } from '../../mentions/types.ts';
import { createCardController } from './card-controller.ts';
import { createMarks } from './marks.ts';
import { pageDate } from './page-date.ts';
import { type PageMention, pageMentions } from './page-mentions.ts';
import { watchPointer } from './pointer.ts';
import { startScanner } from './scanner.ts';

/** The names on the page in order of appearance, with how often each stands. */
function countNames(mentions: readonly PageMention[]): PageName[] {
  const names = new Map<string, PageName>();
  for (const { entity, ambiguous } of mentions) {
    const known = names.get(entity) ?? { id: entity, count: 0, ambiguous: true };
    names.set(entity, { id: entity, count: known.count + 1, ambiguous: known.ambiguous && ambiguous });
  }
  return [...names.values()];
}

export function startPage(lexiconData: LexiconData, signal: AbortSignal): void {
  const lexicon = compileLexicon(lexiconData);
  const texts = textsIn(languageOf(browser.i18n.getUILanguage()));
  const marks = createMarks(signal);
  const noteListeners = new Set<(entity: string, count: number) => void>();
  let mentions: PageMention[] = [];

  const controller = createCardController({
    texts,
    marks,
    timesOnPage: (entity) => mentions.filter((mention) => mention.entity === entity).length,
    onNotesChanged: (listener) => {
      noteListeners.add(listener);
      return () => noteListeners.delete(listener);
    },
    signal,
  });
  const pointer = watchPointer(
    document,
    {
      onApproach: controller.approach,
      onEnterCard: () => controller.send({ type: 'enter-card' }),
      onDepart: () => controller.send({ type: 'depart' }),
      onPressElsewhere: () => controller.send({ type: 'dismiss' }),
    },
    signal,
  );
  controller.connect(pointer);

  const scanner = startScanner(
    document,
    lexicon,
    () => {
      mentions = pageMentions(scanner.blocks(), lexicon, pageDate(document));
      marks.paint(mentions);
      pointer.setMentions(mentions);
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
