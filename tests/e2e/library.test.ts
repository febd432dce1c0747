import { expect } from '@playwright/test';
import { serviceWorkerOf } from '../support/browser/launch.ts';
import { test } from './ficha.ts';
import { openLibrary } from './library.ts';

test('an address opens its section, and an unknown one says so', async ({ ficha }) => {
  const page = await openLibrary(ficha);
  await expect(page.locator('h1')).toHaveText('Peru: the Fujimori years');
  await expect(page).toHaveTitle('Peru: the Fujimori years · Ficha');
  await page.evaluate(() => {
    location.hash = '#/nowhere';
  });
  await expect(page.locator('h1')).toHaveText('Page not found');
  await expect(page.locator('h1')).toBeFocused();
  await page.getByRole('link', { name: 'Go to the home page' }).click();
  await expect(page.locator('h1')).toHaveText('Peru: the Fujimori years');
  await page.close();
});

test('the front page finds a card, shows chosen cards, and lists those opened before', async ({ ficha }) => {
  const page = await openLibrary(ficha);
  const chosen = page.getByRole('region', { name: 'Start here' }).getByRole('link');
  await expect(chosen.first()).toHaveText('Person: Alberto Fujimori');
  expect(await chosen.count()).toBeGreaterThan(5);
  await page.getByRole('combobox', { name: 'Look up a name' }).fill('abimal guzm');
  await page.getByRole('option', { name: /^Abimael Guzmán/ }).click();
  await expect(page.locator('h1')).toHaveText('Abimael Guzmán');
  await page.getByRole('link', { name: 'Ficha', exact: true }).click();
  const opened = page.getByRole('region', { name: 'Cards you opened' }).getByRole('link');
  await expect(opened.first()).toHaveText('Abimael Guzmán');
  const overview = page.getByRole('region', { name: 'Overview' });
  await overview.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.locator('h1')).toHaveText('Timeline');
  await page.locator('main').getByRole('link', { name: 'Map of relations' }).click();
  await expect(page.locator('h1')).toHaveText(/^Relations: /);
  await page.close();
});

test('the first tab stop skips the masthead', async ({ ficha }) => {
  const page = await openLibrary(ficha);
  await page.locator('h1').waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.close();
});

test('a failure to load the pack is shown and can be retried', async ({ ficha }) => {
  const page = await ficha.context.newPage();
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    let failed = false;
    globalThis.fetch = (...request) => {
      if (failed) return fetch(...request);
      failed = true;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
  });
  const base = new URL('.', (await serviceWorkerOf(ficha.context)).url()).href;
  await page.goto(`${base}library.html`);
  await expect(page.getByRole('alert')).toContainText('The facts cannot be opened');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('h1')).toHaveText('Peru: the Fujimori years');
  await page.close();
});

test('the page for editors shows cards with the ids of their facts', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/editors');
  await page.getByLabel('Find a card').fill('guzman');
  await expect(page.locator('[id="peru/abimael-guzman"]')).toBeVisible();
  await expect(page.locator('[id="peru/grupo-colina"]')).toHaveCount(0);
  expect(await page.locator('[id="peru/abimael-guzman"] .fact code').count()).toBeGreaterThan(3);
  await page.close();
});

test('cards are found by letter, by kind and by typing without accents', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/browse');
  await page.getByLabel('Find a name').fill('GUZMAN');
  await expect(page.getByRole('link', { name: 'Person: Abimael Guzmán' })).toBeVisible();
  await expect(page.getByLabel('Find a name')).toBeFocused();
  await expect(page).toHaveURL(/#\/browse\?find=GUZMAN$/);
  // Tolerates typing errors.
  await page.getByLabel('Find a name').fill('abimal guzmann');
  await expect(page.getByRole('link', { name: 'Person: Abimael Guzmán' })).toBeVisible();
  await page.getByLabel('Find a name').fill('xyzzy');
  await expect(page.locator('main').getByText('No card matches, neither by its names nor by its facts.')).toBeVisible();
  await page.getByRole('link', { name: 'Show all cards' }).click();
  await page.getByRole('link', { name: /^Places/ }).click();
  await expect(page.locator('h1')).toHaveText('Places');
  await page.getByRole('button', { name: /^P, / }).click();
  await expect(page.getByRole('heading', { name: /^P / })).toBeFocused();
  await page.close();
});

test('an unknown card says so', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/card/nobody');
  await expect(page.locator('h1')).toHaveText('Card not found');
  await page.close();
});
