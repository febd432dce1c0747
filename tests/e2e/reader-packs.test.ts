/** Packs that a reader imports: the dry run, marks and cards, on and off, updates, export, removal. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { buildPack } from '../../data/pack/build-pack.ts';
import type { Pack } from '../../data/pack/schema.ts';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { VALDORIA } from '../support/packs.ts';
import { axeFindings } from './axe.ts';
import { deleteDatabase, openOwnPage } from './databases.ts';
import { article, markOf, openCard, pressUntil, testWithFicha } from './ficha.ts';
import { openLibrary } from './library.ts';
import { chooseFile } from './seeded-notes.ts';
import { changeStoredSettings } from './worker.ts';

/** A browser of its own, for its packs. */
const test = testWithFicha();

test.describe.configure({ mode: 'serial' });

const { pack: valdoria } = buildPack(VALDORIA);
/** Eight cards; one bears a name of the packaged pack. */
const FIRST: Pack = {
  ...valdoria,
  author: 'Harbour Archive',
  perspective: { en: 'Written by dockworkers.', es: 'Escrito por estibadores.' },
  entities: valdoria.entities.map((entity) =>
    entity.id === 'sailors-union'
      ? { ...entity, aliases: [...entity.aliases, alias('Grupo Colina'), alias('the')] }
      : entity,
  ),
};
const SECOND: Pack = {
  ...FIRST,
  version: '1.1.0',
  entities: FIRST.entities.map((entity) =>
    entity.id === 'oskar-brenn'
      ? { ...entity, line: { en: 'A tyrant', es: 'Un tirano' }, aliases: [...entity.aliases, alias('General Brenn')] }
      : entity,
  ),
};

function alias(text: string): Pack['entities'][number]['aliases'][number] {
  return { text, lang: ['mul'], strength: 'strong', cues: [], against: [] };
}

const plan = (page: Page) => page.locator('.plan');
const listed = (page: Page) => page.locator('.pack').filter({ hasText: 'Valdoria: the harbour republic' });
const namesOn = async (page: Page) => (await waitForMarks(page)).map(({ text }) => text);

/** Removes the pack that was installed from a file at this place of the list. */
async function remove(page: Page, index: number): Promise<void> {
  const buttons = page.locator('.pack-actions > button');
  await expect(buttons).not.toHaveCount(0);
  const before = await buttons.count();
  await buttons.nth(index).click();
  await page.locator('.confirm').getByRole('button', { name: 'Remove' }).click();
  await expect(buttons).toHaveCount(before - 1);
}

const HTML = article(['Oskar Brenn ruled Valdoria.', 'Here is the Grupo Colina, in Peru.']);

test('a refused file says why, in both languages, and changes nothing', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/packs');
  await expect(page.locator('.pack').first()).toContainText('Comes with Ficha');
  const [source] = FIRST.sources;
  const broken = { ...FIRST, sources: [{ ...source, url: 'javascript:alert(1)' }, ...FIRST.sources.slice(1)] };
  await chooseFile(page, 'evil.ficha.json', JSON.stringify(broken));
  await expect(page.getByRole('alert')).toContainText('Links must begin with http:// or https://.');
  await expect(page.getByRole('alert')).toContainText(`sources 1 (${source?.id}) url: “javascript:alert(1)”`);
  await chooseFile(page, 'peru.ficha.json', JSON.stringify({ ...FIRST, id: 'peru' }));
  await expect(page.getByRole('alert')).toContainText('A file cannot replace them');
  expect(await axeFindings(page)).toEqual([]);
  await changeStoredSettings(ficha, { language: 'es' });
  await expect(page.getByRole('alert')).toContainText('Un archivo no puede reemplazarlos.');
  await changeStoredSettings(ficha, { language: 'browser' });
  await expect(listed(page)).toHaveCount(0);
  await page.close();
});

