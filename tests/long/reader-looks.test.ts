/** The reader of PDFs in narrow windows, with large text, in forced colours and by keyboard alone. */
import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../e2e/axe.ts';
import { startFicha, test } from '../e2e/ficha.ts';
import { namesInDocument, openReader, type PdfServer, pageDrawn, servePdfs } from '../e2e/reader.ts';
import { cardOf } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { profileWithFont } from '../support/browser/profile-with-font.ts';
import { longReport } from '../support/pdf/long-report.ts';

let server: PdfServer;

test.beforeAll(async () => {
  server = await servePdfs({ '/report.pdf': { body: longReport(8) } });
});

test.afterAll(() => server.close());

/** The tools, tabs, names and messages that stand out of the window or of their panel. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const panel = document.querySelector('.reader-panel')?.getBoundingClientRect();
    return [...document.querySelectorAll('.reader-toolbar *, .reader-search *, .reader-panel *, dialog[open] *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const edge = panel && element.closest('.reader-panel') ? panel.right : innerWidth;
        return width > 0 && (left < -1 || right > edge + 1);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });

for (const [name, { fontSize, lang, ...viewport }] of Object.entries({
  '360 pixels': { width: 360, height: 640, fontSize: 16, lang: 'es' },
  '640 pixels and text of 200 %': { width: 640, height: 640, fontSize: 32, lang: 'es' },
  '1280 pixels and text of 200 %': { width: 1280, height: 720, fontSize: 32, lang: 'en' },
}))
  test(`nothing of the reader is cut off at ${name}`, async () => {
    const ficha = await startFicha({ viewport, profile: profileWithFont(fontSize), lang });
    try {
      const page = await openReader(ficha, `${server.origin}/report.pdf#page=3`);
      await pageDrawn(page, 3);
      await page.keyboard.press('Control+f');
      await page.getByRole('searchbox').fill('court');
      await expect(page.locator('.search-count')).toHaveText(/\d/);
      const toggle = page.locator('.reader-toolbar button[aria-pressed]').first();
      if ((await page.locator('.reader-panel').count()) === 0) await toggle.click();
      await expect(page.locator('.document-name')).toHaveCount(2);
      expect(await cutOff(page)).toEqual([]);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await cutOff(page)).toEqual([]);
      }
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: /^(Print|Imprimir)$/ }).click();
      expect(await cutOff(page)).toEqual([]);
    } finally {
      await ficha.close();
    }
  });

test('marks are seen in forced colours, and pages have an edge', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/report.pdf#page=8`);
  await page.emulateMedia({ forcedColors: 'active' });
  await pageDrawn(page, 8);
  const mark = (await waitForMarks(page)).find(({ text }) => text === 'Shining Path');
  if (!mark) throw new Error('the name is marked');
  const clip = { x: mark.x - 30, y: mark.y - 15, width: 60, height: 30 };
  const marked = await page.screenshot({ clip });
  await page.evaluate(() => CSS.highlights.clear());
  expect((await page.screenshot({ clip })).equals(marked)).toBe(false);
  const outline = page.locator('.page').first();
  expect(await outline.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.close();
});

test('the reader is used by keyboard alone', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/report.pdf#page=1`);
  await pageDrawn(page);
  await namesInDocument(page);
  const focusOn = async (what: string) => {
    for (let presses = 0; presses < 40; presses++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, what)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${what}`);
  };
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await focusOn('.page-field input');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await pageDrawn(page, 5);
  await focusOn('#tab-names');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Outline' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await focusOn('.reader-pages');
  const top = () => page.locator('.reader-pages').evaluate((pages) => pages.scrollTop);
  const before = await top();
  await page.keyboard.press('PageDown');
  await expect.poll(top).toBeGreaterThan(before);
  await page.evaluate(() => document.querySelector<HTMLElement>('.document-name button:last-of-type')?.focus());
  await focusOn('.document-name .name-tools button:last-child');
  await page.keyboard.press('Enter');
  const card = cardOf(page);
  await expect(card.getByRole('heading', { name: 'Vladimiro Montesinos' })).toBeVisible();
  await page.close();
});
