/**
 * What a screen reader is told of each surface, in both languages, as text in `accessible-trees/`.
 * After an intended change, read the new texts and keep them with `--update-snapshots`.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { article, openCard, openPopup, startFicha, TEST_BUILD } from '../e2e/ficha.ts';
import { openPanel } from '../e2e/worker.ts';
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { buildWithPacks, VALDORIA } from '../support/packs.ts';

const PAGES = {
  en: article([
    'In Peru and in Valdoria, Ilse Marrow and the Valdorian coup are remembered.',
    'Oskar Brenn and the Sailors’ Union met.',
  ]),
  es: article(
    [
      'En el Perú y en Valdoria se recuerda a Ilse Marrow y el golpe valdoriano.',
      'Oskar Brenn y el Sindicato de Marineros se reunieron.',
    ],
    { lang: 'es' },
  ),
};

const COUP = { en: 'Valdorian coup', es: 'golpe valdoriano' };
const NOTE = { en: 'Ask the archive', es: 'Preguntar en el archivo' };

const DOUBTFUL = {
  en: article(['Peru and Valdoria were compared at length. Toledo was not mentioned twice.']),
  es: article(['Se comparó largamente al Perú y a Valdoria. A Toledo se le mencionó una vez.'], { lang: 'es' }),
};

/**
 * The accessible tree without addresses and today's date, which differ from run to run; `editors` is a
 * text of the packaged facts, which editors change.
 */
async function expectTree(part: Locator, name: string, editors = ''): Promise<void> {
  const read = async () =>
    `${(await part.ariaSnapshot())
      .replace(/^ *- \/url: .*\n?/gm, '')
      .replace(/(127\.0\.0\.1):\d+/g, '$1')
      .replace(/^( *- time:).*/gm, '$1 TODAY')
      .replace(editors, editors && 'LINE')}\n`;
  // Counts arrive after the names.
  let tree = await read();
  await expect
    .poll(async () => {
      const before = tree;
      tree = await read();
      return tree === before;
    })
    .toBe(true);
  expect(tree).toMatchSnapshot(`${name}.txt`);
}

async function awayFromNames(page: Page): Promise<void> {
  await closeWithEscape(page);
  await page.mouse.move(900, 700);
}

for (const lang of ['en', 'es'] as const)
  test(`card, doubt, panel and popup in ${lang}`, async () => {
    // Facts of an invented pack, which no editor changes.
    const ficha = await startFicha({ extension: buildWithPacks(TEST_BUILD, [VALDORIA]), lang });
    const page = await ficha.open(PAGES[lang]);
    const card = await openCard(page, 'Ilse Marrow');
    await card.locator('.card-footer button').last().click();
    await card.locator('textarea').fill(NOTE[lang]);
    await card.locator('.primary').click();
    await card.locator('.note').waitFor();
    await awayFromNames(page);
    await openCard(page, 'Ilse Marrow');
    await card.locator('.strip-note').waitFor();
    await expectTree(card, `card-${lang}`);
    await card.locator('.entry .token').first().click();
    await card.locator('.card-buttons button').first().click();
    await expectTree(card, `card-unfolded-${lang}`);
    await awayFromNames(page);
    await openCard(page, COUP[lang]);
    await card.locator('.strip-doubt .strip-head').click();
    await expectTree(card, `dispute-${lang}`);
    await awayFromNames(page);
    const panel = await openPanel(ficha, page);
    await panel.locator('.page-names li').first().waitFor();
    await panel.getByText(NOTE[lang]).waitFor();
    await expectTree(panel.locator('body'), `panel-${lang}`);
    await panel.close();
    const popup = await openPopup(ficha, page);
    await popup.locator('.names li').first().waitFor();
    await expectTree(popup.locator('body'), `popup-${lang}`);
    await popup.locator('.names button').first().click();
    await popup.locator('.in-place-card').waitFor();
    await expectTree(popup.locator('body'), `popup-card-${lang}`);
    await popup.close();
    const doubtful = await ficha.open(DOUBTFUL[lang]);
    const doubt = await openCard(doubtful, 'Toledo');
    await doubt.locator('.candidates').waitFor();
    const line = await doubt.locator('.candidate', { hasText: 'Alejandro' }).locator('.candidate-line').innerText();
    await expectTree(doubt, `doubt-${lang}`, line);
    await ficha.close();
  });
