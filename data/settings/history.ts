/**
 * On which pages a name stood, for readers who want to remember that. In a database of its own, which web pages and what runs in them cannot
 * reach; it is not there at all until the reader turns it on.
 */
import Dexie, { type Table } from 'dexie';

export const HISTORY_DATABASE = 'ficha-history';

/** The pages seen longest ago are forgotten beyond these. */
export const MOST_PAGES = 1000;

/** Characters of a title that are kept. */
const LONGEST_TITLE = 300;

export interface SeenPage {
  /** Without what comes after "#". */
  url: string;
  title: string;
  /** When it was last seen. ISO 8601, UTC. */
  seen: string;
  /** The names that stood on it. */
  entities: string[];
}

export class HistoryDatabase extends Dexie {
  declare pages: Table<SeenPage, string>;

  constructor() {
    super(HISTORY_DATABASE);
    this.version(1).stores({ pages: 'url, seen, *entities' });
  }
}

/** The page's address as it is kept; undefined for what is no web page. */
export function seenAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  return url.href;
}

async function using<T>(use: (db: HistoryDatabase) => Promise<T>): Promise<T> {
  const db = new HistoryDatabase();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** Whether anything was ever kept: to look into a database that is not there would make it. */
const exists = () => Dexie.exists(HISTORY_DATABASE);

/** Keeps a page with the names that stand on it now, in the place of what was kept of it before. */
export function rememberPage({ url, title, entities }: Omit<SeenPage, 'seen'>, now = new Date()): Promise<void> {
  return using((db) =>
    db.transaction('rw', db.pages, async () => {
      await db.pages.put({ url, title: title.slice(0, LONGEST_TITLE), seen: now.toISOString(), entities });
      const over = (await db.pages.count()) - MOST_PAGES;
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

export async function countSeenPages(): Promise<number> {
  return (await exists()) ? using((db) => db.pages.count()) : 0;
}

export function forgetPage(url: string): Promise<void> {
  return using((db) => db.pages.delete(url));
}

/** Nothing of it stays behind. */
export function forgetAllPages(): Promise<void> {
  return Dexie.delete(HISTORY_DATABASE);
}
