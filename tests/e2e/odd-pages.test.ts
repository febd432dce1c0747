/** Unusual pages: frames, XHTML, feeds, SVG, right to left, print. */
import { expect, type Frame, type Page } from '@playwright/test';
import { readOpenCard } from '../support/browser/card-frame.ts';
import { markedNames, restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { servePages } from '../support/browser/serve.ts';
import { article, type Ficha, markOf, openCard, testMarkingAll as test } from './ficha.ts';

const texts = async (page: Page) => (await markedNames(page)).map(({ text }) => text);

/** `markedNames` only evaluates in what it is given, and a frame can do that as well. */
const inFrame = async (frame: Frame | null | undefined) => texts(frame as unknown as Page);

const frameOf = async (page: Page, selector: string) => (await page.locator(selector).elementHandle())?.contentFrame();

test.describe('frames', () => {
  test('names are marked in frames of the same and another origin, from srcdoc, and filled by script', async ({
    ficha,
  }) => {
    const other = await servePages(() => ({ body: article(['The Grupo Colina, elsewhere.']) }));
    await ficha.open(article(['The Grupo Colina, here.']), { path: '/inner' });
    const page = await ficha.open(
      article(['Shining Path']).replace(
        '</main>',
        `<iframe id="same" src="/inner"></iframe><iframe id="cross" src="${other.origin}/"></iframe>
        <iframe id="srcdoc" srcdoc="<p>The Grupo Colina, in an attribute.</p>"></iframe>
        <iframe id="blank"></iframe></main>`,
      ),
    );
    await page.evaluate(() => {
      const blank = document.querySelector<HTMLIFrameElement>('#blank')?.contentDocument;
      if (blank) blank.body.innerHTML = '<p>The Grupo Colina, in a blank frame.</p>';
    });
    for (const id of ['same', 'cross', 'srcdoc', 'blank']) {
      const frame = page.locator(`#${id}`);
      await frame.scrollIntoViewIfNeeded();
      await expect.poll(async () => inFrame(await frameOf(page, `#${id}`)), id).toEqual(['Grupo Colina']);
    }
    expect(await texts(page)).toEqual(['Shining Path']);
    await other.close();
  });
});

test('names in an XHTML page are marked and open cards', async ({ ficha }) => {
  const page = await ficha.open(
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
    <body><p>The <b>Grupo</b><![CDATA[ Colina]]> of Peru.</p><code>Shining Path</code></body></html>`,
    { headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' } },
  );
  await waitForMarks(page);
  expect(await texts(page)).toEqual(['Grupo Colina']);
  await restOn(page, await markOf(page, 'Grupo Colina'));
  // Playwright takes no lower-case element for a frame.
  await expect.poll(async () => (await readOpenCard(page))?.name).toBe('Grupo Colina');
});

test('names in XHTML that is served as XML are marked and open cards', async ({ ficha }) => {
  const page = await ficha.open(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
    <body><p style="margin: 60px">The Grupo Colina of Peru.</p></body></html>`,
    { headers: { 'content-type': 'application/xml' } },
  );
  await restOn(page, await markOf(page, 'Grupo Colina'));
  await expect.poll(async () => (await readOpenCard(page))?.name).toBe('Grupo Colina');
});

test('in a feed, elements of its own language are read, whatever HTML means by their names', async ({ ficha }) => {
  const page = await ficha.open(
    `<?xml version="1.0"?><?xml-stylesheet type="text/css" href="data:text/css,feed,title,summary{display:block;margin:40px}"?>
    <feed><title>On the Grupo Colina</title><entry><title>Shining Path</title>
    <summary>The <style>Abimael</style> <script>Guzmán</script></summary></entry></feed>`,
    { headers: { 'content-type': 'application/xml' } },
  );
  await waitForMarks(page);
  expect(await texts(page)).toEqual(['Grupo Colina', 'Shining Path', 'Abimael Guzmán']);
  await openInWindow(ficha, page, 'Shining Path');
});

test('names in a feed that the browser shows as source open cards', async ({ ficha }) => {
  const page = await ficha.open(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>The Grupo Colina</title></channel></rss>`,
    { headers: { 'content-type': 'text/xml' } },
  );
  await restOn(page, await markOf(page, 'Grupo Colina'));
  await expect.poll(async () => (await readOpenCard(page))?.name).toBe('Grupo Colina');
});

/** A document without a body has no place for a card. */
async function openInWindow(ficha: Ficha, page: Page, name: string): Promise<void> {
  const opened = ficha.context.waitForEvent('page');
  await restOn(page, await markOf(page, name));
  const window = await opened;
  await expect(window.locator('h2')).toContainText(name, { ignoreCase: true });
  await window.close();
}

const DRAWING = `<title>Shining Path</title><desc>Shining Path</desc>
  <text x="10" y="60">The <tspan>Grupo</tspan> <tspan>Colina</tspan> and
    <tspan x="10" dy="2em">Alberto</tspan><tspan x="10" dy="1.2em">Fujimori</tspan></text>
  <path id="line" d="M10 200 H400"/><text><textPath href="#line">The vladivideos</textPath></text>`;

test('names in SVG text in a page are marked and open cards', async ({ ficha }) => {
  const page = await ficha.open(article([`<svg width="500" height="240">${DRAWING}</svg>`]));
  await waitForMarks(page);
  expect((await texts(page)).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Grupo Colina',
    'AlbertoFujimori',
    'vladivideos',
  ]);
  await openCard(page, 'vladivideos');
});

test('names in an SVG document are marked and open cards in a window', async ({ ficha }) => {
  const page = await ficha.open(`<svg xmlns="http://www.w3.org/2000/svg" width="500" height="240">${DRAWING}</svg>`, {
    headers: { 'content-type': 'image/svg+xml' },
  });
  await waitForMarks(page);
  expect(await texts(page)).toContain('vladivideos');
  await openInWindow(ficha, page, 'vladivideos');
});

test('in a right-to-left page, the card opens beside the name', async ({ ficha }) => {
  const html = article(['ביקור של Alberto Fujimori בלימה, בירת פרו, ושל Vladimiro Montesinos.'], { lang: 'he' });
  const page = await ficha.open(html.replace('<html', '<html dir="rtl"'));
  const mark = await markOf(page, 'Vladimiro Montesinos');
  const card = await openCard(page, 'Vladimiro Montesinos');
  const box = await card.boundingBox();
  expect(box).not.toBeNull();
  if (!box) return;
  expect(box.x).toBeLessThan(mark.x);
  expect(box.x + box.width).toBeGreaterThan(mark.x);
  // Right below the line.
  expect(box.y).toBeGreaterThan(mark.y);
  expect(box.y).toBeLessThan(mark.y + 40);
});

test('a printed page has no marks', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina and Abimael Guzmán', 'President Fujimori of Peru']));
  await waitForMarks(page);
  // The rules for marks reach a page after its first mark.
  const line = () =>
    page.evaluate(() => getComputedStyle(document.body, '::highlight(ficha-organization)').textDecorationLine);
  await expect.poll(line).toBe('underline');
  const onScreen = await page.screenshot();
  await page.emulateMedia({ media: 'print' });
  const printed = await page.screenshot();
  await page.evaluate(() => CSS.highlights.clear());
  expect(printed.equals(await page.screenshot())).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect(onScreen.equals(await page.screenshot())).toBe(false);
});

test('an open card closes for printing', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina']));
  const card = await openCard(page, 'Grupo Colina');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.printToPDF');
  await expect(card).toHaveCount(0);
});
