/** Firefox: the toolbar popup, opened from the toolbar and in a tab. */
import { expect } from '@playwright/test';
import { article } from '../e2e/ficha.ts';
import { marksInPage } from '../support/browser/marked-names.ts';
import { inBrowserWindow } from './bidi.ts';
import { EXTENSION, markOf, test } from './ficha.ts';

/**
 * Opens the popup from its toolbar button and returns its text. Runs in the browser's own window.
 */
async function popupText(id: string): Promise<string> {
  // @ts-expect-error: the browser's own windows have these.
  const { ChromeUtils, WebExtensionPolicy } = globalThis;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  await action.openPopup(window, true);
  return new Promise((resolve) => {
    const ask = () => {
      // biome-ignore lint/suspicious/noExplicitAny: an element of the browser's own.
      const popup = document.querySelector('.webextension-popup-browser') as any;
      const listener = ({ data }: { data: string }) => {
        clearInterval(asking);
        popup.closest('panel').hidePopup();
        resolve(data);
      };
      // Asks until the popup answers, because it changes its process while it loads.
      popup?.messageManager?.addMessageListener('ficha:text', listener);
      const answer =
        "if (content.document.querySelector('.names')) " +
        "sendAsyncMessage('ficha:text', content.document.body.innerText)";
      popup?.messageManager?.loadFrameScript(`data:application/javascript,${encodeURIComponent(answer)}`, false);
    };
    const asking = setInterval(ask, 100);
  });
}

test('the toolbar button opens the list of names on the page', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru. Montesinos and the Grupo Colina.']));
  await markOf(page, 'Grupo Colina');
  await page.bringToFront();
  const text = await inBrowserWindow(page, popupText, EXTENSION);
  expect(text).toContain('2 names on this page');
  expect(text).toContain('Vladimiro Montesinos');
  expect(text).toContain('Grupo Colina');
});

test('Ficha is turned off and on for a site', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru.']));
  await markOf(page, 'Vladimiro Montesinos');
  const popup = await ficha.openOwn('/popup.html', { background: true });
  const toggle = await popup.waitForSelector('[role=switch]');
  const marks = async () => (await page.evaluate(marksInPage)).map(({ text }) => text);
  const isOn = () => toggle?.evaluate((element) => element.getAttribute('aria-checked'));
  await expect.poll(isOn).toBe('true');
  await toggle?.evaluate((element) => (element as HTMLElement).click());
  await expect.poll(isOn).toBe('false');
  await expect.poll(marks).toEqual([]);
  await toggle?.evaluate((element) => (element as HTMLElement).click());
  await expect.poll(isOn).toBe('true');
  await expect.poll(marks).toEqual(['Vladimiro Montesinos']);
  await popup.close();
});

test('a page without a stored lexicon has one built', async ({ ficha }) => {
  const own = await ficha.openOwn('/popup.html');
  await own.evaluate(() =>
    // @ts-expect-error: an extension page has this.
    browser.storage.local.remove(['lexicon', 'lexiconHash']),
  );
  await own.close();
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru.']));
  await markOf(page, 'Vladimiro Montesinos');
});

test('on a page in the reader view, the popup says why no names are listed', async ({ ficha }) => {
  const page = await ficha.open(article(Array(30).fill('Vladimiro Montesinos of Peru, who was tried for years.')));
  await markOf(page, 'Vladimiro Montesinos');
  await page.bringToFront();
  await inBrowserWindow(
    page,
    (url) => {
      // @ts-expect-error: the browser's own window has this.
      globalThis.gBrowser.selectedBrowser.fixupAndLoadURIString(`about:reader?url=${encodeURIComponent(url)}`, {
        // @ts-expect-error: the same.
        triggeringPrincipal: globalThis.Services.scriptSecurityManager.getSystemPrincipal(),
      });
    },
    page.url(),
  );
  const popup = await ficha.openOwn('/popup.html', { background: true });
  const says = () => popup.evaluate(() => document.querySelector('.tab-message')?.textContent ?? '');
  await expect.poll(says).toContain('reader view');
  await popup.close();
});
