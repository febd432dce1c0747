/** The reader of PDFs: names, list, card, search, and what readers expect of a viewer. */
import { expect } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { stopPrinting } from '../support/pdf/print-pdf.ts';
import { rawPdf } from '../support/pdf/raw-pdf.ts';
import { judgment, report } from '../support/pdf/sample-pdfs.ts';
import { axeFindings } from './axe.ts';
import { testWithFicha } from './ficha.ts';
import { namesInDocument, openReader, type PdfServer, pageDrawn, servePdfs } from './reader.ts';
import { tabIdOf } from './worker.ts';

const test = testWithFicha();

/** Enough for a printed page each; the long report has one test of its own. */
const PAGES = 60;

/** Runs in the reader. */
const storedPlaces = () => localStorage.getItem('reader-places');

let server: PdfServer;

test.beforeAll(async () => {
  const documents = {
    '/judgment.pdf': await judgment(),
    '/untagged.pdf': await judgment({ untagged: true }),
    '/report.pdf': await report(PAGES),
    // Another document, because the reader remembers where each was left.
    '/again.pdf': await report(PAGES),
    '/plain.pdf': rawPdf({
      pages: [['The Grupo Colina of Peru.'], ['Nothing here.'], ['Vladimiro Montesinos at the end.']],
    }),
  };
  await stopPrinting();
  server = await servePdfs(Object.fromEntries(Object.entries(documents).map(([path, body]) => [path, { body }])));
});

test.afterAll(() => server.close());

for (const file of ['judgment', 'untagged'])
  test(`names are marked in the columns of a judgment (${file})`, async ({ ficha }) => {
    const page = await openReader(ficha, `${server.origin}/${file}.pdf`);
    await pageDrawn(page);
    // The second name goes over two line ends, one of them inside a word.
    await expect
      .poll(async () => (await waitForMarks(page)).map(({ text }) => text))
      .toEqual(['Vladimiro Montesinos', 'VladimiroMonte-sinos', 'Grupo Colina', 'Abimael Guzmán', 'Shining Path']);
    expect(await namesInDocument(page)).toEqual([
      'Vladimiro Montesinos: 2 times · page 1',
      'Grupo Colina: once · page 1',
      'Abimael Guzmán: once · page 2',
      'Shining Path: once · page 2',
    ]);
    await page.close();
  });

test('a card opens on a name and closes with Escape', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/plain.pdf`);
  await pageDrawn(page);
  const [mark] = await waitForMarks(page);
  await page.mouse.move((mark?.x ?? 0) + 40, (mark?.y ?? 0) + 60);
  await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0, { steps: 12 });
  await expect(cardOf(page).getByRole('heading', { name: 'Grupo Colina' })).toBeVisible();
  await closeWithEscape(page);
  await page.close();
});

test('the list goes to a name on a page that was not drawn, flashes it, and opens its card', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/report.pdf`);
  await pageDrawn(page);
  expect(await namesInDocument(page)).toEqual([
    expect.stringMatching(/^Vladimiro Montesinos: 60 times · pages 1–60$/),
    'Grupo Colina: 6 times · pages 10, 20, 30, 40, 50, 60',
  ]);
  const row = page.locator('.document-name', { hasText: 'Grupo Colina' });
  await row.getByRole('button', { name: /Previous/ }).click();
  await pageDrawn(page, 60);
  await expect(row).toContainText('6 of 6 · page 60');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('ficha-flash'))).toBe(true);
  await row.getByRole('button', { name: /card/i }).click();
  await expect(cardOf(page).getByRole('heading', { name: 'Grupo Colina' })).toBeVisible();
  await page.close();
});

