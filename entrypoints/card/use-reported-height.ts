import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { tellPage } from './opening.ts';

/** Pixels that an element has to scroll. */
const overflow = (element: Element | null) => (element ? element.scrollHeight - element.clientHeight : 0);

/** Pixels that the card wants: as high as it is, and what it or its body has to scroll. */
function wantedHeight(card: HTMLElement): number {
  const hidden = overflow(card) + overflow(card.querySelector('.card-body'));
  return Math.ceil(card.getBoundingClientRect().height + hidden);
}

/** Tells the page the height that the card wants, now and whenever it changes. */
export function useReportedHeight(card: RefObject<HTMLElement | null>, isReported: boolean): void {
  useLayoutEffect(() => {
    const element = card.current;
    if (!element || !isReported) return undefined;
    let reported = 0;
    const report = () => {
      const height = wantedHeight(element);
      if (height === reported) return;
      reported = height;
      void tellPage({ type: 'resize', height });
    };
    const contents = new MutationObserver(report);
    contents.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
    const size = new ResizeObserver(report);
    size.observe(element);
    report();
    return () => {
      contents.disconnect();
      size.disconnect();
    };
  }, [card, isReported]);
}
