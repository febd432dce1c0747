/**
 * The pages on which a name stood, for readers who want that remembered. It has a database of its
 * own, which does not exist until the reader turns the history on.
 */
import Dexie, { type Table } from 'dexie';
import { packOfBareIds } from '../facts/packaged-packs.ts';
import { withPack } from '../pack/qualified-id.ts';

export const HISTORY_DATABASE = 'ficha-history';

/** Beyond these, the pages seen longest ago are deleted. */
export const MAX_PAGES = 1000;

/** Characters of a title that are kept. */
const LONGEST_TITLE = 300;

/** A page on which names stood. */
export interface SeenPage {
  /** Without what comes after "#". */
  url: string;
  title: string;
  /** When it was last seen. ISO 8601, UTC. */
  seen: string;
  /** The names that stood on it. */
  entities: string[];
}

/** The seen pages, by address. */
export class HistoryDatabase extends Dexie {
  declare pages: Table<SeenPage, string>;

  constructor(packOfBareIds: string) {
    super(HISTORY_DATABASE);
    this.version(1).stores({ pages: 'url, seen, *entities' });
    // Version 2: ids name their pack.
    this.version(2).upgrade((transaction) =>
      transaction
        .table<SeenPage>('pages')
        .toCollection()
        .modify((page) => {
          page.entities = page.entities.map((id) => withPack(id, packOfBareIds));
        }),
    );
  }
}

/** The page's address as it is stored; undefined for anything but a web page. */
export function seenAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  return url.href;
}

async function using<T>(use: (db: HistoryDatabase) => Promise<T>): Promise<T> {
  const db = new HistoryDatabase(await packOfBareIds());
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** Checked first, because opening a database that does not exist creates it. */
const exists = () => Dexie.exists(HISTORY_DATABASE);

/** Stores a page with the names on it now, replacing what was stored of it before. */
export function rememberPage({ url, title, entities }: Omit<SeenPage, 'seen'>, now = new Date()): Promise<void> {
  return using((db) =>
    db.transaction('rw', db.pages, async () => {
      await db.pages.put({ url, title: title.slice(0, LONGEST_TITLE), seen: now.toISOString(), entities });
      const over = (await db.pages.count()) - MAX_PAGES;
      if (over > 0) await db.pages.bulkDelete(await db.pages.orderBy('seen').limit(over).primaryKeys());
    }),
  );
}

/** The pages on which a name stood, last seen first. */
export async function pagesNaming(entity: string): Promise<SeenPage[]> {
  if (!(await exists())) return [];
  const pages = await using((db) => db.pages.where('entities').equals(entity).toArray());
  return pages.sort((a, b) => b.seen.localeCompare(a.seen));
}

/** How many pages are remembered. */
export async function countSeenPages(): Promise<number> {
  return (await exists()) ? using((db) => db.pages.count()) : 0;
}

/** Deletes one page from the history. */
export function forgetPage(url: string): Promise<void> {
  return using((db) => db.pages.delete(url));
}

/** Deletes the history and its database. */
export function forgetAllPages(): Promise<void> {
  return Dexie.delete(HISTORY_DATABASE);
}
