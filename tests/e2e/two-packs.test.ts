/** Two packs at once: the built-in one, and an invented one on another country and another era. */
import { test as base, expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { buildWithPacks, VALDORIA } from '../support/packs.ts';
import { recordsIn } from './databases.ts';
import { article, type Ficha, openCard, pressUntil, startFicha, TEST_BUILD } from './ficha.ts';
import { dispatchBrowserEvent, openPanel, ownAddress } from './worker.ts';

const test = base.extend<object, { ficha: Ficha }>({
  ficha: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const ficha = await startFicha({ extension: buildWithPacks(TEST_BUILD, [VALDORIA]) });
      await use(ficha);
      await ficha.close();
    },
    { scope: 'worker' },
  ],
});

const BOTH = [
  'Historians of Peru and of Valdoria met. They spoke of Alberto Fujimori and of Matilde Toledo.',
  'Oskar Brenn ruled Valdoria, the Grupo Colina killed in Peru.',
];

async function openLibrary(ficha: Ficha, hash: string): Promise<Page> {
  const page = await ficha.context.newPage();
  await page.goto(ownAddress(ficha, `/library.html${hash}`));
  return page;
}

test('names of both are marked on one page, and each card is of its own pack', async ({ ficha }) => {
  const page = await ficha.open(article(BOTH));
  await expect
    .poll(async () => (await waitForMarks(page)).map(({ text }) => text))
    .toEqual(['Alberto Fujimori', 'Matilde Toledo', 'Oskar Brenn', 'Grupo Colina']);
  const card = await openCard(page, 'Oskar Brenn');
  await expect(card).toContainText('Took the palace on 8 November 1931');
  await expect(card).toContainText('The Harbour Herald');
  await card.getByRole('button', { name: /Matilde Toledo/ }).click();
  await expect(card.locator('h2')).toHaveText('Matilde Toledo');
  await closeWithEscape(page);
  await page.mouse.move(900, 700);
  await openCard(page, 'Grupo Colina');
  await expect(card.locator('h2')).toHaveText('Grupo Colina');
  await page.close();
});

test('a page about the second subject alone marks its names', async ({ ficha }) => {
  const page = await ficha.open(
    article(['En 1931 el general Oskar Brenn hizo detener a Matilde Toledo en Puerto Salvora.'], { lang: 'es' }),
  );
  await expect
    .poll(async () => (await waitForMarks(page)).map(({ text }) => text))
    .toEqual(['Oskar Brenn', 'Matilde Toledo', 'Puerto Salvora']);
  await page.close();
});

test('a card shows a fact of another card that its brief names', async ({ ficha }) => {
  const page = await ficha.open(article(['A ship came to Port Salvora in Valdoria.']));
  const card = await openCard(page, 'Port Salvora');
  await expect(card).toContainText('No foreign ship landed during the harbour strike');
  await page.close();
});

test('a surname of both packs offers the candidates of both, and a correction holds', async ({ ficha }) => {
  const page = await ficha.open(
    article(['Peru and Valdoria were compared at length. Toledo was not mentioned twice.']),
  );
  const card = await openCard(page, 'Toledo');
  const chooser = card.locator('.chooser');
  await expect(chooser.getByRole('button', { name: /^Alejandro Toledo/ })).toBeVisible();
  await chooser.getByRole('button', { name: /^Matilde Toledo/ }).click();
  await expect(card.locator('h2')).toHaveText('Matilde Toledo');
  await page.close();
});

