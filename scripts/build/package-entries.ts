/** The entry points of a built package, and the files that each of them loads. */
import { readdirSync, readFileSync } from 'node:fs';

/** Scripts that the browser, or Ficha itself, loads by name. */
const SCRIPTS: Record<string, string[]> = {
  'content script': ['content-scripts/content.js'],
  'mark rules': ['content-scripts/content.css'],
  'card host': ['card-host.js'],
  'note marks': ['note-marks.js'],
  background: ['background.js'],
};

/** Scripts and styles by entry, as paths in the package. A page's files are those in its tags. */
export function entriesOf(folder: string): Map<string, string[]> {
  const entries = new Map(Object.entries(SCRIPTS));
  for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const tags = readFileSync(`${folder}/${page}`, 'utf8').matchAll(
      /<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+)"/g,
    );
    entries.set(page, [page, ...[...tags].map(([, path]) => path ?? '')]);
  }
  return entries;
}
