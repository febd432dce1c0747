/** The library, the notes page and the popup, checked by axe in both colour schemes. */
import { expect } from '@playwright/test';
import { axeFindings } from '../e2e/axe.ts';
import { article, openPopup, testWithFicha } from '../e2e/ficha.ts';
import { openLibrary } from '../e2e/library.ts';
import { chooseFile, fileOf, note, openNotes, SEEDED_NOTES } from '../e2e/seeded-notes.ts';
import { changeStoredSettings } from '../e2e/worker.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';

/** A browser of its own, without the notes of other files. */
const test = testWithFicha();

for (const scheme of ['light', 'dark'] as const)
  test(`every section of the library fits 320 pixels and has no axe violations, ${scheme}`, async ({ ficha }) => {
    // Nine pages are checked.
    test.setTimeout(180_000);
    const page = await openLibrary(ficha);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.emulateMedia({ colorScheme: scheme });
    const sections = [
      '',
      // A few cards of many: axe looks at each.
      'browse?find=colina',
      'card/grupo-colina',
      'timeline?entity=grupo-colina',
      'timeline?names=grupo-colina,alberto-fujimori',
      'map/grupo-colina',
      'map?names=grupo-colina,alberto-fujimori,barrios-altos-massacre',
      'about',
      'nowhere',
    ];
    for (const section of sections) {
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, section);
      await page.locator('main h1').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), section).toBe(true);
      expect(await axeFindings(page, { colours: scheme === 'dark' }), section).toEqual([]);
    }
  });

test('the notes page has no axe violations, wide and light or narrow and dark, in either language', async ({
  ficha,
}) => {
  // Eight pages are checked.
  test.setTimeout(180_000);
  const page = await openNotes(ficha, '#/notes?view=keep');
  await chooseFile(page, 'mine.json', fileOf(SEEDED_NOTES));
  await page
    .getByRole('region', { name: 'What mine.json would change' })
    .getByRole('button', { name: 'Import' })
    .click();
  await expect(page.getByText('Done: 120 notes new or changed.')).toBeVisible();
  for (const [language, colorScheme, width] of [
    ['en', 'light', 1200],
    ['es', 'dark', 320],
  ] as const) {
    await changeStoredSettings(ficha, { language });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const hash of ['#/notes', '#/notes?view=bin', '#/notes?view=keep', `#/note/${note(5).id}`]) {
      await page.goto(page.url().replace(/#.*/, hash));
      await page.locator('.note-row, .note, .snapshots li, .empty').first().waitFor();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(await axeFindings(page, { colours: colorScheme === 'dark' })).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  }
  await changeStoredSettings(ficha, { language: 'en' });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the popup has no axe violations, ${colorScheme}`, async ({ ficha }) => {
    const page = await ficha.open(article(['Vladimiro Montesinos of Peru.']));
    await waitForMarks(page);
    const popup = await openPopup(ficha, page);
    await popup.emulateMedia({ colorScheme });
    const colours = colorScheme === 'dark';
    await popup.locator('.names').waitFor();
    expect(await axeFindings(popup, { colours })).toEqual([]);
    await popup.getByRole('combobox').fill('montesinos');
    await popup.getByRole('option').first().waitFor();
    expect(await axeFindings(popup, { colours })).toEqual([]);
    await popup.getByRole('option').first().click();
    await popup.locator('.entry').first().waitFor();
    expect(await axeFindings(popup, { colours })).toEqual([]);
  });
