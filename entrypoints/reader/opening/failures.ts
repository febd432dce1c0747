/** Why a document does not open; the interface has a sentence for each. */

/** Bytes: more would fill the memory of many computers. */
export const MAX_PDF_BYTES = 300 * 1024 * 1024;

/**
 * - `damaged`: no PDF, or one that cannot be read.
 * - `not-found`, `refused`, `unreachable`: by the server.
 * - `not-allowed`: Ficha may not read that site.
 * - `local`: an address of a file, which only the reader can hand over.
 * - `no-address`: neither a web address nor a file.
 * - `too-large`: more than `MAX_PDF_BYTES`.
 * - `gone`: a file handed over by a page that is closed.
 */
export const PDF_FAILURES = [
  'damaged',
  'not-found',
  'refused',
  'unreachable',
  'not-allowed',
  'local',
  'no-address',
  'too-large',
  'gone',
] as const;

/** One of `PDF_FAILURES`. */
export type PdfFailure = (typeof PDF_FAILURES)[number];

/** Thrown while a document is opened. */
export class PdfError extends Error {
  readonly failure: PdfFailure;

  constructor(failure: PdfFailure, options?: ErrorOptions) {
    super(failure, options);
    this.name = 'PdfError';
    this.failure = failure;
  }
}

/** The failure behind an error of pdf.js. */
export function failureOf(error: unknown): PdfFailure {
  if (error instanceof PdfError) return error.failure;
  const { name, status, message } = error as { name?: string; status?: number; message?: string };
  if (name === 'ResponseException') {
    if (status === 404 || status === 410) return 'not-found';
    return status === 401 || status === 403 ? 'refused' : 'unreachable';
  }
  // What `fetch` rejects with, in Chromium and in Firefox.
  if (/failed to fetch|networkerror/i.test(message ?? '')) return 'unreachable';
  return 'damaged';
}
