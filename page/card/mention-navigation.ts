/**
 * Moves the reader from mention to mention by keyboard, and from one place of a name to the next.
 */
import type { PageCommand } from '../../data/messaging/protocol.ts';
import { isSamePlace, lineAt, type PageMention } from '../marks/page-mention.ts';
import { scrollToMention } from '../marks/scroll-to-mention.ts';
import type { MentionNavigation, NavigationContext } from './host-script.ts';

const TOP_LEFT = { x: 0, y: 0 };

type Direction = 1 | -1;

interface Options extends NavigationContext {
  /** Announces a mention that the reader has come to; `position` counts from 1. */
  announce: (mention: PageMention, position: number, total: number) => void;
}

/** The index of the mention among those of the page as it is now; -1 when it has gone. */
const indexOf = (mention: PageMention | undefined, mentions: readonly PageMention[]) =>
  mention ? mentions.findIndex((one) => isSamePlace(one, mention)) : -1;

function isInWindow(mention: PageMention): boolean {
  const line = lineAt(mention, TOP_LEFT);
  return line !== undefined && line.bottom > 0 && line.top < innerHeight;
}

/**
 * The index before the first mention in the window, or behind the last one when going backwards.
 */
function startIndex(mentions: readonly PageMention[], direction: Direction): number {
  if (direction > 0) {
    const first = mentions.findIndex(isInWindow);
    return first < 0 ? -1 : first - 1;
  }
  const last = mentions.findLastIndex(isInWindow);
  return last < 0 ? 0 : last + 1;
}

/** Creates the navigation of one page. */
export function createMentionNavigation({ announce, ...page }: Options): MentionNavigation {
  let current: PageMention | undefined;

  /**
   * Goes to the next mention that can be scrolled into view; wraps around at the end of the page.
   */
  function goFrom(from: number, direction: Direction, mentions: readonly PageMention[]): PageMention | undefined {
    for (let steps = 1; steps <= mentions.length; steps++) {
      const mention = mentions.at((from + direction * steps + 2 * mentions.length) % mentions.length);
      if (mention && scrollToMention(mention)) {
        page.flash(mention);
        return mention;
      }
    }
    return undefined;
  }

  function goOn(direction: Direction): void {
    const mentions = page.mentions();
    const known = indexOf(page.shown() ?? current, mentions);
    const mention = goFrom(known < 0 ? startIndex(mentions, direction) : known, direction, mentions);
    if (!mention) return;
    current = mention;
    if (page.shown()) page.open(mention);
    else announce(mention, indexOf(mention, mentions) + 1, mentions.length);
  }

  function openCard(): void {
    const mentions = page.mentions();
    const known = mentions[indexOf(page.shown() ?? current, mentions)];
    const mention = known && scrollToMention(known) ? known : goFrom(startIndex(mentions, 1), 1, mentions);
    if (!mention) return;
    current = mention;
    page.open(mention);
  }

  const commands: Record<PageCommand, () => void> = {
    'next-mention': () => goOn(1),
    'previous-mention': () => goOn(-1),
    'open-card': openCard,
  };

  return {
    runCommand: (command) => commands[command](),
    goToNextOfName(mention) {
      // The mention may have been corrected since its card opened.
      const { entity } = page.mentions().find((one) => isSamePlace(one, mention)) ?? mention;
      const ofName = page.mentions().filter((one) => one.entity === entity);
      if (ofName.length < 2) return undefined;
      return goFrom(indexOf(mention, ofName), 1, ofName);
    },
  };
}
