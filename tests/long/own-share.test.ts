/** Whole own cards of every kind, and own cards as a pack that another profile imports. */
import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { axeFindings } from '../e2e/axe.ts';
import { article, openCard, startFicha, testWithFicha } from '../e2e/ficha.ts';
import { openLibrary } from '../e2e/library.ts';
import { chooseFile } from '../e2e/seeded-notes.ts';
import { changeStoredSettings } from '../e2e/worker.ts';

/** Without own cards of other tests. */
const test = testWithFicha();

test.describe.configure({ mode: 'serial' });

const text = (within: Locator, name: RegExp | string) => within.getByRole('textbox', { name });

test('an event of one’s own has a place and a toll with its source, in both languages', async ({ ficha }) => {
  const library = await openLibrary(ficha, '#/own/new');
  const form = library.locator('.own-editor form');
  await text(form, /^Name \(/).fill('Strike of Lirio');
  await text(form, /In one line/).fill('A strike in an invented port');
  await form.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('Event');
  await text(form, 'Start').fill('1931-02-03');
  await text(form, 'Where it happened').fill('Lirio, Southport');
  await form.getByRole('button', { name: 'Add a source', exact: true }).click();
  const source = form.getByRole('group', { name: 'Source 1' });
  await text(source, /^Web address/).fill('https://example.org/strike');
  await text(source, /^Title/).fill('The strike');
  await text(source, /^Published by/).fill('Harbour Herald');
  await form.getByRole('button', { name: 'Add how many were harmed' }).press('Enter');
  const toll = form.getByRole('group', { name: 'Dead, injured, missing' });
  await text(toll, 'Injured').fill('many');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Dead, injured, missing: “many” is not a number of people');
  await text(toll, 'Injured').fill('49+');
  await text(toll, 'Dead').fill('13-14');
  const preview = library.locator('.own-preview');
  await expect(preview).toContainText('13–14 dead, at least 49 injured');
  await expect(preview).toContainText('Southport');
  expect(await axeFindings(library)).toEqual([]);
  await changeStoredSettings(ficha, { language: 'es' });
  await expect(preview).toContainText('13–14 muertos, al menos 49 heridos');
  await expect(form.getByRole('group', { name: 'Muertos, heridos, desaparecidos' })).toBeVisible();
  await changeStoredSettings(ficha, { language: 'browser' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(library).toHaveURL(/#\/own\/mine\//);
  const web = await ficha.open(article(['The Strike of Lirio began in winter.']));
  await expect(await openCard(web, 'Strike of Lirio')).toContainText('at least 49 injured');
  await web.close();
  await library.close();
});

test('a person has offices and a profession', async ({ ficha }) => {
  const library = await openLibrary(ficha, '#/own/new');
  const form = library.locator('.own-editor form');
  await text(form, /^Name \(/).fill('Iris Campo');
  await text(form, /In one line/).fill('Led an invented port');
  await form.getByRole('combobox', { name: 'Gender' }).selectOption('Woman');
  await form.getByRole('button', { name: 'Add a profession or task' }).click();
  await form.getByRole('combobox', { name: 'Profession or task' }).selectOption('businesswoman');
  await form.getByRole('button', { name: 'Add an office' }).click();
  const office = form.getByRole('group', { name: 'Office 1' });
  await text(office, /^Office/).fill('Mayor of Lirio');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Office 1: say since when the office was held');
  await text(office, /^Held since/).fill('1930');
  await text(office, 'Held until').fill('1934');
  await expect(library.locator('.own-preview')).toContainText('businesswoman');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(library).toHaveURL(/#\/own\/mine\//);
  await library.goto(library.url().replace('#/own/', '#/card/'));
  await expect(library.getByRole('region', { name: 'Offices' })).toContainText('Mayor of Lirio');
  await library.close();
});

test('own cards become a pack, and are the same in another profile', async ({ ficha }) => {
  const library = await openLibrary(ficha, '#/own');
  await library.getByText('Share as a pack').click();
  const form = library.locator('.own-share form');
  await form.getByRole('button', { name: 'Export' }).click();
  await expect(form.getByText('Fill this in.')).toHaveCount(2);
  await text(form, /^Name of the pack/).fill('Lirio');
  await text(form, /^Author/).fill('Harbour Archive');
  expect(await axeFindings(library)).toEqual([]);
  const downloading = library.waitForEvent('download');
  await form.getByRole('button', { name: 'Export' }).press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('harbour-archive-lirio.ficha.json');
  await expect(form.getByRole('status')).toContainText('2 cards exported.');
  const file = readFileSync(await download.path(), 'utf8');

  const other = await startFicha();
  const page = await openLibrary(other, '#/packs');
  await chooseFile(page, 'lirio.ficha.json', file);
  await expect(page.locator('.plan')).toContainText('By Harbour Archive');
  await page.locator('.plan').getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('“Lirio” is installed and on.')).toBeVisible();
  const html = article(['Iris Campo ended the Strike of Lirio.']);
  const [here, there] = [await ficha.open(html), await other.open(html)];
  for (const name of ['Strike of Lirio', 'Iris Campo']) {
    const [mine, theirs] = [await openCard(here, name), await openCard(there, name)];
    await expect(theirs.locator('h2')).toHaveText(name);
    const vitals = await mine.locator('.vitals').innerText();
    expect(vitals).not.toBe('');
    await expect(theirs.locator('.vitals')).toHaveText(vitals);
    for (const web of [here, there]) await web.mouse.move(900, 700);
    for (const card of [mine, theirs]) await expect(card.locator('h2')).toHaveCount(0);
  }
  await other.close();
  await library.close();
});
