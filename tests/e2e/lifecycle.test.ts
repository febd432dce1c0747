/** The extension goes and comes back under open tabs: old scripts leave quietly, new ones take over, nothing stands twice. */
import { expect, type Page, test as plain } from '@playwright/test';
import { serviceWorkerOf } from '../support/browser/launch.ts';
import { restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { setEnabled } from './extensions-page.ts';
import { article, markOf, openCard, startFicha } from './ficha.ts';
import { expectMarked, openHostile } from './hostile.ts';
import { draftTexts, tabIdOf } from './worker.ts';

interface ExtensionApi {
  runtime: { getManifest: () => { content_scripts: { js: string[] }[] } };
  scripting: { executeScript: (what: object) => Promise<unknown> };
}

const html = article(['The Grupo Colina', 'Shining Path'], { date: '2001-05-05' });

async function addName(page: Page): Promise<void> {
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = 'The vladivideos';
    document.body.append(added);
  });
}

plain(
  'stopped and started, as by an update: open tabs go on with the new script, and no card stands twice',
  async () => {
    const ficha = await startFicha();
    const { page, expectQuiet } = await openHostile(ficha, html);
    await openCard(page, 'Grupo Colina');
    // What an update does, too: the extension stops, and another one starts. (Chromium without a window does not come back from its own reload.)
    await setEnabled(ficha, false, true);
    // The card of the old script goes with it; the new one reads the page.
    await expect(page.locator('ficha-card')).toHaveCount(0);
    await addName(page);
    await expectMarked(page, ['Grupo Colina', 'Shining Path', 'vladivideos']);
    await page.mouse.move(700, 600);
    await openCard(page, 'vladivideos');
    await expect(page.locator('ficha-card')).toHaveCount(1);
    expectQuiet();
    await ficha.close();
  },
);

plain('disabled: marks go when the reader comes back to the tab, and enabled again it goes on', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  await waitForMarks(page);
  await setEnabled(ficha, false);
  await page.bringToFront();
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 310, { steps: 3 });
  await expectMarked(page, []);
  await setEnabled(ficha, true);
  await page.bringToFront();
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  await openCard(page, 'Grupo Colina');
  expectQuiet();
  await ficha.close();
});

plain('disabled while the pointer rests on a name: no card, no error, no mark', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  const mark = await markOf(page, 'Grupo Colina');
  await setEnabled(ficha, false);
  await page.bringToFront();
  await restOn(page, mark);
  await expectMarked(page, []);
  await expect(page.locator('ficha-card')).toHaveCount(0);
  expectQuiet();
  await ficha.close();
});

plain(
  'updated while a note is being written: what was written is there again, in the card of the new script',
  async () => {
    const ficha = await startFicha();
    const { page, expectQuiet } = await openHostile(ficha, html);
    const begin = async () => {
      const card = await openCard(page, 'Grupo Colina');
      await card.getByRole('button', { name: 'Add note' }).click();
      return page.frameLocator('ficha-card iframe').getByRole('textbox').first();
    };
    await (await begin()).fill('Half a thought');
    await expect.poll(() => draftTexts(ficha)).toEqual(['Half a thought']);
    await setEnabled(ficha, false, true);
    await page.bringToFront();
    await expect(page.locator('ficha-card')).toHaveCount(0);
    await page.mouse.move(700, 600);
    await expect(await begin()).toHaveValue('Half a thought');
    expectQuiet();
    await ficha.close();
  },
);

plain('disabled under an open card: it goes as soon as the reader turns to it', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  const card = await openCard(page, 'Grupo Colina');
  await setEnabled(ficha, false);
  await page.locator('ficha-card .related button').first().focus();
  await expect(card).toHaveCount(0);
  await expectMarked(page, []);
  expectQuiet();
  await ficha.close();
});

plain('a page that is entered twice has one script at work, which goes on', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  await waitForMarks(page);
  /** Whose they are: another script would put highlights of its own in their place. */
  const highlights = () =>
    page.evaluateHandle(() => [...CSS.highlights].flatMap(([name, one]) => (name.startsWith('ficha-') ? [one] : [])));
  const before = await highlights();
  const worker = await serviceWorkerOf(ficha.context);
  await worker.evaluate(
    async (tabId) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const files = chrome.runtime.getManifest().content_scripts[0]?.js ?? [];
      await chrome.scripting.executeScript({ target: { tabId }, files });
    },
    await tabIdOf(ficha, page.url()),
  );
  await addName(page);
  await expectMarked(page, ['Grupo Colina', 'Shining Path', 'vladivideos']);
  const same = await page.evaluate(([a, b]) => a?.every((one, at) => one === b?.[at]), [before, await highlights()]);
  expect(same).toBe(true);
  await openCard(page, 'vladivideos');
  await expect(page.locator('ficha-card')).toHaveCount(1);
  expectQuiet();
  await ficha.close();
});
