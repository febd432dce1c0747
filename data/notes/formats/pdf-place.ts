/** Reads the place of a note in a PDF from annotations of any program. */
import type { PageRef } from '../note.ts';
import { fieldsOf, listed, textOf } from './json-fields.ts';

/** The specification of fragments of PDFs, by which Web Annotations name it. */
export const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';

const URN = /^urn:x-pdf:([0-9a-f]{8,128})$/i;

/** The page that a selector names, from 1: "page=3", or Hypothesis's index from 0. */
function pageOf(selector: unknown): number | undefined {
  const { type, value, index } = fieldsOf(selector);
  const written =
    type === 'FragmentSelector' ? Number(/(?:^|&)page=(\d{1,6})(?:&|$)/.exec(textOf(value))?.[1]) : Number.NaN;
  const page = type === 'PageSelector' ? Number(index) + 1 : written;
  return Number.isSafeInteger(page) && page >= 1 ? page : undefined;
}

/** The place, if one of `identifiers` is the URN of a PDF and one of the selectors names a page. */
export function pdfPlace(identifiers: unknown, selectors: unknown): PageRef['pdf'] {
  const [fingerprint] = listed(identifiers).flatMap((one) => URN.exec(textOf(one))?.[1] ?? []);
  const page = listed(selectors)
    .map(pageOf)
    .find((one) => one !== undefined);
  return fingerprint && page ? { fingerprint, page } : undefined;
}
