/** What readers come for, by mouse, keyboard and touch, and in how many steps. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { cardOf, hostOf } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { runCommand } from './commands.ts';
import { DEVICES, isInSight, useDevice } from './devices.ts';
import { article, openPopup, testWithFicha } from './ficha.ts';
import { openLibrary } from './library.ts';
import { saveToFicha, select } from './selection.ts';
import { changeStoredSettings } from './worker.ts';

/** A browser of its own: no other file's notes. */
const test = testWithFicha();

/** Tab stops of a card before its strips, with what stands above them. */
const MOST_KEYS = 20;

const COLINA = article(['The Grupo Colina of Peru.'], { date: '2001-05-05' });
const MASSACRE = article(['The Barrios Altos massacre in Peru.'], { date: '2001-05-05' });

for (const name of DEVICES) {
  /** The same number by mouse and by touch; with keys, no more than a card's stops. */
  const expectSteps = (steps: number, pointing: number) => {
    if (name === 'keyboard') expect(steps).toBeLessThanOrEqual(MOST_KEYS);
    else expect(steps).toBe(pointing);
  };

  test(`${name}: everything on a name`, async ({ ficha }) => {
    const page = await ficha.open(COLINA);
    const device = await useDevice(name, ficha, page);
    const card = await device.open('Grupo Colina');
    const opened = ficha.context.waitForEvent('page');
    await device.press(card.getByRole('button', { name: /^All \d+ facts$/ }));
    const library = await opened;
    await expect(library.getByRole('heading', { level: 1 })).toHaveText('Grupo Colina');
    expectSteps(device.steps, 2);
    await library.close();
    await page.close();
  });

  test(`${name}: why two sources differ, in one press`, async ({ ficha }) => {
    const page = await ficha.open(MASSACRE);
    const device = await useDevice(name, ficha, page);
    const card = await device.open('Barrios Altos massacre');
    await device.press(card.getByRole('button', { name: /^Sources differ/ }));
    const positions = card.locator('.dispute').first().locator('.position');
    await expect.poll(() => isInSight(positions.first())).toBe(true);
    expect(await positions.count()).toBeGreaterThanOrEqual(2);
    expectSteps(device.steps, 2);
    await page.close();
  });

  test(`${name}: who publishes a source, and when it was last checked, in one press; an error in two`, async ({
    ficha,
  }) => {
    await ficha.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await ficha.open(COLINA);
    const device = await useDevice(name, ficha, page);
    const card = await device.open('Grupo Colina');
    // When the whole card was last checked takes none.
    await expect(card.locator('.card-checked')).toHaveText(/^Checked \d+ \w+ \d{4}$/);
    const entry = card.locator('.entry').first();
    await device.press(entry.getByRole('button', { name: /^Source: / }));
    await expect(entry.locator('.source-about').first()).not.toBeEmpty();
    await expect(entry.locator('.fact-dates')).toContainText(/Last checked \d+ \w+ \d{4}/);
    expectSteps(device.steps, 2);
    await device.press(entry.getByRole('button', { name: 'Report an error' }));
    await expect(entry.getByText(/Copied\. Paste it into a new issue at https:/)).toBeVisible();
    // A fact with many sources has to be scrolled.
    expect(device.steps).toBeLessThanOrEqual(name === 'keyboard' ? MOST_KEYS : 4);
    await page.close();
  });

  test(`${name}: a doubtful name is settled, a wrong one taken back`, async ({ ficha }) => {
    const doubtful = await ficha.open(article(['Fujimori opened a road in Peru.']));
    const choosing = await useDevice(name, ficha, doubtful);
    const chooser = await choosing.open('Fujimori');
    await choosing.press(chooser.getByRole('button', { name: /^Keiko Fujimori/ }));
    await expect(chooser.locator('h2')).toHaveText('Keiko Fujimori');
    expectSteps(choosing.steps, 2);
    await doubtful.close();

    const wrong = await ficha.open(COLINA);
    const device = await useDevice(name, ficha, wrong);
    const card = await device.open('Grupo Colina');
    await device.press(card.getByRole('button', { name: 'More options' }));
    await device.press(card.getByRole('button', { name: 'Is it someone or something else?' }));
    await device.press(card.getByRole('button', { name: /^None of these/ }));
    await expect(card.locator('.correction')).toContainText('“Grupo Colina” is no longer marked on this page.');
    expectSteps(device.steps, 4);
    await wrong.close();
  });

  test(`${name}: off on one site, and on again`, async ({ ficha }) => {
    const page = await ficha.open(COLINA);
    const device = await useDevice(name, ficha, page);
    const card = await device.open('Grupo Colina');
    await device.press(card.getByRole('button', { name: 'More options' }));
    await device.press(card.getByRole('button', { name: 'Turn off on 127.0.0.1' }));
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    expectSteps(device.steps, 3);
    await device.press(card.getByRole('button', { name: 'Undo' }));
    await waitForMarks(page);
    expectSteps(device.steps, 4);
    await page.close();
    await changeStoredSettings(ficha, { sites: { mode: 'except', hosts: [] } });
  });

  test(`${name}: a selection is saved, and its note seen on another article without scrolling`, async ({ ficha }) => {
    const text = `Who paid them? (${name})`;
    const page = await ficha.open(COLINA);
    await waitForMarks(page);
    const writing = await useDevice(name, ficha, page);
    await select(page, 'The Grupo Colina of Peru');
    // The browser's menu cannot be reached; with keys there is a shortcut.
    await saveToFicha(ficha, page, name === 'keyboard' ? undefined : 'The Grupo Colina of Peru');
    await expect(cardOf(page).getByRole('textbox', { name: 'Note' })).toBeFocused();
    await page.keyboard.type(text);
    await writing.press(cardOf(page).getByRole('button', { name: 'Save' }));
    await expect(cardOf(page).getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
    expectSteps(writing.steps, 1);
    await page.close();

    const other = await ficha.open(article(['Another article on the Grupo Colina, in Peru.']));
    const device = await useDevice(name, ficha, other);
    const card = await device.open('Grupo Colina');
    await device.press(card.getByRole('button', { name: `“${text}”` }));
    const note = card.locator('.note-text').filter({ hasText: text });
    await expect.poll(() => isInSight(note)).toBe(true);
    // Two: no scrolling on the way.
    expectSteps(device.steps, 2);
    await other.close();
  });

  test(`${name}: notes are exported for Obsidian`, async ({ ficha }) => {
    const library = await openLibrary(ficha, '#/notes');
    const device = await useDevice(name, ficha, library);
    await device.press(library.getByRole('link', { name: 'Export, import, restore' }));
    await device.choose(library.getByLabel('Format'), 'Markdown, a file for each name (zip)');
    const downloading = library.waitForEvent('download');
    await device.press(library.getByRole('button', { name: 'Export all notes' }));
    const files = unzipSync(new Uint8Array(readFileSync(await (await downloading).path())));
    const [file = '', bytes] = Object.entries(files).find(([path]) => /colina/i.test(path)) ?? [];
    expect(file).not.toBe('');
    expect(new TextDecoder().decode(bytes)).toContain('Who paid them?');
    expectSteps(device.steps, 4);
    await library.close();
  });
}

test('a name is looked up with keys alone, and the article stays as it is', async ({ ficha }) => {
  const page = await ficha.open(COLINA.replace('</main>', '<p style="height: 3000px"></p></main>'));
  await waitForMarks(page);
  await page.evaluate(() => scrollTo(0, 500));
  const address = page.url();
  await runCommand(ficha, page, 'look-up');
  // The browser's own popup cannot be reached, so the same page stands in a tab.
  const popup = await openPopup(ficha, page);
  await expect(popup.getByRole('combobox', { name: 'Look up a name' })).toBeFocused();
  await popup.keyboard.type('montesinos');
  await popup.getByRole('option').first().waitFor();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Vladimiro Montesinos' })).toBeFocused();
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => scrollY)).toBe(500);
  await expect(hostOf(page)).toHaveCount(0);
  await popup.close();
  await page.close();
});
