/** Finds the open card: the host in the page, and the card in the host's frame. */
import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';

/**
 * The host of the card that is seen. A host whose frame still loads is not seen; one without a frame
 * speaks to screen readers.
 */
export function hostOf(page: Page | FrameLocator): Locator {
  return page.locator('ficha-card').filter({ visible: true, has: page.locator('iframe') });
}

/**
 * The card, or the note editor, in the frame of the host that is seen. For test builds, in which the
 * host's shadow root is open.
 */
export function cardOf(page: Page | FrameLocator): Locator {
  return hostOf(page).locator('iframe').contentFrame().locator('.card');
}

/** Waits until no card is seen. */
const waitUntilClosed = (page: Page) => hostOf(page).first().waitFor({ state: 'hidden' });

/**
 * Closes the card with Escape. The frame goes with its card while the key comes up, and the browser
 * may then never tell the driver that it came up: that is not waited for.
 */
export async function closeWithEscape(page: Page): Promise<void> {
  void page.keyboard.press('Escape').catch(() => {});
  await waitUntilClosed(page);
}

/** Closes the card with the mouse, on its "Close". The release of the button is not waited for either. */
export async function pressClose(page: Page): Promise<void> {
  const box = await cardOf(page).getByRole('button', { name: 'Close' }).boundingBox();
  if (!box) throw new Error('the card has no button to close it');
  void page.mouse.click(box.x + box.width / 2, box.y + box.height / 2).catch(() => {});
  await waitUntilClosed(page);
}

/** What an open card shows. */
export interface ShownCard {
  name: string;
  line: string;
  facts: string[];
}

/** Runs in the card's frame. */
function readCard(): ShownCard | undefined {
  const text = (element: Element | null) => (element?.textContent ?? '').trim();
  const name = text(document.querySelector('h2'));
  if (name === '') return undefined;
  return {
    name,
    line: text(document.querySelector('.line')),
    facts: [...document.querySelectorAll('.fact-text')].map(text),
  };
}

/** The frames of cards in a page, also below closed shadow roots. */
export function cardFrames(page: Page): Frame[] {
  return page.frames().filter((frame) => URL.parse(frame.url())?.pathname === '/card.html');
}

/** The card that is seen, in any build; undefined while there is none. */
export async function readOpenCard(page: Page): Promise<ShownCard | undefined> {
  const isSeen = await page.evaluate(() =>
    [...document.querySelectorAll('ficha-card')].some((host) => getComputedStyle(host).visibility === 'visible'),
  );
  if (!isSeen) return undefined;
  // A frame may go while it is read.
  for (const frame of cardFrames(page)) {
    const card = await frame.evaluate(readCard).catch(() => undefined);
    if (card) return card;
  }
  return undefined;
}
