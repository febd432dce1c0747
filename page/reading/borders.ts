/**
 * Parts and joins the text of neighbouring elements as the browser's `innerText` does, by how they
 * are laid out: "Tor" and "res" are one word in `Tor<b>res</b>`, and two in two blocks.
 *
 * Besides, words are parted where a reader sees a gap: raised and lowered text (footnote numbers), a
 * margin, text that a style sheet adds, a picture. A floated initial belongs to its word.
 *
 * Computed styles are costly, and most texts have white space or punctuation between them: only
 * where two words touch is it asked what lies between.
 */
import { isInWord } from '../../linking/find/prefilter.ts';
import { Part, partOf } from './elements.ts';
import { nameOf, textOf } from './native.ts';
import { isShown } from './shown.ts';

/** Where an element begins or ends; an object does both. */
type Side = 'start' | 'end' | 'object';

/** A gap as wide as this parts words, in the font's size: white space has about 0.25. */
const MIN_GAP = 0.15;

const pixels = (length: string) => Number.parseFloat(length) || 0;

function hasGap(style: CSSStyleDeclaration, side: 'start' | 'end'): boolean {
  const of = (property: string) => pixels(style.getPropertyValue(property));
  let gap = of(`margin-inline-${side}`);
  // The padding of a box that only colours a part of a word is no gap.
  if (style.display !== 'inline') gap += of(`padding-inline-${side}`) + of(`border-inline-${side}-width`);
  return gap >= MIN_GAP * pixels(style.fontSize);
}

/** A comma, a dot or an icon that a style sheet puts before or behind an element's text. */
function hasAddedText(element: Element, side: 'start' | 'end'): boolean {
  const { content } = getComputedStyle(element, side === 'start' ? '::before' : '::after');
  return !['none', 'normal', '""', "''"].includes(content);
}

const isInitial = (element: Element) => [...(textOf(element)?.trim() ?? '')].length === 1;

/** What parts two texts at one side of an element: nothing, a space, or a line break. */
function separatorAt(element: Element, side: Side): string {
  if (side === 'object') return isShown(element) ? ' ' : '';
  const style = getComputedStyle(element);
  const { display, float, verticalAlign } = style;
  if (display === 'contents' || display === 'none') return '';
  if (!display.startsWith('inline') && !display.startsWith('ruby'))
    return float !== 'none' && isInitial(element) ? '' : '\n';
  if (partOf(element) === Part.block) return ' ';
  if (/^su[bp]$/i.test(nameOf(element)) || verticalAlign === 'super' || verticalAlign === 'sub') return ' ';
  return hasGap(style, side) || hasAddedText(element, side) ? ' ' : '';
}

/** The borders of elements between two texts. */
export class Borders {
  private readonly passed: { element: Element; side: Side }[] = [];

  pass(element: Element, side: Side): void {
    this.passed.push({ element, side });
  }

  forget(): void {
    this.passed.length = 0;
  }

  /** What parts `next` from the text before it; the borders lie behind now. */
  separate(before: string, next: string): string {
    const { passed } = this;
    let separator = '';
    if (passed.length > 0 && isInWord(before, before.length - 1) && isInWord(next, 0))
      for (const { element, side } of passed) {
        const found = separatorAt(element, side);
        if (found === '\n' || separator === '') separator = found;
        if (separator === '\n') break;
      }
    this.forget();
    return separator;
  }
}

/** True for an element that is a block by its name, and that the page has put into the line. */
export const isPutIntoLine = (element: Element) => getComputedStyle(element).display.startsWith('inline');
