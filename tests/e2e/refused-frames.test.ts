/** Pages in which no frame of Ficha's can run: the card opens in a window, and says why. */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf } from '../support/browser/card-frame.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { article, type Ficha, markOf, openCard, test } from './ficha.ts';

const REASON = 'This page does not let Ficha show a card in it, so the card opens here.';

const html = article(['The Grupo Colina and Vladimiro Montesinos.', 'The Grupo Colina again.'], { date: '2001-05-05' });

// The window stays for the next card, and so would for the next test.
test.afterEach(async ({ ficha }) => {
  for (const page of ficha.context.pages()) if (page.url().includes('/card.html')) await page.close();
});

/** Rests on the first mark with this text, and waits for the window with its card. */
async function cardWindow(ficha: Ficha, page: Page, text: string): Promise<Page> {
  const opened = ficha.context.waitForEvent('page');
  await restOn(page, await markOf(page, text));
  const window = await opened;
  await expect(window.locator('h2')).toHaveText(text);
  return window;
}

test('on a page that is a sandbox without scripts', async ({ ficha }) => {
  const page = await ficha.open(html, { headers: { 'content-security-policy': 'sandbox' } });
  const window = await cardWindow(ficha, page, 'Grupo Colina');
  await expect(window.getByText(REASON)).toBeVisible();
  await expect(hostOf(page)).toHaveCount(0);
  // Its buttons reach the page: this one goes to the next place of the name.
  await window.getByRole('button', { name: 'More options' }).click();
  await window.getByRole('button', { name: 'Next on this page' }).click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('ficha-flash'))).toBe(true);

  // Another card goes into the same window.
  await page.bringToFront();
  await restOn(page, await markOf(page, 'Vladimiro Montesinos'));
  await expect(window.locator('h2')).toHaveText('Vladimiro Montesinos');
  await window.getByRole('button', { name: 'Add note' }).click();
  await window.getByRole('textbox', { name: 'Note' }).fill('From a window');
  await window.getByRole('button', { name: 'Save' }).click();
  // The newest comes first; other tests may have left notes.
  await expect(window.locator('.note-text').first()).toHaveText('From a window');
  await expect(window.locator('blockquote').first()).toHaveText('The Grupo Colina and Vladimiro Montesinos.');

  const closed = window.waitForEvent('close');
  await window.getByRole('button', { name: 'Close' }).click();
  await closed;
});

/**
 * Removes what the page did not put there itself, as clean-ups of frameworks and guards against
 * injected elements do.
 */
const CLEAN_UPS: Record<string, string> = {
  'whatever is added to the body': `new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) node.remove();
  }).observe(document.body, { childList: true });`,
  'elements that it does not know, again and again': `setInterval(() => {
    for (const one of document.querySelectorAll('html > *, body > *'))
      if (!['HEAD', 'BODY', 'MAIN', 'SCRIPT'].includes(one.tagName)) one.remove();
  }, 20);`,
};
for (const [what, script] of Object.entries(CLEAN_UPS))
  test(`on a page that removes ${what}`, async ({ ficha }) => {
    const page = await ficha.open(html.replace('</body>', `<script>${script}</script></body>`));
    await markOf(page, 'Grupo Colina');
    const opened = ficha.context.waitForEvent('page');
    let window: Page | undefined;
    void opened.then((one) => {
      window = one;
    });
    // The page may have removed the first ones by accident.
    await expect(async () => {
      await page.mouse.move(900, 700);
      await restOn(page, await markOf(page, 'Grupo Colina'));
      await expect.poll(() => window !== undefined, { timeout: 2000 }).toBe(true);
    }).toPass();
    await expect((await opened).locator('h2')).toHaveText('Grupo Colina');
    await expect((await opened).getByText(REASON)).toBeVisible();
    await expect(hostOf(page)).toHaveCount(0);
  });

test('a page that cleans up once shows its cards itself', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Grupo Colina');
  await page.evaluate(() => document.querySelector('ficha-card')?.remove());
  await expect(hostOf(page)).toHaveCount(0);
  for (const name of ['Vladimiro Montesinos', 'Grupo Colina']) {
    await page.mouse.move(900, 700);
    await openCard(page, name);
    await expect(cardOf(page).locator('h2')).toHaveText(name);
  }
});

test('in a sandboxed frame without scripts', async ({ ficha }) => {
  const frame = '<iframe sandbox width="500" height="300" srcdoc="<p>Grupo Colina</p>"></iframe>';
  const page = await ficha.open(article(['Shining Path']).replace('</main>', `${frame}</main>`));
  await markOf(page, 'Shining Path');
  const inside = page.frames()[1];
  await expect.poll(() => inside?.evaluate(() => CSS.highlights.size)).toBe(1);
  const box = await page.locator('iframe').boundingBox();
  if (!box) throw new Error('the frame has no box');
  await restOn(page, { x: box.x + 40, y: box.y + 34, text: '', mark: '' });
  // The page around it is no sandbox.
  await expect(cardOf(page).locator('h2')).toHaveText('Grupo Colina');
  await closeWithEscape(page);
});

test('in a sandbox with scripts, sources open', async ({ ficha }) => {
  const page = await ficha.open(html, {
    headers: { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' },
  });
  const card = await openCard(page, 'Grupo Colina');
  await card.locator('.token').first().click();
  const link = card.locator('a[target=_blank]').first();
  const opened = ficha.context.waitForEvent('page');
  await link.click();
  const source = await opened;
  await expect.poll(() => source.url()).toMatch(/^(?:https?|chrome-error):/);
  await source.close();
});

for (const embedder of ['require-corp', 'credentialless'])
  test(`a page that is isolated by "${embedder}" shows the card itself`, async ({ ficha }) => {
    const page = await ficha.open(html, {
      headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': embedder },
    });
    const card = await openCard(page, 'Grupo Colina');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await card.getByRole('button', { name: 'Add note' }).click();
    await expect(cardOf(page).getByRole('textbox', { name: 'Note' })).toBeVisible();
  });

/** Runs in Ficha's frames: the card is asked for long after the frame has loaded. */
function askLate(): void {
  const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: SlowRuntime } | undefined>;
  const runtime = chrome?.runtime;
  if (location.protocol !== 'chrome-extension:' || !runtime) return;
  const send = runtime.sendMessage.bind(runtime);
  const sendLate = async (...given: [{ type: string }]) => {
    if (given[0].type === 'getOpening') await new Promise((resolve) => setTimeout(resolve, 1_000));
    return send(...given);
  };
  for (const one of [runtime, browser?.runtime])
    if (one) Object.defineProperty(one, 'sendMessage', { value: sendLate, configurable: true });
}

interface SlowRuntime {
  sendMessage: (...given: [{ type: string }]) => Promise<unknown>;
}

test('a frame that is only slow keeps its card, and so does the next', async ({ ficha }) => {
  const page = await ficha.open(html, { before: (empty) => empty.addInitScript(askLate) });
  for (const name of ['Grupo Colina', 'Vladimiro Montesinos']) {
    await openCard(page, name);
    await expect(cardOf(page).locator('h2')).toHaveText(name);
    await closeWithEscape(page);
    await page.mouse.move(900, 700);
  }
  await page.close();
});
