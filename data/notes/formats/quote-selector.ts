/** Finds a TextQuoteSelector among the selectors of an annotation's target. */
import { fieldsOf, listed, textOf } from './json-fields.ts';

/** Selectors may be nested; deeper ones are ignored. */
const DEEPEST = 8;

/** An annotation has a handful of selectors; more are not looked at. */
const MAX_SELECTORS = 100;

interface TextQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** The first text quote in a selector, or in those it contains. */
export function quoteIn(selectors: unknown): TextQuote | undefined {
  let left = MAX_SELECTORS;
  const search = (within: unknown, depth: number): TextQuote | undefined => {
    if (depth > DEEPEST) return undefined;
    for (const selector of listed(within)) {
      if (left-- <= 0) return undefined;
      const { type, exact, prefix, suffix, refinedBy, items } = fieldsOf(selector);
      if (type === 'TextQuoteSelector' && textOf(exact) !== '')
        return { exact: textOf(exact), prefix: textOf(prefix), suffix: textOf(suffix) };
      const found = search(refinedBy, depth + 1) ?? search(items, depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  return search(selectors, 0);
}
