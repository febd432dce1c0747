/** The portraits that a pack may bring. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from '@playwright/test';
import { zipSync } from 'fflate';
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { VALDORIA } from '../support/packs.ts';
import { axeFindings } from './axe.ts';
import { article, openCard, testWithFicha } from './ficha.ts';
import { openLibrary } from './library.ts';
import { chooseFile } from './seeded-notes.ts';

/** A browser of its own, for its pack. */
const test = testWithFicha();

test('a zip brings a portrait, which stands with its credit on card and full card', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/packs');
  const files = Object.fromEntries(
    readdirSync(VALDORIA, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => join(parentPath, name))
      .map((path) => [relative(VALDORIA, path), new Uint8Array(readFileSync(path))]),
  );
  await chooseFile(page, 'valdoria.zip', zipSync(files));
  await page.locator('.plan').getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('“Valdoria: the harbour republic” is installed and on.')).toBeVisible();
  const web = await ficha.open(article(['Ilse Marrow wrote in Valdoria.', 'Oskar Brenn ruled there.']));
  const card = await openCard(web, 'Ilse Marrow');
  const portrait = card.getByRole('img', { name: 'Drawing of Ilse Marrow' });
  await expect(portrait).toBeVisible();
  await expect.poll(() => portrait.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
  await expect(card.getByRole('link', { name: 'Picture: Rosa Quill, CC0 1.0' })).toHaveAttribute(
    'href',
    'https://example.org/valdoria/ilse-marrow',
  );
  await closeWithEscape(web);
  await web.mouse.move(900, 700);
  await expect((await openCard(web, 'Oskar Brenn')).locator('.picture')).toHaveText('OB');
  await page.goto(page.url().replace(/#.*/, '#/card/valdoria/ilse-marrow'));
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('img', { name: 'Drawing of Ilse Marrow' })).toBeVisible();
  await expect(figure).toContainText('Picture: Rosa Quill, CC0 1.0');
  expect(await axeFindings(page)).toEqual([]);
  await web.close();
  await page.close();
});
