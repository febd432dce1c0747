/** Does to the extension's databases, behind its back, what browsers, disks and other connections do. Each runs in a page of the extension's own. */
import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';

export type Database = 'ficha-facts' | 'ficha-notes';

/** Kept in the page between two calls. */
interface Held {
  held?: IDBDatabase;
}

/** A page of the extension's own that opens no database itself. */
export async function openOwnPage({ context, id }: Ficha, path = '/popup.html'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}${path}`);
  return page;
}

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
 * Opens the database as an older Ficha would and holds on to it whoever asks for it. It is made with these stores if it is not there; the first
 * record of each is put into it.
 */
export function holdOld(own: Page, name: Database, stores: Record<string, object> = {}): Promise<void> {
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

/** Lets go of what `holdOld` holds. */
export function releaseOld(own: Page): Promise<void> {
  return own.evaluate(() => (globalThis as Held).held?.close());
}

/** What can be done to a store's records. */
export type Damage =
  | { do: 'empty' }
  | { do: 'delete'; key: string }
  /** Puts a record in the place of another, or one that was not there. */
  | { do: 'put'; record: object };

/** Changes a store of a database that is there. */
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

/** Takes a store out of a database, for which the database has to be of a later version. */
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

/** Every record of a store. */
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
