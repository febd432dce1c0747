/** The fact base in a real browser: built at installation, built again when it is damaged or gone. */
import { expect } from '@playwright/test';
import { article, openCard, test } from './ficha.ts';

const html = article(['Vladimiro Montesinos recorded his visitors in Peru.']);

interface Scope {
  indexedDB: IDBFactory;
}

test('cards work after the database has been emptied or deleted under a running extension', async ({ ficha }) => {
  const [worker] = ficha.context.serviceWorkers();
  const damages = {
    deleted: () =>
      new Promise<void>((resolve, reject) => {
        const request = (globalThis as unknown as Scope).indexedDB.deleteDatabase('ficha-facts');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
    emptied: () =>
      new Promise<void>((resolve, reject) => {
        const request = (globalThis as unknown as Scope).indexedDB.open('ficha-facts');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
          for (const name of db.objectStoreNames) transaction.objectStore(name).clear();
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
  };
  for (const damage of Object.values(damages)) {
    await worker?.evaluate(damage);
    const page = await ficha.open(html);
    const card = await openCard(page, 'Vladimiro Montesinos');
    await expect(card.locator('.fact').first()).toBeVisible();
    await page.close();
  }
});
