/** Firefox: a PDF opens in the reader, with its names marked and listed, and nothing else is fetched. */
import { expect } from '@playwright/test';
import { servePdfs } from '../e2e/reader.ts';
import { marksInPage } from '../support/browser/marked-names.ts';
import { longReport } from '../support/pdf/long-report.ts';
import { rawPdf } from '../support/pdf/raw-pdf.ts';
import { test } from './ficha.ts';

test('a PDF opens in the reader with its names, and only its address is fetched', async ({ ficha }) => {
  const pages = [['The Grupo Colina of Peru.'], ['Vladimiro Montesinos at the end.']];
  const server = await servePdfs({ '/report.pdf': { body: rawPdf({ pages }) } });
  const url = `${server.origin}/report.pdf`;
  const page = await ficha.openOwn(`/reader.html?${new URLSearchParams({ url })}`);
  await expect
    .poll(async () => (await page.evaluate(marksInPage)).map(({ text }) => text), { timeout: 30_000 })
    .toEqual(['Grupo Colina', 'Vladimiro Montesinos']);
  const details = () =>
    page.evaluate(() => [...document.querySelectorAll('.name-details')].map(({ textContent }) => textContent));
  await expect.poll(details).toEqual(['once · page 1', 'once · page 2']);
  expect(new Set(server.requests.map(({ path }) => path))).toEqual(new Set(['/report.pdf']));
  for (const { headers } of server.requests) {
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('origin');
  }
  await server.close();
});

test('a name over the end of a page is marked on both pages, and is one mention', async ({ ficha }) => {
  const server = await servePdfs({ '/report.pdf': { body: longReport(8) } });
  const url = `${server.origin}/report.pdf#page=4`;
  const page = await ficha.openOwn(`/reader.html?${new URLSearchParams({ url })}`);
  const marks = async () => (await page.evaluate(marksInPage)).map(({ text }) => text);
  await expect.poll(marks, { timeout: 30_000 }).toContain('Montesinos');
  // To the end of the page before.
  await page.evaluate(() => document.querySelector('.reader-pages')?.scrollBy(0, -300));
  await expect.poll(marks).toEqual(expect.arrayContaining(['Vladimiro', 'Montesinos']));
  const details = () =>
    page.evaluate(() => [...document.querySelectorAll('.name-details')].map(({ textContent }) => textContent));
  await expect.poll(details).toEqual(['2 times · pages 3, 5', 'once · page 8']);
  await server.close();
});
