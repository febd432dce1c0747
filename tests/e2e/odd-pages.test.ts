/**
 * Unusual pages: frames, XHTML, SVG, right to left, print, very large ones, and those that cannot
 * be read.
 */
import { expect, type Frame, type Page } from '@playwright/test';
import { cardOf, closeWithEscape, readOpenCard } from '../support/browser/card-frame.ts';
import { markedNames, restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { servePages } from '../support/browser/serve.ts';
import { article, type Ficha, markOf, openCard, openPopup, testMarkingAll as test } from './ficha.ts';

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

test.describe('large pages', () => {
  /**
   * Adds HTML to a page and counts the timers that the page can run until the last name of it is
   * marked.
   */
  async function turnsWhileReading(page: Page, html: string, marks: number): Promise<number> {
    return page.evaluate(
      async ({ added, expected }) => {
        const holder = document.createElement('div');
        holder.innerHTML = added;
        document.body.append(holder);
        const total = () => [...CSS.highlights].reduce((sum, [, highlight]) => sum + highlight.size, 0);
        let turns = 0;
        while (total() < expected) {
          await new Promise((resolve) => setTimeout(resolve));
          turns++;
        }
        return turns;
      },
      { added: html, expected: marks },
    );
  }
  const filler = 'The committee met again and heard what the gardeners had to say of hedges and of roses. ';

  const shapes: [string, string][] = [
    ['in paragraphs', `<p>${filler.repeat(10)}</p>`.repeat(5682)],
    ['in a single text', `<div>${filler.repeat(56_820)}</div>`],
    ['in lines of one block', `<div>${`${filler.repeat(3)}<br>`.repeat(18_940)}</div>`],
  ];
  for (const [name, body] of shapes) {
    test(`5 MB ${name} are read to the end while the page stays responsive`, async ({ ficha }) => {
      expect(body.length).toBeGreaterThan(5_000_000 - filler.length);
      const page = await ficha.open(article(['Shining Path']));
      await waitForMarks(page);
      const turns = await turnsWhileReading(page, `${body}<p id="end">The Grupo Colina</p>`, 2);
      // Read in one task, the page would run one or two.
      expect(turns).toBeGreaterThan(5);
    });
  }

  test('10,000 mentions are marked and open cards; one more adds a single range', async ({ ficha }) => {
    test.setTimeout(120_000);
    const page = await ficha.open(article(Array(5000).fill('Grupo Colina and the vladivideos.')));
    // This test's own look at ten thousand marks keeps the page busy.
    const patience = { timeout: 40_000 };
    await expect.poll(async () => (await markedNames(page)).length, patience).toBe(10_000);
    await page.locator('p').nth(4000).scrollIntoViewIfNeeded();
    const inView = (await markedNames(page)).filter(({ y }) => y > 200 && y < 500);
    const [mark] = inView;
    expect(mark).toBeDefined();
    if (!mark) return;
    await page.mouse.move(mark.x + 40, mark.y + 60);
    await page.mouse.move(mark.x, mark.y, { steps: 8 });
    await expect(cardOf(page).locator('h2')).toHaveText(/.+/);
    await closeWithEscape(page);

    await page.evaluate(() => {
      const counts = { add: 0, delete: 0 };
      Object.assign(window, {
        before: new Set([...CSS.highlights].flatMap(([, highlight]) => [...highlight])),
        counts,
      });
      const one = document.createElement('p');
      one.textContent = 'Abimael Guzmán';
      document.querySelectorAll('p')[2500]?.before(one);
    });
    await expect.poll(async () => (await markedNames(page)).length, patience).toBe(10_001);
    const fresh = await page.evaluate(() => {
      const { before } = window as unknown as { before: Set<AbstractRange> };
      return [...CSS.highlights].flatMap(([, highlight]) => [...highlight]).filter((range) => !before.has(range))
        .length;
    });
    expect(fresh).toBe(1);
  });
});

test.describe('the popup says why a page cannot be read, and what still works', () => {
  const stillWorks = 'You can still look up a name here.';

  test('a PDF', async ({ ficha }) => {
    const pdf =
      '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
    const page = await ficha.open(pdf, { path: '/report', headers: { 'content-type': 'application/pdf' } });
    const popup = await openPopup(ficha, page);
    await expect(popup.getByText('PDF')).toBeVisible();
    await expect(popup.getByText(stillWorks)).toBeVisible();
    await popup.close();
  });

  test('a canvas editor', async ({ ficha }) => {
    const page = await ficha.open(
      '<!doctype html><body style="margin:0"><div>File Edit View</div><canvas style="width:90vw;height:80vh"></canvas>',
    );
    const popup = await openPopup(ficha, page);
    await expect(popup.getByText('its text is drawn as a picture')).toBeVisible();
    await expect(popup.getByText(stillWorks)).toBeVisible();
    await popup.close();
  });

  test('a page of the browser', async ({ ficha }) => {
    const page = await ficha.context.newPage();
    await page.goto('chrome://version');
    const popup = await openPopup(ficha, page);
    await expect(popup.getByText('Ficha cannot read this page.')).toBeVisible();
    await expect(popup.getByText(stillWorks)).toBeVisible();
    await popup.close();
  });
});
