/**
 * The document that one of Ficha's own pages shows. Notes are taken at the document and not at that
 * page, whose text is only the part that is drawn.
 */
import type { PageRef } from '../../data/notes/note.ts';
import type { Selected } from './selected-quote.ts';

/** A document that a page shows. */
export interface ShownDocument {
  /** How notes refer to it. `at`: a node in the part of it that a note is about. */
  pageRef(at: Node | undefined): PageRef;
  /** The selection as a quote of the document's text; undefined when nothing of it is selected. */
  selected(): Promise<Selected | undefined>;
}

/** A global, because the script for cards is another bundle. On web pages, out of the page's reach. */
const world = globalThis as { fichaDocument?: ShownDocument };

/** Makes the document known to the script for cards until `signal` is aborted. */
export function offerDocument(shown: ShownDocument, signal: AbortSignal): void {
  world.fichaDocument = shown;
  signal.addEventListener('abort', () => {
    if (world.fichaDocument === shown) delete world.fichaDocument;
  });
}

/** The document; undefined on a web page, which is its own document. */
export const shownDocument = (): ShownDocument | undefined => world.fichaDocument;