test('an import shows what it would do, then marks names on open pages', async ({ ficha }) => {
  const web = await ficha.open(HTML);
  expect(await namesOn(web)).toEqual(['Grupo Colina']);
  const page = await openLibrary(ficha, '#/packs');
  const name = (await page.locator('.pack h3').first().textContent()) ?? '';
  await chooseFile(
    page,
    'twin.ficha.json',
    JSON.stringify({ ...FIRST, name: { ...FIRST.name, en: name.toUpperCase() } }),
  );
  await expect(plan(page).getByRole('alert')).toContainText('Another pack has the same name.');
  await chooseFile(page, 'valdoria.ficha.json', JSON.stringify(FIRST));
  await expect(plan(page)).toContainText('By Harbour Archive');
  await expect(plan(page).getByRole('alert')).toHaveCount(0);
  await expect(plan(page)).toContainText('8 cards');
  await expect(plan(page)).toContainText('1 name is an everyday word and will not be marked: the');
  await expect(plan(page)).toContainText('Not signed');
  await plan(page).getByText('2 names are in other packs too').click();
  await expect(plan(page)).toContainText('Grupo Colina: here Sailors');
  expect(await axeFindings(page)).toEqual([]);
  await plan(page).getByRole('button', { name: 'Import' }).press('Enter');
  await expect(page.getByText('“Valdoria: the harbour republic” is installed and on.')).toBeVisible();
  await expect(listed(page)).toContainText('By Harbour Archive');
  await web.bringToFront();
  await expect.poll(() => namesOn(web)).toEqual(['Oskar Brenn', 'Grupo Colina']);
  const card = await openCard(web, 'Oskar Brenn');
  await expect(card).toContainText('Took the palace on 8 November 1931');
  await closeWithEscape(web);
  await web.mouse.move(900, 700);
  const both = (await openCard(web, 'Grupo Colina')).locator('.chooser');
  await expect(both.getByRole('button', { name: /^Grupo Colina/ })).toBeVisible();
  await expect(both.getByRole('button', { name: /^Sailors/ })).toBeVisible();
  await web.close();
  await page.close();
});

test('an installed pack is still there when the facts have to be built anew', async ({ ficha }) => {
  await deleteDatabase(await openOwnPage(ficha), 'ficha-facts');
  const web = await ficha.open(HTML);
  await expect(await openCard(web, 'Oskar Brenn')).toContainText('Took the palace on 8 November 1931');
  await cardOf(web).getByRole('button', { name: 'Add note' }).click();
  await cardOf(web).getByRole('textbox', { name: 'Note' }).fill('Which archive?');
  await pressUntil(cardOf(web).getByRole('button', { name: 'Save' }), () =>
    expect(cardOf(web).locator('.note-text')).toHaveText('Which archive?', { timeout: 3000 }),
  );
  await web.close();
});

