/** Ficha on a page that has names: paints them, follows the pointer, opens cards, reports how many there are. */
import { type PageName, pageMessaging } from '../../data/messaging/protocol.ts';
import { type Settings, siteOf } from '../../data/settings/settings.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import { cardScript, loadCardScript, offerMentions, type Walk } from '../card/card-script.ts';
import { createCardController } from '../hover/card-controller.ts';
import { watchPointer } from '../hover/pointer.ts';
import { createCorrections } from '../marks/corrections.ts';
import { countNames } from '../marks/count-names.ts';
import { markedMentions } from '../marks/marked-mentions.ts';
import { createMarks } from '../marks/marks.ts';
import type { PageMentions } from '../marks/page-mentions.ts';
import { scrollToMention } from '../marks/scroll-to-mention.ts';
import type { Steps } from '../reading/slices.ts';
import { release } from './lifecycle.ts';
import { createNameReport } from './name-report.ts';

export interface NamedPage {
  /** Shows these mentions and no others, the way the reader wants them. */
  show(found: PageMentions): Steps;
  names(): PageName[];
}

interface Options {
  lexicon: Lexicon;
  settings: () => Settings;
  /** The reader has said something that changes what is shown: `show` is due. */
  onCorrected: () => void;
  signal: AbortSignal;
}

/** A command goes to all frames of a tab: the one that has the keyboard obeys, or the page itself when none has. */
function hasAttention(): boolean {
  return document.hasFocus() ? !/^i?frame$/.test(document.activeElement?.localName ?? '') : window === window.top;
}

/** Gets everything ready that a page needs when its first name is found, a little a step; ends with `signal`. */
export function* startNamedPage({ lexicon, settings, onCorrected, signal }: Options): Steps<NamedPage> {
  const marks = createMarks(signal);
  yield;
  const report = createNameReport(signal);
  const noteListeners = new Set<(entity: string, count: number) => void>();
  /** As we read them, and as the reader has corrected them. */
  let linked: PageMentions = [];
  let mentions: PageMentions = [];
  const placesOf = (entity: string) => mentions.flatMap((list) => list.filter((mention) => mention.entity === entity));
  const corrections = createCorrections({
    site: siteOf(location.href) ?? siteOf(self.origin),
    settings,
    kindOf: (entity) => lexicon.kindOf(entity),
    onChanged: () => {
      mentions = corrections.apply(linked);
      onCorrected();
    },
  });
  yield;
  const controller = createCardController({
    settings,
    marks,
    timesOnPage: (entity) => placesOf(entity).length,
    onNotesChanged: (listener) => {
      noteListeners.add(listener);
      return () => noteListeners.delete(listener);
    },
    onNext: (mention) => walk()?.nextOfName(mention),
    corrections,
    signal,
  });
  const allMentions = () => mentions.flat();
  offerMentions(allMentions, signal);
  let walking: Walk | undefined;
  /** Comes with the card's script, for only then is there something to walk to. */
  const walk = () => {
    walking ??= cardScript()?.createWalk({ mentions: allMentions, flash: marks.flash, controller });
    return walking;
  };
  yield;
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
  yield;

  const stopShowing = pageMessaging.onMessage('showMention', ({ data: { entity, index } }) => {
    const mention = placesOf(entity)[index];
    if (!mention || !scrollToMention(mention)) return false;
    marks.flash(mention);
    return true;
  });
  const stopNotes = pageMessaging.onMessage('notesChanged', ({ data: { entity, count } }) => {
    for (const listener of noteListeners) listener(entity, count);
  });
  const stopCommands = pageMessaging.onMessage('command', ({ data: { name } }) => {
    if (canShowCards && hasAttention() && mentions.some((list) => list.length > 0))
      void loadCardScript().then(() => walk()?.obey(name));
  });
  signal.addEventListener('abort', () => {
    for (const stop of [stopShowing, stopNotes, stopCommands]) release(stop);
  });
  yield;

  return {
    *show(found) {
      linked = found;
      mentions = corrections.apply(linked);
      const wanted = settings();
      yield;
      const shown = yield* markedMentions(mentions, wanted, document);
      yield;
      yield* marks.paint(shown, wanted.markStyles);
      yield;
      // A key held says that a card is wanted, marks or none; otherwise no card opens over text that is not marked.
      pointer.setMentions(wanted.trigger === 'key' ? mentions : shown);
      yield;
      const counted = countNames(mentions);
      yield;
      report.update(counted, wanted);
    },
    names: () => countNames(mentions),
  };
}
