/** The reader with a report of 600 pages: names over page ends, the list, search, scrolling and memory. */
import { expect, type Page } from '@playwright/test';
import { testWithFicha } from '../e2e/ficha.ts';
import { namesInDocument, openReader, type PdfServer, pageDrawn, servePdfs } from '../e2e/reader.ts';
import { saveToFicha } from '../e2e/selection.ts';
import { storedNotes } from '../e2e/worker.ts';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { type MarkedName, markedNames, restOn } from '../support/browser/marked-names.ts';
import { longReport } from '../support/pdf/long-report.ts';

const test = testWithFicha();

const PAGES = 600;

/** pdf.js keeps ten pages drawn, and those that are seen. */
const MOST_DRAWN = 16;

let server: PdfServer;

test.beforeAll(async () => {
  server = await servePdfs({ '/report.pdf': { body: longReport(PAGES) }, '/short.pdf': { body: longReport(8) } });
});

test.afterAll(() => server.close());

const drawnPages = (page: Page) =>
  page
    .locator('.page canvas')
    .evaluateAll((all) => all.filter((canvas) => (canvas as HTMLCanvasElement).width > 0).length);

/** Shows the end of a page and the beginning of the next one. */
async function showPageEnd(page: Page, number: number): Promise<void> {
  await page
    .locator(`.page[data-page-number="${number + 1}"]`)
    .evaluate((next) => next.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.locator('.reader-pages').evaluate((pages, wanted) => {
    const next = pages.querySelector(`.page[data-page-number="${wanted}"]`);
    pages.scrollBy(0, (next?.getBoundingClientRect().top ?? 0) - innerHeight / 2);
  }, number + 1);
  await pageDrawn(page, number);
  await pageDrawn(page, number + 1);
}

const quoteOf = (note: object | undefined) => (note as { quote?: { exact: string } } | undefined)?.quote?.exact;

const marksOf = async (page: Page, texts: readonly string[]): Promise<MarkedName[]> =>
  (await markedNames(page)).filter(({ text }) => texts.includes(text));

test('a name over the end of a page is marked on both pages, and is one mention', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/short.pdf`);
  await pageDrawn(page);
  expect(await namesInDocument(page)).toEqual([
    'Vladimiro Montesinos: 2 times · pages 3, 5',
    'Shining Path: once · page 8',
  ]);
  for (const [number, parts] of [
    [3, ['Vladimiro', 'Montesinos']],
    // Without the hyphen, which is none of the name's.
    [5, ['Vladimiro Monte', 'sinos']],
  ] as const) {
    await showPageEnd(page, number);
    await expect.poll(async () => (await marksOf(page, parts)).map(({ text }) => text)).toEqual(parts);
  }
  // Each part opens the card, and its note has the whole sentence.
  await showPageEnd(page, 3);
  await expect.poll(async () => (await marksOf(page, ['Montesinos'])).length).toBe(1);
  const [second] = await marksOf(page, ['Montesinos']);
  if (second) await restOn(page, second);
  const card = cardOf(page);
  await expect(card.getByRole('heading', { name: 'Vladimiro Montesinos' })).toBeVisible();
  await card.getByRole('button', { name: 'Add note' }).click();
  await card.getByRole('textbox', { name: 'Note' }).fill('Over two pages');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await closeWithEscape(page);
  const [note] = await storedNotes(ficha);
  expect(quoteOf(note)).toMatch(/^On that day the court of Peru.* Vladimiro Montesinos was heard\.$/);
  // The quote is found again on both pages.
  const quoted = () =>
    [...(CSS.highlights.get('ficha-note') ?? [])].map(
      ({ startContainer }) => startContainer.parentElement?.closest<HTMLElement>('.page')?.dataset.pageNumber,
    );
  await expect.poll(async () => [...new Set(await page.evaluate(quoted))]).toEqual(['3', '4']);
  await page.close();
});

test('a selection over the end of a page is saved whole, without what stands between', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/short.pdf#page=3`);
  await pageDrawn(page, 3);
  await namesInDocument(page);
  await showPageEnd(page, 3);
  await page.evaluate(() => {
    const span = (number: number, text: string) =>
      [...document.querySelectorAll(`.page[data-page-number="${number}"] .textLayer span`)].find((one) =>
        one.textContent?.includes(text),
      )?.firstChild;
    const [from, to] = [span(3, 'On that day'), span(4, 'Montesinos was heard')];
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 'Montesinos was heard'.length);
  });
  await saveToFicha(ficha, page, 'On that day');
  const editor = cardOf(page);
  await editor.getByRole('textbox', { name: 'Note' }).fill('Selected over two pages');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const note = (await storedNotes(ficha)).find(({ text }) => text === 'Selected over two pages');
  expect(quoteOf(note)).toMatch(/^On that day .* Vladimiro Montesinos was heard$/);
  expect(note?.page).toMatchObject({ pdf: { page: 3 } });
  await page.close();
});

test('600 pages are listed, searched, scrolled and left with few pages drawn', async ({ ficha }) => {
  test.slow();
  const page = await openReader(ficha, `${server.origin}/report.pdf`);
  await pageDrawn(page);
  expect(await namesInDocument(page)).toEqual([
    'Vladimiro Montesinos: 2 times · pages 3, 5',
    expect.stringMatching(/^Abimael Guzmán: 12 times · pages 50, 100, /),
    'Grupo Colina: 6 times · pages 100, 200, 300, 400, 500, 600',
    'Shining Path: once · page 600',
  ]);
  const field = page.getByRole('textbox', { name: 'Page' });
  await field.fill(String(PAGES));
  await field.press('Enter');
  await pageDrawn(page, PAGES);
  await expect(field).toHaveValue(String(PAGES));
  await expect.poll(async () => (await markedNames(page)).map(({ text }) => text)).toContain('Shining Path');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox').fill('quagmire');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');

  await field.fill('1');
  await field.press('Enter');
  await pageDrawn(page, 1);
  const box = await page.locator('.reader-pages').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  // Every page between comes into view, one after the other.
  for (let number = 2; number <= 12; number++) {
    while (Number(await field.inputValue()) < number) await page.mouse.wheel(0, 300);
    await pageDrawn(page, number);
    expect(await drawnPages(page)).toBeLessThanOrEqual(MOST_DRAWN);
  }
  for (const number of [150, 300, 450, 599]) {
    await field.fill(String(number));
    await field.press('Enter');
    await pageDrawn(page, number);
  }
  expect(await drawnPages(page)).toBeLessThanOrEqual(MOST_DRAWN);
  await page.close();
});
