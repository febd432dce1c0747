/**
 * Firefox: a card made from a selection, packs imported from files, turned off and on, their own page, and
 * files that are refused.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { buildPack } from '../../data/pack/build-pack.ts';
import { article } from '../e2e/ficha.ts';
import { marksInPage } from '../support/browser/marked-names.ts';
import { VALDORIA } from '../support/packs.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { cardTitle, type Ficha, openCard, test } from './ficha.ts';

test.describe.configure({ mode: 'serial' });

const { json, pack } = buildPack(VALDORIA);
const HTML = article(['Rita Soler wrote to Oskar Brenn about the harbour.'], { date: '1934-05-05' });

const marked = async (page: Page) => (await page.evaluate(marksInPage)).map(({ text }) => text);
const textOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** Waits for an element with this text, and gives it the focus. */
async function focusOn(page: Page, selector: string, text: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (wanted, part) => {
          const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) =>
            `${one.textContent} ${one.ariaLabel}`.includes(part),
          );
          found?.focus();
          return found !== undefined && document.activeElement === found;
        },
        selector,
        text,
      ),
    )
    .toBe(true);
}

/** Presses a key on the element with this text. */
async function pressOn(page: Page, selector: string, text: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await page.bringToFront();
  await focusOn(page, selector, text);
  await page.keyboard.press(key);
}

async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  const file = join(scratchFolder('file'), name);
  writeFileSync(file, content);
  const input = await page.waitForSelector('input[type="file"]');
  await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(file);
}

/** Selects the first text of the page up to `length` characters. */
const select = (page: Page, length: number) =>
  page.evaluate((end) => {
    const text = document.querySelector('article p, main p, p')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, end);
    return getSelection()?.toString();
  }, length);

/** The side panel of the tab with this address, in a tab of its own. */
async function openPanel(ficha: Ficha, url: string): Promise<Page> {
  const finder = await ficha.openOwn('/popup.html', { background: true });
  const tab = await finder.evaluate(async (address) => {
    // @ts-expect-error: an extension page has this.
    const tabs = (await browser.tabs.query({})) as { id: number; url?: string }[];
    return tabs.find((one) => one.url === address)?.id;
  }, url);
  await finder.close();
  return ficha.openOwn(`/sidepanel.html?tab=${tab}`);
}

test('a selected name becomes a card, marked on its page at once', async ({ ficha }) => {
  const page = await ficha.open(HTML);
  expect(await select(page, 'Rita Soler'.length)).toBe('Rita Soler');
  const panel = await openPanel(ficha, page.url());
  await pressOn(panel, 'button', 'Make a card');
  await panel.waitForSelector('form input');
  const fields = () => panel.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
  await expect.poll(fields).toContain('Rita Soler');
  await panel.waitForFunction(() => document.activeElement?.localName === 'input');
  await panel.keyboard.type('Archivist of the harbour');
  await panel.keyboard.press('Enter');
  await expect.poll(() => textOf(panel, 'main, #app')).toContain('Rita Soler is marked on this page');
  await page.bringToFront();
  await expect.poll(() => marked(page)).toEqual(['Rita Soler']);
  await openCard(page, 'Rita Soler');
});

test('refused files say why in the reader’s language, and change nothing', async ({ ficha }) => {
  const library = await ficha.openOwn('/library.html#/packs');
  const setLanguage = (language: string) =>
    library.evaluate(async (chosen) => {
      // @ts-expect-error: an extension page has this.
      const { storage } = browser;
      const { settings = {} } = await storage.local.get('settings');
      await storage.local.set({ settings: { ...settings, language: chosen } });
    }, language);
  const alert = () => textOf(library, '[role=alert]');
  const [entity, ...others] = pack.entities;
  await chooseFile(
    library,
    'ship.ficha.json',
    JSON.stringify({ ...pack, entities: [{ ...entity, kind: 'ship' }, ...others] }),
  );
  await expect.poll(alert).toContain(`entities 1 (${entity?.id}) kind: “ship”. One of these is expected: person,`);
  await setLanguage('es');
  await expect.poll(alert).toContain('«ship». Se espera uno de estos: person,');
  // Firefox names an exhausted stack otherwise than Chromium does.
  await chooseFile(library, 'deep.ficha.json', json.replace('{', `{"x":${'['.repeat(1e5)}${']'.repeat(1e5)},`));
  await expect.poll(alert).toContain('Hay demasiadas listas unas dentro de otras.');
  await setLanguage('browser');
  await expect.poll(alert).toContain('nested');
  expect(await textOf(library, 'main')).not.toContain('Valdoria');
});

test('an imported pack is marked beside an own card, and turned off and on', async ({ ficha }) => {
  const page = await ficha.open(HTML);
  // A tab in the background is not read.
  await expect.poll(() => marked(page)).toEqual(['Rita Soler']);
  const library = await ficha.openOwn('/library.html#/packs');
  await chooseFile(library, 'valdoria.ficha.json', json);
  await expect.poll(() => textOf(library, '.plan')).toContain('8 cards');
  expect(await marked(page)).toEqual(['Rita Soler']);
  await pressOn(library, '.plan button', 'Import');
  await expect.poll(() => textOf(library, 'main')).toContain('“Valdoria: the harbour republic” is installed and on.');
  const both = async (names: string[]) => {
    await page.bringToFront();
    await expect.poll(() => marked(page)).toEqual(names);
  };
  await both(['Rita Soler', 'Oskar Brenn']);
  await openCard(page, 'Oskar Brenn');
  await page.keyboard.press('Escape');
  await pressOn(library, 'input[type=checkbox]', 'Valdoria', ' ');
  await both(['Rita Soler']);
  await pressOn(library, 'input[type=checkbox]', 'Valdoria', ' ');
  await both(['Rita Soler', 'Oskar Brenn']);
  await openCard(page, 'Oskar Brenn');
  expect(await cardTitle(page)).toBe('Oskar Brenn');
});

test('a pack has a page of its own, and an update says what changes', async ({ ficha }) => {
  const about = await ficha.openOwn('/library.html#/packs/valdoria');
  await expect.poll(() => textOf(about, 'h1')).toBe('Valdoria: the harbour republic');
  expect(await textOf(about, 'main')).toContain('The Harbour Herald');
  await about.close();
  const library = await ficha.openOwn('/library.html#/packs');
  const entities = pack.entities.map((one) =>
    one.id === 'oskar-brenn' ? { ...one, line: { en: 'A ruler', es: 'Un gobernante' }, relations: [] } : one,
  );
  await chooseFile(library, 'next.ficha.json', JSON.stringify({ ...pack, version: '1.1.0', entities }));
  await expect.poll(() => textOf(library, '.plan')).toContain('related cards');
  expect(await textOf(library, '.plan')).toContain('becomes “A ruler”');
});
