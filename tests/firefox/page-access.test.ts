/** Firefox: the reader withdraws the permission to read pages and grants it again. */
import { expect } from '@playwright/test';
import { article } from '../e2e/ficha.ts';
import { marksInPage } from '../support/browser/marked-names.ts';
import { inBrowserWindow } from './bidi.ts';
import { EXTENSION, markOf, test } from './ficha.ts';

/** Withdraws the permission as Firefox's settings do. Runs in the browser's own window. */
async function withdrawPermission(id: string): Promise<void> {
  // @ts-expect-error: the browser's own windows have these.
  const { ChromeUtils, WebExtensionPolicy } = globalThis;
  const module = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await module.ExtensionPermissions.remove(id, { origins: ['<all_urls>'], permissions: [] }, extension);
}

test('Ficha asks for a withdrawn permission, and starts again once it is granted', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru.']));
  await markOf(page, 'Vladimiro Montesinos');
  await inBrowserWindow(page, withdrawPermission, EXTENSION);

  const unread = await ficha.open(article(['The Grupo Colina in Peru.']));
  const popup = await ficha.openOwn('/popup.html');
  const button = await popup.waitForSelector('.access button');
  const badge = () =>
    popup.evaluate(
      // @ts-expect-error: an extension page has this.
      () => browser.action.getBadgeText({}) as Promise<string>,
    );
  await expect.poll(badge).toBe('!');
  expect(await popup.evaluate(() => document.querySelector('.access')?.textContent)).toContain(
    'isn’t allowed to read pages',
  );
  expect(await unread.evaluate(marksInPage)).toEqual([]);

  await button?.click();
  await popup.waitForSelector('.access', { hidden: true });
  await expect.poll(badge).toBe('');
  // Ficha reads a page only once it is visible.
  await unread.bringToFront();
  await markOf(unread, 'Grupo Colina');
});
