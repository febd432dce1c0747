/** Names in frames that have no room for a card: it stands in the page around them. */
import { expect, type Frame, type Page } from '@playwright/test';
import { cardFrames, cardOf, closeWithEscape, hostOf, pressClose } from '../support/browser/card-frame.ts';
import { type MarkedName, marksInPage } from '../support/browser/marked-names.ts';
import { servePages } from '../support/browser/serve.ts';
import { test } from './ficha.ts';

const NAME = 'Grupo Colina';
const QUOTE = `<!doctype html><html lang="en"><meta charset="utf-8"><body style="margin: 6px; font: 16px serif">
The Grupo Colina was tried, and then the Shining Path.`;

const around = (frame: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<style>body { margin: 40px; font: 18px/1.6 serif } iframe { width: 420px; height: 60px; border: 3px solid; padding: 5px }</style>
<p>What others say:</p>${frame}<p>And so on.</p>`;

/** The middle of a mark in a frame, in the window. */
async function markIn(page: Page, frame: Frame, selector = 'iframe'): Promise<{ x: number; y: number }> {
  let marks: MarkedName[] = [];
  await expect
    .poll(async () => {
      marks = await frame.evaluate(marksInPage);
      return marks.map(({ text }) => text);
    })
    .toContain(NAME);
  const mark = marks.find(({ text }) => text === NAME) as MarkedName;
  const box = await page.locator(selector).boundingBox();
  // The border and the padding of the frame.
  return { x: (box?.x ?? 0) + 8 + mark.x, y: (box?.y ?? 0) + 8 + mark.y };
}

async function restAt(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x + 40, y + 90);
  await page.mouse.move(x, y, { steps: 12 });
}

test('in a frame of another origin: the card can be used and kept, and closes with the pointer', async ({ ficha }) => {
  const other = await servePages(() => ({ body: QUOTE }));
  const address = other.origin.replace('127.0.0.1', 'localhost');
  const page = await ficha.open(around(`<iframe src="${address}/"></iframe>`));
  await expect.poll(() => page.frames().length).toBe(2);
  const place = await markIn(page, page.frames()[1] as Frame);
  await restAt(page, place);
  const card = cardOf(page);
  await expect(card.locator('h2')).toHaveText(NAME);
  const host = await hostOf(page).boundingBox();
  expect(host?.height).toBeGreaterThan(200);
  expect((host?.y ?? 0) - place.y).toBeGreaterThan(0);
  expect((host?.y ?? 0) - place.y).toBeLessThan(40);

  // The way to the card and back.
  await page.mouse.move((host?.x ?? 0) + 40, (host?.y ?? 0) + 100, { steps: 10 });
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Keep this card open' }).click();
  await page.mouse.move(900, 700, { steps: 5 });
  await expect(card.locator('h2')).toHaveText(NAME);
  await page.mouse.move((host?.x ?? 0) + 40, (host?.y ?? 0) + 100, { steps: 10 });
  await card.getByRole('button', { name: 'Keep this card open' }).click();
  await page.mouse.click(900, 20);
  await expect(hostOf(page)).toHaveCount(0);
  await restAt(page, place);
  await expect(card.locator('h2')).toHaveText(NAME);
  await page.mouse.move(900, 700, { steps: 5 });
  await expect(hostOf(page)).toHaveCount(0);
  await other.close();
});

test('Escape, the close button and the end of the frame close the card', async ({ ficha }) => {
  const page = await ficha.open(around(`<iframe srcdoc='${QUOTE}'></iframe>`));
  await expect.poll(() => page.frames().length).toBe(2);
  const place = await markIn(page, page.frames()[1] as Frame);
  const open = async () => {
    await page.mouse.move(900, 700);
    await restAt(page, place);
    await expect(cardOf(page).locator('h2')).toHaveText(NAME);
  };
  await open();
  await closeWithEscape(page);
  await open();
  await pressClose(page);
  await open();
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect(hostOf(page)).toHaveCount(0);
});

test('a note keeps the sentence and the address of the frame', async ({ ficha }) => {
  const page = await ficha.open(around('<iframe src="/quote-of-frame"></iframe>'));
  await page.route('**/quote-of-frame', (route) => route.fulfill({ body: QUOTE, contentType: 'text/html' }));
  await page.reload();
  await expect.poll(() => page.frames().length).toBe(2);
  await restAt(page, await markIn(page, page.frames()[1] as Frame));
  const card = cardOf(page);
  await card.getByRole('button', { name: 'Add note' }).click();
  await card.getByRole('textbox', { name: 'Note' }).fill('From a frame');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.locator('blockquote').first()).toHaveText('The Grupo Colina was tried, and then the Shining Path.');
});

test('in a frame in a frame, and in one that is scaled', async ({ ficha }) => {
  const inner = `<iframe style="width: 380px; height: 40px; border: 0" srcdoc="${QUOTE.replaceAll('"', '&quot;')}"></iframe>`;
  const page = await ficha.open(
    around('<iframe style="transform: scale(1.5); transform-origin: 0 0; height: 90px"></iframe>'),
  );
  await page.evaluate((html) => {
    const frame = document.querySelector('iframe');
    if (frame) frame.srcdoc = html;
  }, inner);
  await expect.poll(() => page.frames().length).toBe(3);
  const nested = page.frames()[2] as Frame;
  await expect.poll(async () => (await nested.evaluate(marksInPage)).map(({ text }) => text)).toContain(NAME);
  const [mark] = await nested.evaluate(marksInPage);
  const box = await page.locator('iframe').boundingBox();
  const at = (offset: number, inFrame: number) => offset + (8 + 8 + inFrame) * 1.5;
  const place = { x: at(box?.x ?? 0, mark?.x ?? 0), y: at(box?.y ?? 0, mark?.y ?? 0) };
  await restAt(page, place);
  await expect(cardOf(page).locator('h2')).toHaveText(NAME);
  const host = await hostOf(page).boundingBox();
  expect(host?.width).toBe(360);
  expect((host?.y ?? 0) - place.y).toBeGreaterThan(0);
  expect((host?.y ?? 0) - place.y).toBeLessThan(50);
});

test('a page cannot have cards of its frames shown, or hear of them', async ({ ficha }) => {
  const page = await ficha.open(around(`<iframe srcdoc='${QUOTE}'></iframe>`));
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)), true);
  });
  await expect.poll(() => page.frames().length).toBe(2);
  await restAt(page, await markIn(page, page.frames()[1] as Frame));
  await expect(cardOf(page).locator('h2')).toHaveText(NAME);
  expect(await page.evaluate('heard')).toEqual([]);
  expect(cardFrames(page)).toHaveLength(1);
});
