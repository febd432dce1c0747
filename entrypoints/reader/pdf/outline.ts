/** The outline of a document, as far as it can be shown. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** An entry of the outline. */
export interface OutlineItem {
  title: string;
  /** Where it leads in the document, in pdf.js's form; undefined for an entry that leads nowhere. */
  destination: string | unknown[] | undefined;
  items: OutlineItem[];
}

/** Entries, in all: a hostile document may have millions. */
const MAX_ITEMS = 5_000;

/** Levels that are shown. */
const DEEPEST = 8;

interface RawItem {
  title: string;
  dest: string | unknown[] | null;
  items: RawItem[];
}

/** The outline; empty for a document without one. Entries that lead out of the document lead nowhere. */
export async function outlineOf(pdf: PDFDocumentProxy): Promise<OutlineItem[]> {
  let left = MAX_ITEMS;
  const convert = (items: readonly RawItem[], depth: number): OutlineItem[] =>
    depth > DEEPEST
      ? []
      : items.flatMap(({ title, dest, items: inner }) => {
          if (left-- <= 0) return [];
          const below = convert(inner, depth + 1);
          // An entry without words is only kept for those below it.
          if (title.trim() === '' && below.length === 0) return [];
          return [{ title: title.trim() || '…', destination: dest ?? undefined, items: below }];
        });
  const outline = (await pdf.getOutline().catch(() => null)) as RawItem[] | null;
  return convert(outline ?? [], 1);
}
