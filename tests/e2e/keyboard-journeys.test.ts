/** Whole tasks by keyboard alone. */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { runCommand } from './commands.ts';
import { article, openPopup, test } from './ficha.ts';
import { ownAddress } from './worker.ts';

/** As many stops as a card has before anything is unfolded. */
const MAX_STOPS = 15;

/** Presses Tab until the focused element, in any shadow root or frame, has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const focused = async () => {
    for (const frame of page.frames()) {
      const found = await frame.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const isFrame = element instanceof HTMLIFrameElement;
        const label =
          element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
        if (!document.hasFocus() || isFrame) return '';
        return label?.[0]?.textContent || element?.getAttribute('aria-label') || element?.textContent || '';
      });
      if (found) return found.trim();
    }
    return '';
  };
  const passedBy: string[] = [];
  for (let stops = 0; stops < MAX_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const at = await focused();
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    passedBy.push(at);
  }
  throw new Error(`Tab does not reach ${name}; it reached: ${passedBy.join(' | ')}`);
}

test('the reader corrects a name and undoes that', async ({ ficha }) => {
  const page = await ficha.open(article(['Fujimori opened a road in Peru.']));
  await waitForMarks(page);
  await runCommand(ficha, page, 'open-card');
  const card = cardOf(page);
  await expect(card.locator('h2')).toHaveText('Which Fujimori?');
  await tabTo(page, /^Keiko Fujimori/);
  await page.keyboard.press('Enter');
  await expect(card.locator('h2')).toHaveText('Keiko Fujimori');
  await tabTo(page, 'Undo');
  await page.keyboard.press('Space');
  await expect(card.locator('h2')).toHaveText('Which Fujimori?');
});

test('the reader writes, saves and reads a note', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina of Peru.']));
  await waitForMarks(page);
  await runCommand(ficha, page, 'open-card');
  const card = cardOf(page);
  await card.locator('h2').waitFor();
  await tabTo(page, 'Add note');
  await page.keyboard.press('Enter');
  const frame = card;
  await expect(frame.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Written without a mouse');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await expect(frame.getByText('Written without a mouse')).toBeVisible();
  await expect(frame.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await closeWithEscape(page);
});

test('the reader looks up a name in the popup and turns Ficha off and on for the site', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru.']));
  await waitForMarks(page);
  const popup = await openPopup(ficha, page);
  await popup.getByRole('switch').waitFor();
  await expect(popup.getByRole('combobox')).toBeFocused();
  await popup.keyboard.press('Shift+Tab');
  await expect(popup.getByRole('switch', { name: /^Ficha on 127/ })).toBeFocused();
  await popup.keyboard.press('Space');
  await expect.poll(() => markedNames(page)).toEqual([]);
  await expect(popup.getByRole('switch')).not.toBeChecked();
  await popup.keyboard.press('Space');
  await waitForMarks(page);
  await tabTo(popup, 'Look up a name');
  await popup.keyboard.type('grupo colyna');
  await popup.getByRole('option').first().waitFor();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Grupo Colina' })).toBeFocused();
  await tabTo(popup, 'Barrios Altos massacre');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Barrios Altos massacre' })).toBeFocused();
  await popup.keyboard.press('Shift+Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Grupo Colina' })).toBeFocused();
  await tabTo(popup, /^All \d+ facts/);
  const opened = ficha.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  const library = await opened;
  await expect(library.getByRole('heading', { level: 1 })).toHaveText('Grupo Colina');
  await library.close();
  await popup.close();
});

test('the reader goes from the welcome page to the settings', async ({ ficha }) => {
  const page = await ficha.context.newPage();
  await page.goto(ownAddress(ficha, '/library.html#/welcome'));
  await waitForMarks(page);
  await page.bringToFront();
  await tabTo(page, 'All cards');
  await tabTo(page, 'Settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await page.close();
});
