/** Walks from mention to mention by keyboard, and from one place of a name to the next. */

import { sameMention } from '../hover/hover-machine.ts';
import { lineAt, type PageMention } from '../marks/page-mention.ts';
import { scrollToMention } from '../marks/scroll-to-mention.ts';
import { announce } from './announce.ts';
import type { Walk, WalkOptions } from './card-script.ts';

const TOP_LEFT = { x: 0, y: 0 };

export function createWalk({ mentions, flash, controller }: WalkOptions): Walk {
  let current: PageMention | undefined;

  /** The index of the mention in the page as it is read now; -1 when it has gone. */
  const indexOf = (mention: PageMention | undefined, among: readonly PageMention[]) =>
    mention ? among.findIndex((one) => sameMention(one, mention)) : -1;

  /** Where walking starts: just before the first (or after the last) mention that is in the window. */
  function startIndex(among: readonly PageMention[], direction: 1 | -1): number {
    const isVisible = (mention: PageMention) => {
      const line = lineAt(mention, TOP_LEFT);
      return line !== undefined && line.bottom > 0 && line.top < innerHeight;
    };
    if (direction > 0) {
      const first = among.findIndex(isVisible);
      return first < 0 ? -1 : first - 1;
    }
    const last = among.findLastIndex(isVisible);
    return last < 0 ? 0 : last + 1;
  }

  /** The first mention in a direction that can be brought into view, around the page's end. */
  function goFrom(from: number, direction: 1 | -1, among: readonly PageMention[]): PageMention | undefined {
    for (let steps = 1; steps <= among.length; steps++) {
      const mention = among.at((from + direction * steps + 2 * among.length) % among.length);
      if (mention && scrollToMention(mention)) {
        flash(mention);
        return mention;
      }
    }
    return undefined;
  }

  function step(direction: 1 | -1): void {
    const among = mentions();
    const known = indexOf(controller.shown() ?? current, among);
    const mention = goFrom(known < 0 ? startIndex(among, direction) : known, direction, among);
    if (!mention) return;
    current = mention;
    if (controller.shown()) controller.summon(mention, 'keyboard');
    else
      announce({
        card: controller.loadCard(mention.entity),
        lang: controller.language(),
        position: indexOf(mention, among) + 1,
        total: among.length,
      });
  }

  return {
    obey(command) {
      if (command !== 'open-card') return step(command === 'next-mention' ? 1 : -1);
      const among = mentions();
      const known = among[indexOf(controller.shown() ?? current, among)];
      const mention = known && scrollToMention(known) ? known : goFrom(startIndex(among, 1), 1, among);
      if (!mention) return;
      current = mention;
      controller.summon(mention, 'keyboard');
    },
    nextOfName(mention) {
      // Its meaning may have been corrected while its card was open.
      const { entity } = mentions().find((one) => sameMention(one, mention)) ?? mention;
      const among = mentions().filter((one) => one.entity === entity);
      if (among.length < 2) return undefined;
      return goFrom(indexOf(mention, among), 1, among);
    },
  };
}
