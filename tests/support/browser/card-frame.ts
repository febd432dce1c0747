/** Finds the open card of a test build: the host in the page, and the card in the host's frame. */
import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The host of the card that is seen. A host whose frame still loads is not. */
export function hostOf(page: Page | FrameLocator): Locator {
  return page.locator('ficha-card').filter({ visible: true });
}

/** The card, or the note editor, in the frame of the host that is seen. */
export function cardOf(page: Page | FrameLocator): Locator {
  return hostOf(page).locator('iframe').contentFrame().locator('.card');
}