test('notes on a card of the second pack stay with it', async ({ ficha }) => {
  const page = await ficha.open(article(BOTH));
  const card = await openCard(page, 'Oskar Brenn');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await frame.getByRole('textbox', { name: 'Note' }).fill('Which archive?');
  await pressUntil(frame.getByRole('button', { name: 'Save' }), () =>
    expect(frame.locator('.note-text')).toHaveText('Which archive?', { timeout: 3000 }),
  );
  await page.close();
  const library = await openLibrary(ficha, '#/card/valdoria/oskar-brenn');
  await expect(library.locator('.note-text')).toHaveText('Which archive?');
  const notes = await recordsIn<{ entities: string[] }>(library, 'ficha-notes', 'notes');
  expect(notes.map(({ entities }) => entities)).toEqual([['valdoria/oskar-brenn']]);
  await library.goto(ownAddress(ficha, '/library.html#/card/peru/grupo-colina'));
  await expect(library.locator('h1')).toHaveText('Grupo Colina');
  await expect(library.locator('.note-text')).toHaveCount(0);
  await library.close();
});

test('both are searched: in the side panel, the address bar and the library', async ({ ficha }) => {
  const page = await ficha.open(article(BOTH));
  const panel = await openPanel(ficha, page);
  await panel.getByRole('combobox').fill('toledo');
  for (const name of ['Alejandro Toledo', 'Matilde Toledo'])
    await expect(panel.getByRole('option').filter({ hasText: name }).first()).toBeVisible();
  await panel.getByRole('option').filter({ hasText: 'Matilde Toledo' }).first().click();
  await expect(panel.getByRole('heading', { name: 'Matilde Toledo' })).toBeVisible();
  await panel.close();
  const opened = ficha.context.waitForEvent('page');
  await dispatchBrowserEvent(ficha, 'omnibox.onInputEntered', 'oskar brenn', 'newForegroundTab');
  await expect(await opened).toHaveURL(/#\/card\/valdoria\/oskar-brenn$/);
  await expect((await opened).locator('h1')).toHaveText('Oskar Brenn');
  await (await opened).close();
  const library = await openLibrary(ficha, '#/browse?find=toledo');
  await expect(library.getByRole('link', { name: 'Person: Matilde Toledo' })).toBeVisible();
  await expect(library.getByRole('link', { name: 'Person: Alejandro Toledo' })).toBeVisible();
  await library.close();
  await page.close();
});

test('the timeline and the map draw both', async ({ ficha }) => {
  const library = await openLibrary(ficha, '#/timeline');
  const list = library.locator('.timeline-list');
  await expect(library.getByRole('combobox', { name: 'Name', exact: true })).toContainText('Matilde Toledo');
  await library.getByRole('combobox', { name: 'Name', exact: true }).selectOption('valdoria/oskar-brenn');
  await expect(library).toHaveURL(/#\/timeline\?entity=valdoria\/oskar-brenn$/);
  await expect(list).toContainText('Oskar Brenn took the palace');
  await expect(library.getByRole('listbox', { name: 'Chart' }).getByRole('option')).toHaveCount(2);
  await library.goto(ownAddress(ficha, '/library.html#/map/valdoria/matilde-toledo'));
  await expect(library.locator('.map-centre')).toHaveText('Matilde Toledo');
  await expect(library.locator('.map-lines path')).not.toHaveCount(0);
  await expect(library.locator('.map').getByRole('link', { name: /Oskar Brenn/ })).toBeVisible();
  await library.goto(ownAddress(ficha, '/library.html#/map/alberto-fujimori'));
  await expect(library.locator('.map-centre')).toHaveText('Alberto Fujimori');
  await library.close();
});

test('the second pack reads in Spanish, and the library tells of both', async ({ ficha }) => {
  const library = await openLibrary(ficha, '#/settings');
  await library.getByRole('radio', { name: 'Español' }).check();
  await library.goto(ownAddress(ficha, '/library.html#/card/valdoria/matilde-toledo'));
  await expect(library.locator('main')).toContainText('Matilde Toledo juró como presidenta de Valdoria');
  await library.goto(ownAddress(ficha, '/library.html#/about'));
  for (const name of ['Perú: los años de Fujimori', 'Valdoria: la república del puerto'])
    await expect(library.getByRole('heading', { name })).toBeVisible();
  await library.close();
});
