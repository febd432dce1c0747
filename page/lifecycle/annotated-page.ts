/** Ficha on a page that has names: marks them, opens cards, reports how many there are. */
import { browser } from 'wxt/browser';
import { sendRequest } from '../../data/messaging/client.ts';
import type { PageName } from '../../data/messaging/protocol.ts';
import { languageOf } from '../../data/settings/languages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import {
  hostScript,
  loadHostScript,
  type MentionNavigation,
  type NavigationContext,
  offerMentions,
} from '../card/host-script.ts';
import { type CardController, createCardController } from '../hover/card-controller.ts';
import { type Pointer, watchPointer } from '../hover/pointer.ts';
import { createCorrections } from '../marks/corrections.ts';
import { countNames } from '../marks/count-names.ts';
import { markedMentions, namesOnly } from '../marks/marked-mentions.ts';
import { createMarks } from '../marks/marks.ts';
import type { PageMention, PageMentions } from '../marks/page-mention.ts';
import type { Steps } from '../reading/slices.ts';
import { createNameReport } from './name-report.ts';
import { answerMessages } from './page-messages.ts';
import { pageSite } from './page-site.ts';

/** The annotations of one page. */
export interface AnnotatedPage {
  /** Shows these mentions and no others, as the settings say. */
  show(linked: PageMentions): Steps;
  /** The names on the page, as last shown. */
  names(): PageName[];
  /** Highlights a mention for a moment. */
  flash(mention: PageMention): void;
  /** Opens the card of a mention with the focus in it. */
  open(mention: PageMention): void;
}

interface Options {
  lexicon: Lexicon;
  settings: () => Settings;
  /** The reader has corrected a mention, so the marks must be shown again. */
  onCorrected: () => void;
  /** The site for which corrections are remembered. */
  site?: string | undefined;
  /** Absent on a web page, where all mentions are in the page. */
  reach?: Reach;
  signal: AbortSignal;
}

/** Reaches mentions in a document of which only a part is shown. */
export interface Reach {
  createNavigation: (context: NavigationContext) => MentionNavigation;
  /** Goes to a mention and flashes it when it is drawn; false when it cannot be. */
  show: (mention: PageMention) => boolean;
  /** The parts of mentions that are drawn now, and so can be marked; the same list for the same list. */
  drawn: (mentions: readonly PageMention[]) => readonly PageMention[];
}

/** Sets up what a page needs from its first name on; ends with `signal`. */
export function annotatePage({
  lexicon,
  settings,
  onCorrected,
  site = pageSite(),
  reach,
  signal,
}: Options): AnnotatedPage {
  const marks = createMarks(signal);
  void sendRequest('insertMarkRules', {});
  const report = createNameReport(signal);
  /** The mentions as linked, and with the reader's corrections. */
  let linked: PageMentions = [];
  let mentions: PageMentions = [];
  let names: PageName[] = [];
  let navigation: MentionNavigation | undefined;

  const allMentions = () => mentions.flat();
  const mentionsOf = (entity: string) => allMentions().filter((mention) => mention.entity === entity);
  const language = () => {
    const chosen = settings().language;
    return chosen === 'browser' ? languageOf(browser.i18n.getUILanguage()) : chosen;
  };
  const corrections = createCorrections({
    site,
    settings,
    kindOf: (entity) => lexicon.kindOf(entity),
    onChanged: () => {
      mentions = corrections.apply(linked);
      onCorrected();
    },
  });
  const controller = createCardController({
    settings,
    language,
    marks,
    timesOnPage: (entity) => mentionsOf(entity).length,
    namesOnPage: () => names.map(({ id }) => id),
    goToNext: (mention) => getNavigation()?.goToNextOfName(mention),
    corrections,
    signal,
  });
  /** Undefined until the script for cards has been injected. */
  const getNavigation = () => {
    const create = reach?.createNavigation ?? hostScript()?.createNavigation;
    navigation ??= create?.({
      mentions: allMentions,
      flash: marks.flash,
      shown: controller.shown,
      open: (mention) => controller.open(mention, 'keyboard'),
      language,
    });
    return navigation;
  };
  const pointer = connectPointer(controller, settings, signal);
  offerMentions(allMentions, signal);
  answerMessages(
    {
      async onShowMention(entity, index) {
        const mention = mentionsOf(entity)[index];
        if (!mention) return false;
        if (reach) return reach.show(mention);
        const script = await loadHostScript();
        if (!script?.scrollToMention(mention)) return false;
        marks.flash(mention);
        return true;
      },
      onCommand(name) {
        if (mentions.some((list) => list.length > 0))
          void loadHostScript().then(() => getNavigation()?.runCommand(name));
      },
    },
    signal,
  );

  return {
    *show(found) {
      const wanted = settings();
      linked = wanted.descriptions ? found : namesOnly(found);
      mentions = corrections.apply(linked);
      // Counted before painting: whoever sees the marks can also ask for the names.
      names = yield* countNames(mentions);
      const chosen = yield* markedMentions(mentions, wanted, document);
      const marked = reach ? chosen.map(reach.drawn) : chosen;
      // Before painting too: whoever sees a mark can rest on it. With the key held, cards open on unmarked
      // mentions as well.
      pointer.setMentions(wanted.trigger !== 'key' ? marked : reach ? mentions.map(reach.drawn) : mentions);
      yield* marks.paint(marked, wanted.markStyles);
      report.update(names, wanted);
    },
    names: () => names,
    flash: marks.flash,
    open: (mention) => controller.open(mention, 'keyboard'),
  };
}

/** Opens and closes cards by pointer and touch. */
function connectPointer(controller: CardController, settings: () => Settings, signal: AbortSignal): Pointer {
  const pointer = watchPointer(
    document,
    {
      onApproach: (mention, point, event) =>
        controller.approach(mention, point, event.getModifierState(settings().triggerKey)),
      onEnterCard: () => controller.send({ type: 'enter-card' }),
      onLeave: () => controller.send({ type: 'leave' }),
      onPressPage: () => controller.send({ type: 'press-page' }),
      onClick: (mention, point, isTouch) => {
        if (isTouch) controller.open(mention, 'tap', point);
        else if (settings().trigger === 'click') controller.open(mention, 'click', point);
      },
      onLongPress: (mention, point) => {
        controller.open(mention, 'tap', point);
        return true;
      },
      onLost: () => controller.send({ type: 'lose' }),
    },
    signal,
  );
  controller.connect(pointer);
  window.addEventListener('beforeprint', ({ isTrusted }) => isTrusted && controller.send({ type: 'dismiss' }), {
    signal,
  });
  return pointer;
}
