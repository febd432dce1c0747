/** What a reader sees of a card at once, measured in the page. */

/** The measurements of one card. */
export interface MeasuredCard {
  id: string;
  /** Pixels. */
  height: number;
  /** Entries of the brief, and how many of them are seen in whole without scrolling. */
  entries: number;
  wholeEntries: number;
  /** Everything of the card is seen without scrolling. */
  isWhole: boolean;
  tabStops: number;
  /** Texts that the card cuts off. */
  cut: string[];
}

const TOLERANCE = 0.5;

const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

function isCut(element: Element, card: DOMRect): boolean {
  const { left, right, width } = element.getBoundingClientRect();
  // Texts for screen readers are clipped on purpose.
  if (width <= 1 || !isShown(element)) return false;
  const isBox = getComputedStyle(element).display !== 'inline';
  return (
    right > card.right + TOLERANCE ||
    left < card.left - TOLERANCE ||
    (isBox && element.scrollWidth > element.clientWidth + 1)
  );
}

/** Measures an open card, which is scrolled to its top. */
export function measureCard(card: HTMLElement, id: string): MeasuredCard {
  const body = card.querySelector('.card-body');
  if (!body) throw new Error(`the card of ${id} has no body`);
  const box = card.getBoundingClientRect();
  const seen = body.getBoundingClientRect();
  const isWhole = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= seen.top - TOLERANCE && bottom <= seen.bottom + TOLERANCE;
  };
  const entries = [...card.querySelectorAll('.entry')];
  const stops = [...card.querySelectorAll<HTMLElement>('a[href], button, input, textarea, [tabindex]')];
  return {
    id,
    height: box.height,
    entries: entries.length,
    wholeEntries: entries.filter(isWhole).length,
    isWhole: body.scrollHeight <= body.clientHeight + 1,
    tabStops: stops.filter((element) => element.tabIndex >= 0 && isShown(element)).length,
    cut: [...card.querySelectorAll('h2, p, span, button')].flatMap((element) =>
      isCut(element, box) ? [element.textContent ?? ''] : [],
    ),
  };
}
