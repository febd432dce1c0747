/**
 * Changes the extension's databases from one of its own pages, as browsers, disks and other
 * connections may.
 */
import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';

/** The name of a database. */
type Database = 'ficha-facts' | 'ficha-notes';

/** A global of the page, kept between two calls. */
interface Held {
  held?: IDBDatabase;
}

/** Opens an extension page; the popup opens no database itself. */
export async function openOwnPage({ context, id }: Ficha, path = '/popup.html'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}${path}`);
  return page;
}

/** Deletes a database. */
export function deleteDatabase(own: Page, name: Database): Promise<void> {
  return own.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(database);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
    name,
  );
}

/**
 * Opens a database in an older version and keeps the connection open, which blocks an upgrade. If
 * the database does not exist, it gets these stores with one record each.
 */
export function holdOldVersion(own: Page, name: Database, stores: Record<string, object> = {}): Promise<void> {
  return own.evaluate(
    ([database, made]) =>
      new Promise<void>((resolve, reject) => {
        // Dexie's version 1 is the browser's version 10; this is older than any.
        const request = indexedDB.open(database, 9);
        request.onupgradeneeded = () => {
          for (const [store, record] of Object.entries(made))
            request.result.createObjectStore(store, { keyPath: 'id' }).add(record);
        };
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          (globalThis as Held).held = request.result;
          request.result.onversionchange = () => {};
          resolve();
        };
      }),
    [name, stores] as const,
  );
}

/** Closes the connection of `holdOldVersion`. */
export function releaseOldVersion(own: Page): Promise<void> {
  return own.evaluate(() => (globalThis as Held).held?.close());
}

/** A change to the records of a store. */
export type Damage =
  | { do: 'empty' }
  | { do: 'delete'; key: string }
  /** Adds or replaces a record. */
  | { do: 'put'; record: object };

/** Changes the records of a store. */
export function damageStore(own: Page, name: Database, store: string, damage: Damage): Promise<void> {
  return own.evaluate(
    ([database, table, wanted]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction(table, 'readwrite');
          const records = transaction.objectStore(table);
          if (wanted.do === 'empty') records.clear();
          else if (wanted.do === 'delete') records.delete(wanted.key);
          else records.put(wanted.record);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    [name, store, damage] as const,
  );
}

/** Removes a store, which needs a newer version of the database. */
export function dropStore(own: Page, name: Database, store: string): Promise<void> {
  return own.evaluate(
    ([database, table]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, 1000);
        request.onupgradeneeded = () => request.result.deleteObjectStore(table);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    [name, store] as const,
  );
}

/** All records of a store. */
export function recordsIn<T>(own: Page, name: Database, store: string): Promise<T[]> {
  return own.evaluate(
    ([database, table]) =>
      new Promise<T[]>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction(table).objectStore(table).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
    [name, store] as const,
  );
}
