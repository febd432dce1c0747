/**
 * The extension is disabled, enabled or updated under open tabs: old scripts clean up, and new ones
 * take over.
 */
import { expect, type Page, test as plain } from '@playwright/test';
import { setEnabled } from '../e2e/extensions-page.ts';
import { article, markOf, openCard, startFicha } from '../e2e/ficha.ts';
import { expectMarked, openHostile } from '../e2e/hostile.ts';
import { draftTexts, tabIdOf } from '../e2e/worker.ts';
import { cardOf, hostOf } from '../support/browser/card-frame.ts';
import { serviceWorkerOf } from '../support/browser/launch.ts';
import { restOn, waitForMarks } from '../support/browser/marked-names.ts';

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

plain('after an update, open tabs go on with the new script, and one card opens', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  await openCard(page, 'Grupo Colina');
  // As an update does: the extension stops and starts again. (Headless Chromium does not survive a
  // reload of the extension.)
  await setEnabled(ficha, false, true);
  // The old script removes its card; the new one reads the page.
  await expect(hostOf(page)).toHaveCount(0);
  await addName(page);
  await expectMarked(page, ['Grupo Colina', 'Shining Path', 'vladivideos']);
  await page.mouse.move(700, 600);
  await openCard(page, 'vladivideos');
  await expect(hostOf(page)).toHaveCount(1);
  expectQuiet();
  await ficha.close();
});

plain(
  'when Ficha is disabled, marks go as the reader returns to the tab; when it is enabled, they come back',
  async () => {
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
  },
);

plain('when Ficha is disabled while the pointer rests on a name, there is no card, no error and no mark', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  const mark = await markOf(page, 'Grupo Colina');
  await setEnabled(ficha, false);
  await page.bringToFront();
  await restOn(page, mark);
  await expectMarked(page, []);
  await expect(hostOf(page)).toHaveCount(0);
  expectQuiet();
  await ficha.close();
});

plain('when Ficha is updated while a note is written, the text is there again in the new card', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  const begin = async () => {
    const card = await openCard(page, 'Grupo Colina');
    await card.getByRole('button', { name: 'Add note' }).click();
    return cardOf(page).getByRole('textbox').first();
  };
  await (await begin()).fill('Half a thought');
  await expect.poll(() => draftTexts(ficha)).toEqual(['Half a thought']);
  await setEnabled(ficha, false, true);
  await page.bringToFront();
  await expect(hostOf(page)).toHaveCount(0);
  await page.mouse.move(700, 600);
  await expect(await begin()).toHaveValue('Half a thought');
  expectQuiet();
  await ficha.close();
});

plain('when Ficha is disabled under an open card, the card goes as the reader turns to it', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  const card = await openCard(page, 'Grupo Colina');
  await setEnabled(ficha, false);
  await page.bringToFront();
  await page.mouse.move(700, 600, { steps: 3 });
  await expect(card).toHaveCount(0);
  await expectMarked(page, []);
  expectQuiet();
  await ficha.close();
});

plain('a page into which the script is injected twice is marked by the first one alone', async () => {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html);
  await waitForMarks(page);
  /** Another script would replace them by its own. */
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
  await expect(hostOf(page)).toHaveCount(1);
  expectQuiet();
  await ficha.close();
});
