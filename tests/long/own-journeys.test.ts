/**
 * Own cards and other people's packs, from a selection to a pack turned off, by mouse and by
 * keyboard, in both languages.
 */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { buildPack } from '../../data/pack/build-pack.ts';
import { LANGUAGES, type Language } from '../../data/settings/languages.ts';
import { makeTexts } from '../../locales/texts.ts';
import { generatedPack } from '../../scripts/bench/generated-pack.ts';
import { article, openCard, testWithFicha } from '../e2e/ficha.ts';
import { openLibrary } from '../e2e/library.ts';
import { choose } from '../e2e/own-form.ts';
import { chooseFile } from '../e2e/seeded-notes.ts';
import { select } from '../e2e/selection.ts';
import { changeStoredSettings } from '../e2e/worker.ts';
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { VALDORIA } from '../support/packs.ts';

/** A browser of its own, for its cards and packs. */
const test = testWithFicha();

const { json, pack } = buildPack(VALDORIA);

const namesOn = async (page: Page) => (await waitForMarks(page)).map(({ text }) => text);

const textsIn = (lang: Language) => makeTexts(lang, JSON.parse(readFileSync(`locales/${lang}.json`, 'utf8')));

/** How a reader presses what has a name. */
const PRESS = {
  mouse: (target: Locator) => target.click(),
  keyboard: (target: Locator) => target.press('Enter'),
};
const SWITCH = {
  mouse: (target: Locator) => target.click(),
  keyboard: (target: Locator) => target.press('Space'),
};

/** The journey of one reader; `name` is nobody's yet. */
function journey(lang: Language, way: keyof typeof PRESS, name: string): void {
  const { t } = textsIn(lang);
  const press = PRESS[way];
  test(`${lang}, ${way}: a selected name becomes a card, beside an imported pack that is turned off`, async ({
    ficha,
  }) => {
    await changeStoredSettings(ficha, { language: lang });
    const page = await ficha.open(article([`${name} wrote to Oskar Brenn about the harbour.`], { date: '1934-05-05' }));
    await select(page, name);
    const form = await choose(ficha, page, 'make-card', name);
    await expect(form.getByRole('textbox', { name: t('own.line') })).toBeFocused();
    await form.keyboard.type('Archivist of the harbour');
    await press(form.getByRole('button', { name: t('own.save'), exact: true }));
    await expect(form.getByText(t('own.savedCard', name))).toBeVisible();
    await form.close();
    await expect.poll(() => namesOn(page)).toEqual([name]);

    const library = await openLibrary(ficha, '#/packs');
    await library.getByText(t('packs.choose')).waitFor();
    const buffer = Buffer.from(json);
    await library
      .getByLabel(t('packs.choose'))
      .setInputFiles({ name: 'valdoria.ficha.json', mimeType: 'application/json', buffer });
    const plan = library.getByRole('region', { name: t('packs.plan', pack.name[lang]) });
    await expect(plan).toContainText(t('packs.unsigned'));
    await press(plan.getByRole('button', { name: t('packs.import'), exact: true }));
    await expect(library.getByText(t('packs.imported', pack.name[lang]))).toBeVisible();
    await page.bringToFront();
    await expect.poll(() => namesOn(page)).toEqual([name, 'Oskar Brenn']);
    await openCard(page, 'Oskar Brenn');
    await closeWithEscape(page);

    await library.bringToFront();
    await SWITCH[way](library.getByRole('checkbox', { name: t('packs.switch', pack.name[lang]) }));
    await expect(library.getByText(t('packs.turnedOff', pack.name[lang]))).toBeVisible();
    await page.bringToFront();
    await expect.poll(() => namesOn(page)).toEqual([name]);
    await library.bringToFront();
    await press(library.getByRole('button', { name: t('packs.remove') }).first());
    await press(library.locator('.confirm').getByRole('button', { name: t('packs.remove') }));
    await expect(library.getByText(t('packs.removed', pack.name[lang]))).toBeVisible();
    await library.goto(library.url().replace(/#.*/, '#/own'));
    await expect(library.getByText(name).first()).toBeVisible();
    await library.close();
    await page.close();
  });
}

const NAMES = ['Rosa Vega', 'Iris Campo', 'Delia Prado', 'Nora Salas'];
for (const lang of LANGUAGES)
  for (const way of ['mouse', 'keyboard'] as const) journey(lang, way, NAMES.shift() ?? 'Nobody');

test('an import that takes a while is stopped by a press, and changes nothing', async ({ ficha }) => {
  await changeStoredSettings(ficha, { language: 'en' });
  const page = await openLibrary(ficha, '#/packs');
  await expect(page.locator('.pack')).not.toHaveCount(0);
  const packs = await page.locator('.pack').count();
  await chooseFile(page, 'large.ficha.json', JSON.stringify(generatedPack(40_000)));
  const cancel = page.locator('.pack-progress').getByRole('button', { name: 'Cancel' });
  await cancel.press('Enter');
  await expect(cancel).toHaveCount(0);
  await expect(page.locator('.plan')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  // The file can be chosen again, and another one is read.
  await chooseFile(page, 'valdoria.ficha.json', json);
  await expect(page.locator('.plan')).toContainText('8 cards');
  await expect(page.locator('.pack')).toHaveCount(packs);
  await page.close();
});
