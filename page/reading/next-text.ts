/** Whether a word may begin in one text of a page and end in the next. */
import { beginsLine, isHiddenOrEditable, isInline, isText } from './elements.ts';
import { firstChildOf, nextSiblingOf, parentOf, shadowRootOf, typeOf } from './native.ts';

/** True for an element that stands in a line and does not end it. */
const flows = (element: Element) =>
  isInline(element) && !isHiddenOrEditable(element) && !shadowRootOf(element) && !beginsLine(element);

/** More nodes than these between two texts, and no word stands in both. */
const NEAR = 1000;

/** True when `second` begins where `first` ends, in the same block and with no text between: "Fuji<b>mori</b>". */
export function isNextText(first: Text, second: Text): boolean {
  let node: Node = first;
  for (let passed = 0; passed < NEAR; passed++) {
    let next = (typeOf(node) === Node.ELEMENT_NODE ? firstChildOf(node) : null) ?? nextSiblingOf(node);
    while (!next) {
      const parent = parentOf(node);
      if (!parent || typeOf(parent) !== Node.ELEMENT_NODE || !flows(parent as Element)) return false;
      node = parent;
      next = nextSiblingOf(node);
    }
    node = next;
    if (node === second) return true;
    if (typeOf(node) === Node.ELEMENT_NODE ? !flows(node as Element) : isText(node) && node.data !== '') return false;
  }
  return false;
}
