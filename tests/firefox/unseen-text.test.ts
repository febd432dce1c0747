/**
 * Firefox: text that cannot be read, prose in code elements, and pages that close or remove what
 * they do not know.
 */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { article } from '../e2e/ficha.ts';
import { marksById } from '../support/browser/layout-page.ts';
import { HIDDEN_IDS, SEEN_MARKS, show, UNSEEN_PAGE } from '../support/browser/unseen-text-page.ts';
import { closeCardWindows, inBrowserWindow } from './bidi.ts';
import { clickInCard, hostCorner, markOf, openCard, restOn, test } from './ficha.ts';

const expectMarks = (page: Page, marks: Record<string, string[]>) =>
  expect.poll(() => page.evaluate(marksById)).toEqual(marks);

test('text that cannot be read is not counted, and is found when it can', async ({ ficha }) => {
  const page = await ficha.open(UNSEEN_PAGE);
  const shown: Record<string, string[]> = { ...SEEN_MARKS, moving: ['GrupoColina'] };
  await expectMarks(page, shown);
  for (const id of HIDDEN_IDS) {
    await page.evaluate(show, id);
    shown[id] = ['GrupoColina'];
    await expectMarks(page, shown);
  }
});

test('prose in the code element of a preformatted article is read', async ({ ficha }) => {
  const letter =
    'From: a reader\n\nThe Grupo\nColina was tried in Lima. It had been formed, as the court found, to kill.\n';
  const page = await ficha.open(
    `<!doctype html><h1>Letters</h1><pre><code id="letter">${letter.repeat(2)}</code></pre>`,
  );
  await expectMarks(page, { letter: ['GrupoColina', 'GrupoColina'] });
});

test('a menu that closes when its window loses the focus stays for a card', async ({ ficha }) => {
  const page = await ficha.open(
    article([
      '<span id="menu">The Grupo Colina of Peru <button id="entry">Entry</button></span>',
      `<script>openMenu = () => {
      entry.focus();
      addEventListener('blur', ({ target }) => { menu.hidden ||= target === window; });
    };</script>`,
    ]),
  );
  await markOf(page, 'Grupo Colina');
  await page.evaluate('openMenu()');
  await openCard(page, 'Grupo Colina');
  expect(await page.evaluate('document.activeElement.id')).toBe('entry');
  await clickInCard(page, '[aria-label="More options"]');
  await expect.poll(() => page.evaluate('document.activeElement.localName')).toBe('ficha-card');
  expect(await page.evaluate('menu.hidden')).toBe(false);
});

test('where the page removes each card, the card opens in a window', async ({ ficha }) => {
  const page = await ficha.open(
    article([
      'The Grupo Colina of Peru',
      `<script>removed = 0; new MutationObserver(() => {
      for (const one of document.querySelectorAll('ficha-card')) { one.remove(); removed++; }
    }).observe(document, { childList: true, subtree: true });</script>`,
    ]),
  );
  for (let time = 1; time <= 2; time++) {
    await restOn(page, 'Grupo Colina');
    await expect.poll(() => page.evaluate('removed')).toBe(time);
    await page.mouse.move(900, 650);
    await expect.poll(() => hostCorner(page)).toBeUndefined();
  }
  await restOn(page, 'Grupo Colina');
  await expect.poll(() => inBrowserWindow(page, closeCardWindows)).toBe(1);
  expect(await page.evaluate('removed')).toBe(2);
});
