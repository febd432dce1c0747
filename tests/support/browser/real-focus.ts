/** The focus of a tab as readers have it. */
import type { Page } from '@playwright/test';

/** The driver tells each tab that it has the focus, also behind others: from here on this one loses it when it is left. */
export async function loseFocusWhenLeft(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}
