/** Goes to mentions of a document, also to those on pages that are not drawn yet. */

import type { PageCommand } from '../../../data/messaging/protocol.ts';
import type { MentionNavigation, NavigationContext } from '../../../page/card/host-script.ts';
import { scrollToMention } from '../../../page/marks/scroll-to-mention.ts';
import type { PdfView } from '../pdf/viewer.ts';
import { type DocumentMention, isPlaced } from './document-mention.ts';

/** Milliseconds to wait for the text of a page; a damaged page never has any. */
const PATIENCE_MS = 5_000;

/** Reaches mentions wherever they stand. */
export interface Revealer {
  /** Scrolls to a mention, which is looked up again when its page has been drawn. */
  reveal(mention: DocumentMention): Promise<DocumentMention | undefined>;
  /** To be called when mentions have been placed anew. */
  onPlaced(): void;
}

const isSame = (a: DocumentMention, b: DocumentMention) =>
  a.page === b.page && a.blockText === b.blockText && a.start === b.start;

/** Creates the revealer of a view. `mentions`: all of the document, as they are placed now. */
export function createRevealer(view: PdfView, mentions: () => readonly DocumentMention[]): Revealer {
  let waiting: (() => void)[] = [];
  /** Only the last wish of the reader counts. */
  let token = 0;

  const placed = (wanted: DocumentMention) =>
    mentions().find((mention) => isSame(mention, wanted) && isPlaced(mention));

  async function appears(wanted: DocumentMention, wish: number): Promise<DocumentMention | undefined> {
    const end = performance.now() + PATIENCE_MS;
    while (wish === token && performance.now() < end) {
      const found = placed(wanted);
      if (found) return found;
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, end - performance.now());
      });
    }
    return undefined;
  }

  return {
    async reveal(wanted) {
      const wish = ++token;
      const here = placed(wanted);
      if (!here) view.viewer.scrollPageIntoView({ pageNumber: wanted.page });
      const mention = here ?? (await appears(wanted, wish));
      return mention && scrollToMention(mention) ? mention : undefined;
    },
    onPlaced() {
      const resolved = waiting;
      waiting = [];
      for (const resolve of resolved) resolve();
    },
  };
}

/** The mention to start from: the first on the page that is shown or behind it. */
function startIndex(mentions: readonly DocumentMention[], page: number, direction: 1 | -1): number {
  if (direction > 0) {
    const first = mentions.findIndex((mention) => mention.page >= page);
    return first < 0 ? -1 : first - 1;
  }
  const last = mentions.findLastIndex((mention) => mention.page <= page);
  return last < 0 ? 0 : last + 1;
}

interface Options extends NavigationContext {
  mentions: () => readonly DocumentMention[];
  revealer: Revealer;
  currentPage: () => number;
  /** Told of each mention that the reader has come to; `position` counts from 1. */
  onReached: (mention: DocumentMention, position: number, total: number) => void;
}

/** Moves from mention to mention of a document, from the last to the first and back. */
export function createDocumentNavigation({ revealer, currentPage, onReached, ...context }: Options): MentionNavigation {
  let current: DocumentMention | undefined;

  const indexOf = (mention: DocumentMention | undefined, all: readonly DocumentMention[]) =>
    mention ? all.findIndex((one) => isSame(one, mention)) : -1;

  async function goTo(mention: DocumentMention, opens: boolean): Promise<void> {
    current = mention;
    const reached = await revealer.reveal(mention);
    if (!reached) return;
    context.flash(reached);
    const all = context.mentions();
    if (opens) context.open(reached);
    else onReached(reached, indexOf(reached, all) + 1, all.length);
  }

  function step(direction: 1 | -1): DocumentMention | undefined {
    const all = context.mentions();
    const known = indexOf((context.shown() as DocumentMention | undefined) ?? current, all);
    // A reader who has scrolled away goes on from there.
    const isNear = known >= 0 && Math.abs((all[known]?.page ?? 0) - currentPage()) <= 1;
    const from = isNear ? known : startIndex(all, currentPage(), direction);
    return all.at((from + direction + all.length) % all.length);
  }

  const commands: Record<PageCommand, () => DocumentMention | undefined> = {
    'next-mention': () => step(1),
    'previous-mention': () => step(-1),
    'open-card': () => current ?? step(1),
  };

  return {
    runCommand(command) {
      const mention = commands[command]();
      if (mention) void goTo(mention, command === 'open-card' || context.shown() !== undefined);
    },
    goToNextOfName(mention) {
      const ofName = context.mentions().filter(({ entity }) => entity === mention.entity);
      const next = ofName[(indexOf(mention as DocumentMention, ofName) + 1) % ofName.length];
      if (!next || ofName.length < 2) return undefined;
      if (isPlaced(next) && scrollToMention(next)) {
        context.flash(next);
        current = next;
        return next;
      }
      // The card closes with its page, and opens again at the next place.
      void goTo(next, true);
      return undefined;
    },
  };
}
