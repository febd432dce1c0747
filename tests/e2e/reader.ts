/** Opens PDFs in Ficha's reader. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';
import { ownAddress } from './worker.ts';

/** A request for a PDF as the server got it. */
export interface PdfRequest {
  path: string;
  headers: Record<string, string | string[] | undefined>;
}

/** How a server answers for a PDF. */
export interface PdfAnswer {
  body: Buffer;
  status?: number;
  headers?: Record<string, string>;
}

/** A server of PDFs that notes every request. */
export interface PdfServer {
  origin: string;
  requests: PdfRequest[];
  close: () => Promise<void>;
}

/** Serves PDFs by path, and 404 for other paths. */
export async function servePdfs(answers: Record<string, PdfAnswer>): Promise<PdfServer> {
  const requests: PdfRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    const answer = answers[path];
    response.writeHead(answer ? (answer.status ?? 200) : 404, {
      'content-type': 'application/pdf',
      ...(answer ? { 'content-length': String(answer.body.length), ...answer.headers } : {}),
    });
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Opens the reader with the PDF at an address. */
export async function openReader(ficha: Ficha, url: string): Promise<Page> {
  const page = await ficha.context.newPage();
  await page.goto(ownAddress(ficha, `/reader.html?${new URLSearchParams({ url })}`));
  return page;
}

/** Waits until a page of the document is drawn with its text. */
export async function pageDrawn(page: Page, number = 1): Promise<void> {
  await page
    .locator(`.page[data-page-number="${number}"][data-loaded="true"] .textLayer .endOfContent`)
    .waitFor({ state: 'attached' });
}

/** The rows of the list of names, once the whole document has been read and all are shown. */
export async function namesInDocument(page: Page): Promise<string[]> {
  const message = page.getByText(/names? in this document$/);
  await message.waitFor({ timeout: 60_000 });
  const count = Number.parseInt((await message.textContent()) ?? '', 10);
  await expect(page.locator('.document-name')).toHaveCount(count);
  return page.locator('.document-name').evaluateAll((rows) =>
    rows.map((row) => {
      const name = row.querySelector('.name-link span')?.firstChild?.textContent;
      return `${name}: ${row.querySelector('.name-details')?.textContent}`;
    }),
  );
}
