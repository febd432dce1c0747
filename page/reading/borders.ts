/**
 * Parts and joins the text of neighbouring elements as the browser's `innerText` does, by how they
 * are laid out: "Tor" and "res" are one word in `Tor<b>res</b>`, and two in two blocks.
 *
 * Besides, words are parted where a reader sees a gap: raised and lowered text (footnote numbers), a
 * margin, text that a style sheet adds, a picture. Letters in elements of their own belong to the next
 * one: initials, and words that scripts animate letter by letter.
 *
 * Computed styles are costly, and most texts have white space or punctuation between them: only
 * where two words touch is it asked what lies between.
 */
import { isInWord } from '../../linking/find/prefilter.ts';
import { nameOf, textOf } from './native.ts';
import { isShown } from './shown.ts';

/** Where an element begins or ends; an object does both. */
type Side = 'start' | 'end' | 'object';

/** A gap as wide as this parts words, in the font's size: white space has about 0.25. */
const MIN_GAP = 0.15;
/** Text that is raised or lowered by this much is no part of the word beside it. */
const MIN_SHIFT = 0.2;
/** The padding of a box that only colours a part of a word is narrower. */
const MAX_COLOURED_PADDING = 0.25;

const pixels = (length: string) => Number.parseFloat(length) || 0;
const inFontSize = (style: CSSStyleDeclaration, property: string) =>
  pixels(style.getPropertyValue(property)) / pixels(style.fontSize);

function hasGap(style: CSSStyleDeclaration, side: 'start' | 'end'): boolean {
  const of = (property: string) => inFontSize(style, property);
  const padding = of(`padding-inline-${side}`);
  const isBox = style.display !== 'inline' || padding > MAX_COLOURED_PADDING;
  const inside = isBox ? padding + of(`border-inline-${side}-width`) : 0;
  return of(`margin-inline-${side}`) + inside >= MIN_GAP;
}

/** A comma, a dot or an icon that a style sheet puts before or behind an element's text. */
function hasAddedText(element: Element, side: 'start' | 'end'): boolean {
  const style = getComputedStyle(element, side === 'start' ? '::before' : '::after');
  const { content, position } = style;
  if (position === 'absolute' || /^no/.test(content)) return false;
  // A picture in the background of an empty box.
  return content !== '""' || inFontSize(style, 'width') + inFontSize(style, 'padding-left') >= MIN_GAP;
}

/** True for an element that holds a single letter, maybe behind a quotation mark. */
export const isLetter = (element: Element) => /^\P{L}?\p{L}\p{M}*$/u.test(textOf(element)?.trim() ?? '');

/**
 * What parts two texts at one side of an element: nothing, a space, or a line break. `isJoined`: the
 * element is a letter, and the text before it ends in one.
 */
function separatorAt(element: Element, side: Side, isJoined: boolean): string {
  if (side === 'object') return isShown(element) ? ' ' : '';
  const style = getComputedStyle(element);
  const { display, float, position, verticalAlign } = style;
  if (display === 'contents' || display === 'none') return '';
  if (!display.startsWith('inline') && !display.startsWith('ruby'))
    return isJoined && (float !== 'none' || position === 'absolute') ? '' : '\n';
  if (isJoined) return '';
  const isRaised =
    [nameOf(element), verticalAlign].some((word) => /^su(?:b|p|per)$/i.test(word)) ||
    Math.abs(inFontSize(style, position === 'relative' ? 'top' : 'vertical-align')) >= MIN_SHIFT;
  return isRaised || hasGap(style, side) || hasAddedText(element, side) ? ' ' : '';
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
    const [first] = passed;
    if (first && isInWord(before, before.length - 1) && isInWord(next, 0)) {
      const isBehindLetter = first.side === 'end' && isLetter(first.element);
      for (const { element, side } of passed) {
        const found = separatorAt(element, side, isBehindLetter && isLetter(element));
        if (found === '\n' || separator === '') separator = found;
        if (separator === '\n') break;
      }
    }
    this.forget();
    return separator;
  }
}

/** True for an element that is a block by its name, and that the page has put into the line. */
export const isPutIntoLine = (element: Element) => /^(?:inline|contents)/.test(getComputedStyle(element).display);
