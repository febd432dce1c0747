/** Text that is laid out and cannot be read: blurred, clipped, or put where nothing can be scrolled to. */
import { expect, type Page } from '@playwright/test';
import { marksById } from '../support/browser/layout-page.ts';
import { HIDDEN_IDS, SEEN_MARKS, show, UNSEEN_PAGE } from '../support/browser/unseen-text-page.ts';
import { article, openPopup, testMarkingAll as test } from './ficha.ts';

const expectMarks = (page: Page, marks: Record<string, string[]>) =>
  expect.poll(() => page.evaluate(marksById)).toEqual(marks);

test('text that cannot be read is not counted, and is found when it can', async ({ ficha }) => {
  const page = await ficha.open(UNSEEN_PAGE);
  // Nothing tells of this animation but where it takes the text to.
  const shown: Record<string, string[]> = { ...SEEN_MARKS, moving: ['GrupoColina'] };
  await expectMarks(page, shown);
  const popup = await openPopup(ficha, page);
  await expect(popup.locator('.names li')).toHaveCount(2);
  await popup.close();
  for (const id of HIDDEN_IDS) {
    await page.evaluate(show, id);
    shown[id] = ['GrupoColina'];
    await expectMarks(page, shown);
  }
});

test('in a page from right to left, what lies beyond its right edge is out of reach', async ({ ficha }) => {
  const page = await ficha.open(
    `<!doctype html><html dir="rtl"><body><p id="seen">Shining Path</p>
    <p id="right" style="position: absolute; right: -9999px">Grupo Colina</p>
    <p id="reached" style="position: absolute; left: -3000px">Grupo Colina</p>`,
  );
  await expectMarks(page, { seen: ['ShiningPath'], reached: ['GrupoColina'] });
});

test('a paywall: blurred text is not listed, and is found when the page opens it', async ({ ficha }) => {
  const page = await ficha.open(
    article(['The Shining Path of Peru.', '<span id="rest">The Grupo Colina.</span>'])
      .replace('<style>', '<style>.locked #rest { filter: blur(5px); user-select: none } ')
      .replace('<main>', '<main class="locked">'),
  );
  await expectMarks(page, { '': ['ShiningPath'] });
  await page.evaluate(() => document.querySelector('main')?.classList.remove('locked'));
  await expectMarks(page, { '': ['ShiningPath'], rest: ['GrupoColina'] });
});
