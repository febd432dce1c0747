/** The names of a document with their pages, for the list. */
import type { PageName } from '../../../data/messaging/protocol.ts';
import type { DocumentMention } from './document-mention.ts';

/** A name and where it stands. */
export interface DocumentName extends PageName {
  /** The page of each of its mentions, in the order of the document. */
  pages: number[];
}

/** The names of these mentions, in the order of appearance. */
export function documentNames(mentions: readonly DocumentMention[]): DocumentName[] {
  const names = new Map<string, DocumentName>();
  for (const { entity, ambiguous, confidence, page } of mentions) {
    const known = names.get(entity);
    if (known) {
      known.count++;
      known.confidence += (confidence - known.confidence) / known.count;
      known.ambiguous &&= ambiguous;
      known.pages.push(page);
    } else names.set(entity, { id: entity, count: 1, ambiguous, confidence, pages: [page] });
  }
  return [...names.values()];
}

/** Runs of pages that a list shows; more would hide the names below. */
const MAX_RUNS = 8;

/** Rising page numbers as text, runs joined: "3, 5–7"; the first of many, followed by "…". */
export function pageRanges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page <= last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const shown = runs.slice(0, MAX_RUNS).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return [...shown, ...(runs.length > MAX_RUNS ? ['…'] : [])].join(', ');
}
