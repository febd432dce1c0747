/** Finds a TextQuoteSelector among the selectors of an annotation's target. */
import { fieldsOf, listed, textOf } from './read-note.ts';

/** Selectors may be nested; deeper ones are ignored. */
const DEEPEST = 8;

/** The first text quote in a selector, or in those it contains. */
export function quoteIn(selectors: unknown, depth = 0): { exact: string; prefix: string; suffix: string } | undefined {
  if (depth > DEEPEST) return undefined;
  for (const selector of listed(selectors)) {
    const { type, exact, prefix, suffix, refinedBy, items } = fieldsOf(selector);
    if (type === 'TextQuoteSelector' && textOf(exact) !== '')
      return { exact: textOf(exact), prefix: textOf(prefix), suffix: textOf(suffix) };
    const within = quoteIn(refinedBy, depth + 1) ?? quoteIn(items, depth + 1);
    if (within) return within;
  }
  return undefined;
}
