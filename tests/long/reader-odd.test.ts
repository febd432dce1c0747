/** Kinds of documents that readers meet, each opened in the reader. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { axeFindings } from '../e2e/axe.ts';
import { testWithFicha } from '../e2e/ficha.ts';
import { namesInDocument, openReader, type PdfServer, pageDrawn, servePdfs } from '../e2e/reader.ts';
import {
  attachment,
  brokenTable,
  columnsAndTable,
  form,
  hyphens,
  links,
  mixedSizes,
  oddOutline,
  rightToLeft,
  rotated,
  truncated,
  unreadable,
  vertical,
} from '../support/pdf/odd-pdfs.ts';
import { stopPrinting } from '../support/pdf/print-pdf.ts';

const test = testWithFicha();

let server: PdfServer;

test.beforeAll(async () => {
  const documents = {
    '/right-to-left.pdf': await rightToLeft(),
    '/vertical.pdf': await vertical(),
    '/hyphens.pdf': await hyphens(),
    '/columns.pdf': await columnsAndTable(),
    '/rotated.pdf': rotated(),
    '/mixed-sizes.pdf': mixedSizes(),
    '/links.pdf': links(),
    '/outline.pdf': oddOutline(),
    '/broken-table.pdf': brokenTable(),
    '/truncated.pdf': truncated(),
    '/attachment.pdf': attachment(),
    '/form.pdf': form(),
    '/unreadable.pdf': unreadable(),
  };
  await stopPrinting();
  server = await servePdfs({
    ...Object.fromEntries(Object.entries(documents).map(([path, body]) => [path, { body }])),
    '/moved.pdf': { body: Buffer.alloc(0), status: 302, headers: { location: '/attachment.pdf' } },
    '/sign-in.pdf': { body: Buffer.alloc(0), status: 401 },
  });
});

test.afterAll(() => server.close());

const MONTESINOS = 'Vladimiro Montesinos: once · page 1';
const COLINA = 'Grupo Colina: once · page 1';

for (const [kind, names] of [
  ['right-to-left', ['Vladimiro Montesinos: 3 times · page 1', 'Grupo Colina: 3 times · page 1']],
  ['vertical', [MONTESINOS, COLINA]],
  ['hyphens', [MONTESINOS, COLINA]],
  // The surname in a cell is not one name with the given name in the cell before.
  [
    'columns',
    ['Vladimiro Montesinos: 2 times · page 1', COLINA, 'Abimael Guzmán: once · page 1', 'Shining Path: once · page 1'],
  ],
  ['rotated', [MONTESINOS, COLINA, 'Abimael Guzmán: once · page 2']],
  ['mixed-sizes', [MONTESINOS, 'Grupo Colina: once · page 2', 'Abimael Guzmán: once · page 3']],
  ['broken-table', ['Vladimiro Montesinos: 12 times · pages 1–12']],
  ['attachment', [COLINA]],
  ['moved', [COLINA]],
] as const)
  test(`names are found in a document of the kind "${kind}"`, async ({ ficha }) => {
    const page = await openReader(ficha, `${server.origin}/${kind}.pdf`);
    await pageDrawn(page);
    expect(await namesInDocument(page)).toEqual(names);
    await page.close();
  });

for (const [path, sentence] of [
  ['/truncated.pdf', 'This is not a PDF, or it is damaged.'],
  ['/sign-in.pdf', 'The site gives this document only'],
] as const)
  test(`${path} ends in a clear sentence`, async ({ ficha }) => {
    const page = await openReader(ficha, server.origin + path);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await page.close();
  });

test('a document whose letters are unknown says so', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/unreadable.pdf`);
  await expect(page.getByText('does not say which letters its text is made of')).toBeVisible();
  await page.close();
});

test('a form is drawn as it was filled in, and cannot be changed', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/form.pdf`);
  await pageDrawn(page);
  await expect(page.locator('.annotationLayer :is(input, textarea, select, form)')).toHaveCount(0);
  /** Runs in the reader: whether the field's place has ink. */
  const hasInk = () => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    const [width, height] = [canvas.width, canvas.height];
    const copy = new OffscreenCanvas(width, height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    const box = copy?.getImageData(width * 0.1, height * (130 / 842), width * 0.4, height * (22 / 842));
    return box?.data.some((value, at) => at % 4 === 0 && value < 100) ?? false;
  };
  expect(await page.evaluate(hasInk)).toBe(true);
  await page.close();
});

test('links inside go to their page, and those outside open a tab of their own', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/links.pdf`);
  await pageDrawn(page);
  const field = page.getByRole('textbox', { name: 'Page' });
  const links = page.locator('.page[data-page-number="1"] .annotationLayer a');
  await expect(links).toHaveCount(3);
  await links.nth(0).click();
  await expect(field).toHaveValue('3');
  await field.fill('1');
  await field.press('Enter');
  await expect(field).toHaveValue('1');
  await links.nth(1).click();
  await expect(field).toHaveValue('4');
  await expect(links.nth(2)).toHaveAttribute('href', 'https://example.org/report');
  await expect(links.nth(2)).toHaveAttribute('target', '_blank');
  await page.close();
});

test('an outline with odd entries goes where they lead, and stays where they lead nowhere', async ({ ficha }) => {
  const errors: Error[] = [];
  const page = await openReader(ficha, `${server.origin}/outline.pdf`);
  page.on('pageerror', (error) => errors.push(error));
  await pageDrawn(page);
  const field = page.getByRole('textbox', { name: 'Page' });
  await page.getByRole('tab', { name: 'Outline' }).click();
  const outline = page.locator('.outline');
  await expect(outline.locator('li')).toHaveText([
    'Chapter two',
    'Nowhere',
    'No such name',
    'No such page',
    'Page by number',
    'The web',
  ]);
  await outline.getByRole('button', { name: 'Chapter two' }).click();
  await expect(field).toHaveValue('2');
  for (const name of ['No such name', 'No such page']) {
    await outline.getByRole('button', { name }).click();
    await expect(field).toHaveValue('2');
  }
  await outline.getByRole('button', { name: 'Page by number' }).click();
  await expect(field).toHaveValue('3');
  // The destination has the page fitted in, which moves all pages; it must stay there.
  await page.waitForFunction(() => !document.querySelector('.page[data-page-number="3"] .loadingIcon'));
  await expect(page.locator('.page[data-page-number="3"]')).toBeInViewport({ ratio: 0.9 });
  await expect(field).toHaveValue('3');
  expect(await axeFindings(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

test('a document that turns out larger than 300 MB is given up', async ({ ficha }) => {
  test.slow();
  const part = Buffer.alloc(16 * 1024 * 1024, '%PDF-1.7 ');
  let sent = 0;
  let isClosed = false;
  // It does not say how long it is, and never ends by itself.
  const endless = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' });
    response.on('close', () => {
      isClosed = true;
    });
    const send = () => {
      while (!isClosed) {
        sent += part.length;
        if (!response.write(part)) break;
      }
      if (!isClosed) response.once('drain', send);
    };
    send();
  });
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
  const page = await openReader(ficha, `http://127.0.0.1:${(endless.address() as AddressInfo).port}/endless.pdf`);
  await expect(page.getByRole('alert')).toContainText('larger than 300 MB', { timeout: 60_000 });
  await expect.poll(() => isClosed).toBe(true);
  expect(sent).toBeLessThan(500 * 1024 * 1024);
  await page.close();
  endless.closeAllConnections();
  endless.close();
});
