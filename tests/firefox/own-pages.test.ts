/** Firefox: the sidebar, the settings, the library, and the choice between candidates. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { article } from '../e2e/ficha.ts';
import { marksInPage } from '../support/browser/marked-names.ts';
import { inBrowserWindow } from './bidi.ts';
import { cardTitle, clickInCard, EXTENSION, inCard, markOf, openCard, test } from './ficha.ts';

const textOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/**
 * Clicks the first element with this text by script, because the page may be in a background tab.
 */
const click = (page: Page, selector: string, text = '') =>
  page.evaluate(
    (wanted, part) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) => one.textContent?.includes(part));
      found?.click();
      return found !== undefined;
    },
    selector,
    text,
  );

/**
 * Opens the sidebar and returns its state. Runs in the browser's own window, without anything
 * outside itself.
 */
async function sidebarShown(id: string): Promise<string> {
  // @ts-expect-error: the browser's own windows have these.
  const { ChromeUtils, SidebarController, WebExtensionPolicy } = globalThis;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const action = ExtensionParent.apiManager.global.sidebarActionFor(extension);
  await SidebarController.show(action.id);
  const opened = SidebarController.isOpen && SidebarController.currentID === action.id;
  const address = String(action.getPanel?.() ?? action.globals?.panel ?? '');
  SidebarController.hide();
  return opened ? `open ${address}` : 'closed';
}

test('the sidebar opens', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina in Peru.']));
  await markOf(page, 'Grupo Colina');
  expect(await inBrowserWindow(page, sidebarShown, EXTENSION)).toContain('open');
});

test('the sidebar lists the names of a page, shows mentions, and finds cards and related names', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru.', 'Then Montesinos and the Grupo Colina.']));
  await markOf(page, 'Grupo Colina');
  const finder = await ficha.openOwn('/popup.html', { background: true });
  const tab = await finder.evaluate(async (url) => {
    // @ts-expect-error: an extension page has this.
    const tabs = (await browser.tabs.query({})) as { id: number; url?: string }[];
    return tabs.find((one) => one.url === url)?.id;
  }, page.url());
  const panel = await ficha.openOwn(`/sidepanel.html?tab=${tab}`);
  const rows = () => panel.evaluate(() => [...document.querySelectorAll('.name-row')].map((row) => row.textContent));
  await expect.poll(rows).toEqual([expect.stringContaining('2 times'), expect.stringContaining('Grupo Colina')]);
  await click(panel, '.name-row button', 'Grupo Colina');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('ficha-flash'))).toBe(true);

  await panel.bringToFront();
  await panel.focus('[role=combobox]');
  await panel.keyboard.type('grupo colyna');
  await panel.waitForSelector('[role=option]');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await expect.poll(() => textOf(panel, 'article h2')).toBe('Grupo Colina');
  expect(await panel.evaluate(() => document.querySelectorAll('.entry').length)).toBeGreaterThan(2);
  expect(await click(panel, '.related .inline-link')).toBe(true);
  await expect.poll(() => textOf(panel, 'article h2')).not.toBe('Grupo Colina');
});

test('a changed setting updates an open page', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina and Vladimiro Montesinos of Peru.', 'Grupo Colina again.']));
  const marks = async () => (await page.evaluate(marksInPage)).map(({ text }) => text);
  await expect.poll(marks).toEqual(['Grupo Colina', 'Vladimiro Montesinos', 'Grupo Colina']);
  const settings = await ficha.openOwn('/library.html#/settings', { background: true });
  await settings.waitForSelector('input[type=radio]');
  await click(settings, 'label', 'The first of each name in a section');
  await expect.poll(marks).toEqual(['Grupo Colina', 'Vladimiro Montesinos']);
  await click(settings, 'label', 'None');
  await expect.poll(marks).toEqual([]);
  await expect.poll(() => textOf(settings, 'main')).toContain('Saved');
  await click(settings, 'label', 'All');
  await expect.poll(marks).toHaveLength(3);
});

test('the library opens full cards by address', async ({ ficha }) => {
  const library = await ficha.openOwn('/library.html#/card/grupo-colina');
  await expect.poll(() => textOf(library, 'h1')).toBe('Grupo Colina');
  expect(await library.evaluate(() => document.querySelectorAll('.fact').length)).toBeGreaterThan(3);
  await library.evaluate(() => {
    location.hash = '#/card/shining-path';
  });
  await expect.poll(() => textOf(library, 'h1')).toBe('Shining Path');
});

test('the date of the page decides between candidates, and without one both are offered', async ({ ficha }) => {
  for (const [date, name] of [
    ['1995-05-01', 'Alberto Fujimori'],
    ['2026-10-01', 'Keiko Fujimori'],
  ] as const) {
    const page = await ficha.open(article(['President Fujimori of Peru spoke.'], { date }));
    await openCard(page, 'Fujimori', name);
    await page.close();
  }
  const page = await ficha.open(article(['Fujimori opened a road in Peru.']));
  await openCard(page, 'Fujimori', 'Which Fujimori?');
  expect(await inCard(page, (card) => card.querySelector('.chooser')?.textContent)).toContain('Alberto Fujimori');
  await clickInCard(page, '.chooser button', 'Keiko Fujimori');
  await expect.poll(() => cardTitle(page)).toBe('Keiko Fujimori');
});
