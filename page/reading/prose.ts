/**
 * Tells preformatted text that is prose (a plain text document, an archived letter) from listings
 * of programs.
 */
import { textOf } from './native.ts';

/** Signs that programs, tables and logs are full of, and prose is not. */
const LISTING_SIGNS = /[{}[\]<>=;_\\|#$&*+^~]/g;
/** Share of such signs: letters with quoted lines have two in a hundred, programs six and more. */
const MAX_SIGNS = 0.04;
/** UTF-16 code units that are looked at. */
const SAMPLE = 8_000;

/** Types of documents of prose that browsers show as plain text. Others, such as programs, are judged. */
const TEXT_FILE = /^text\/(?:plain|markdown)/;

function looksLikeProse(text: string): boolean {
  // Of runs, such as the lines under headings, one sign counts.
  const sample = text.slice(0, SAMPLE).replace(/(\W)\1{2,}|\s+/g, '$1 ');
  return (sample.match(LISTING_SIGNS)?.length ?? 0) <= sample.length * MAX_SIGNS;
}

/** Whether preformatted text makes up more than half of a page's text. */
function isMostOf(page: Document): boolean {
  let length = 0;
  for (const pre of page.querySelectorAll('pre')) length += textOf(pre)?.length ?? 0;
  return length > page.body.innerText.length / 2;
}

/** By <pre>: the length of its text when it was judged, and the verdict. */
const judged = new WeakMap<Element, { length: number; isProse: boolean }>();

/**
 * True for a <pre> whose text is read: a plain text document's, or one that is prose and the page's article.
 */
export function isProse(pre: Element): boolean {
  const page = pre.ownerDocument;
  if (TEXT_FILE.test(page.contentType)) return true;
  const text = textOf(pre) ?? '';
  const before = judged.get(pre);
  if (before?.length === text.length) return before.isProse;
  const verdict = page.body !== null && looksLikeProse(text) && isMostOf(page);
  judged.set(pre, { length: text.length, isProse: verdict });
  return verdict;
}