test('a pack is turned off and on again, the packaged one too', async ({ ficha }) => {
  const web = await ficha.open(HTML);
  const page = await openLibrary(ficha, '#/packs');
  await page.getByRole('checkbox', { name: 'Valdoria: the harbour republic: on' }).press('Space');
  await expect(page.getByText('“Valdoria: the harbour republic” is off.')).toBeVisible();
  await expect.poll(() => namesOn(web)).toEqual(['Grupo Colina']);
  await page.getByRole('checkbox', { name: 'Peru: the Fujimori years: on' }).click();
  await expect(page.getByText('“Peru: the Fujimori years” is off.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Valdoria: the harbour republic: on' }).click();
  await expect(page.getByText('“Valdoria: the harbour republic” is on.')).toBeVisible();
  await expect.poll(() => namesOn(web)).toEqual(['Oskar Brenn', 'Grupo Colina']);
  await page.goto(page.url().replace(/#.*/, '#/browse?find=fujimori'));
  await expect(page.getByText('No card matches')).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/packs'));
  await page.getByRole('checkbox', { name: 'Peru: the Fujimori years: on' }).click();
  await expect(page.getByText('“Peru: the Fujimori years” is on.')).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/browse?find=grupo%20colina'));
  await expect(page.getByRole('link', { name: 'Organisation: Grupo Colina' })).toBeVisible();
  await web.close();
  await page.close();
});

test('a pack has a page of its own, and a signed export of chosen cards is imported again', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/packs/valdoria');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valdoria: the harbour republic');
  await expect(page.locator('main')).toContainText('Written by dockworkers.');
  await expect(page.locator('main')).toContainText('The Harbour Herald');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Some cards' }).check();
  await page.getByRole('searchbox', { name: 'Find a card' }).fill('brenn');
  await page.getByRole('checkbox', { name: 'Oskar Brenn' }).check();
  await page.getByRole('checkbox', { name: /Sign with my key/ }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await download).path();
  await page.goto(page.url().replace(/#.*/, '#/packs'));
  await chooseFile(page, 'selection.ficha.json', readFileSync(file, 'utf8'));
  await expect(plan(page)).toContainText('1 card');
  await expect(plan(page)).toContainText('Signed with the key');
  const changed = readFileSync(file, 'utf8').replace('Oskar', 'Oscar');
  await chooseFile(page, 'changed.ficha.json', changed);
  await expect(page.getByRole('alert')).toContainText('the file was changed after its author signed it');
  await chooseFile(page, 'selection.ficha.json', readFileSync(file, 'utf8'));
  await plan(page).getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('is installed and on.')).toBeVisible();
  const { signature: _, ...unsigned } = JSON.parse(readFileSync(file, 'utf8')) as Pack & { signature: unknown };
  await chooseFile(page, 'unsigned.ficha.json', JSON.stringify({ ...unsigned, version: '2.0.0' }));
  await expect(plan(page).getByRole('alert')).toContainText('this file is not signed');
  await page.reload();
  await remove(page, 1);
  await page.close();
});

test('a table becomes a pack, with the rows that are left out named', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/packs');
  const table = [
    'Who;What kind;Description;Fact;Source',
    'Amelia Quillfeather;;Lighthouse keeper of Puffin Point;She kept the light.;https://example.org/light',
    'Nobody;ship;A ship;;',
  ].join('\n');
  await chooseFile(page, 'lights.csv', table);
  const form = page.getByRole('form', { name: 'Which column of lights holds what?' });
  await expect(form.getByRole('combobox', { name: 'Fact', exact: true })).toHaveValue('3');
  await expect(form.getByRole('button', { name: 'Check the table' })).toBeDisabled();
  await form.getByRole('combobox', { name: 'Name (required)' }).selectOption('Who');
  await form.getByRole('textbox', { name: 'Name of the pack' }).fill('Lighthouses');
  expect(await axeFindings(page)).toEqual([]);
  await form.getByRole('textbox', { name: 'Name of the pack' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Ficha does not know this kind. (row 3)');
  await plan(page).getByRole('button', { name: 'Import' }).click();
  const web = await ficha.open(article(['Amelia Quillfeather was here.']));
  await expect(await openCard(web, 'Amelia Quillfeather')).toContainText('Lighthouse keeper of Puffin Point');
  await web.close();
  await remove(page, 0);
  await page.close();
});

test('an update shows its changes card by card; removing a pack keeps its notes', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/packs');
  await chooseFile(page, 'valdoria.ficha.json', JSON.stringify(SECOND));
  await expect(plan(page)).toContainText('Version 1.0.0 is installed; the file holds version 1.1.0.');
  await expect(plan(page)).toContainText('1 card changes');
  await expect(plan(page)).toContainText(/Oskar Brenn\s+names to mark\s*line: “[^”]+” becomes “A tyrant”/);
  await changeStoredSettings(ficha, { language: 'es' });
  await expect(plan(page)).toContainText(/nombres que se marcan\s*línea: «[^»]+» pasa a «Un tirano»/);
  await changeStoredSettings(ficha, { language: 'browser' });
  await plan(page).getByRole('button', { name: 'Update' }).click();
  await expect(listed(page).filter({ hasText: '1.1.0' })).toHaveCount(1);
  const web = await ficha.open(HTML);
  // The page is read anew when the pack's names are ready.
  await restOn(web, await markOf(web, 'Oskar Brenn'));
  await expect(cardOf(web)).toContainText('A tyrant');
  await remove(page, 0);
  await expect.poll(() => namesOn(web)).toEqual(['Grupo Colina']);
  await page.goto(page.url().replace(/#.*/, '#/notes'));
  await expect(page.locator('.note-row')).toContainText('Which archive?');
  await expect(page.locator('.note-row')).toContainText('Oskar Brenn');
  await web.close();
  await page.close();
});