test('the keys of the browser’s commands go from name to name through the document', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/plain.pdf`);
  await pageDrawn(page);
  await namesInDocument(page);
  const tab = await tabIdOf(ficha, page.url());
  const press = async (command: string) => {
    const [worker] = ficha.context.serviceWorkers();
    await worker?.evaluate(
      ([name, id]) => {
        const { chrome } = globalThis as unknown as {
          chrome: { commands: { onCommand: { dispatch: (name: string, tab: object) => void } } };
        };
        chrome.commands.onCommand.dispatch(name, { id });
      },
      [command, tab] as const,
    );
  };
  await page.bringToFront();
  await page.locator('.reader-pages').focus();
  await press('next-mention');
  await expect(page.getByText('Grupo Colina, page 1, mention 1 of 2')).toBeAttached();
  await press('next-mention');
  await expect(page.getByText('Vladimiro Montesinos, page 3, mention 2 of 2')).toBeAttached();
  await press('open-card');
  await expect(cardOf(page).getByRole('heading', { name: 'Vladimiro Montesinos' })).toBeVisible();
  await page.close();
});

test('a search marks its hits, and the names stay marked', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/plain.pdf`);
  await pageDrawn(page);
  await waitForMarks(page);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Search in the document' });
  await expect(field).toBeFocused();
  await field.fill('colina');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await expect(page.locator('.textLayer .highlight.selected')).toHaveText('Colina');
  await expect.poll(async () => (await waitForMarks(page)).map(({ text }) => text)).toContain('Grupo Colina');
  await field.fill('roses');
  await expect(page.getByText('Not found')).toBeVisible();
  await field.press('Escape');
  await expect(page.locator('.textLayer .highlight')).toHaveCount(0);
  await page.close();
});

test('page field, zoom, rotation and outline work, and the place is remembered', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/again.pdf`);
  await pageDrawn(page);
  const field = page.getByRole('textbox', { name: 'Page' });
  await field.fill('42');
  await field.press('Enter');
  await pageDrawn(page, 42);
  await expect(field).toHaveValue('42');
  const width = () => page.locator('.page[data-page-number="42"]').evaluate((element) => element.clientWidth);
  const before = await width();
  await page.locator('.reader-pages').focus();
  await page.keyboard.press('Control+-');
  await expect.poll(width).toBeLessThan(before);
  await page.getByRole('combobox', { name: 'Zoom' }).selectOption('200%');
  await expect.poll(width).toBeGreaterThan(before);
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('button', { name: 'Part 2' }).click();
  await expect(field).toHaveValue('51');
  await page.getByRole('button', { name: 'Rotate clockwise' }).click();
  const size = () => page.locator('.page[data-page-number="51"]').evaluate((one) => one.clientWidth > one.clientHeight);
  await expect.poll(size).toBe(true);
  await expect.poll(() => page.evaluate(storedPlaces)).toMatch(/"page":51.*"rotation":90/);
  await page.reload();
  await pageDrawn(page, 51);
  await expect(field).toHaveValue('51');
  expect(await size()).toBe(true);
  await page.close();
});

test('selected text is copied as it reads', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/plain.pdf`);
  await pageDrawn(page);
  const span = page.locator('.textLayer span', { hasText: 'The Grupo Colina of Peru.' });
  await span.selectText();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('The Grupo Colina of Peru.');
  await page.close();
});

test('printing prepares the chosen pages for paper', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/plain.pdf`);
  await pageDrawn(page);
  const printed = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        window.print = () =>
          resolve([...document.querySelectorAll<HTMLImageElement>('.paper img')].map((image) => image.naturalWidth));
      }),
  );
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByLabel('To page').fill('2');
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
  const widths = await printed;
  expect(widths).toHaveLength(2);
  expect(Math.min(...widths)).toBeGreaterThan(1000);
  await expect(page.locator('.paper')).toHaveCount(0);
  await page.close();
});

test('the reader has no accessibility fault, light or dark, wide or narrow', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/plain.pdf`);
  await pageDrawn(page);
  await namesInDocument(page);
  await page.keyboard.press('Control+f');
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFindings(page, { colours: true })).toEqual([]);
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await axeFindings(page, { within: 'dialog' })).toEqual([]);
  await page.setViewportSize({ width: 400, height: 700 });
  await page.reload();
  await pageDrawn(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
});
