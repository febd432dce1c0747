import { expect } from '@playwright/test';
import { serviceWorkerOf } from '../support/browser/launch.ts';
import { axeFindings } from './axe.ts';
import { type Ficha, test } from './ficha.ts';

async function openLibrary(ficha: Ficha, hash = '') {
  const page = await ficha.context.newPage();
  const base = new URL('.', (await serviceWorkerOf(ficha.context)).url()).href;
  await page.goto(`${base}library.html${hash}`);
  return page;
}

test('an address opens its section, and an unknown one says so', async ({ ficha }) => {
  const page = await openLibrary(ficha);
  await expect(page.locator('h1')).toHaveText('Peru: the Fujimori years');
  await expect(page).toHaveTitle('Peru: the Fujimori years · Ficha');
  await page.evaluate(() => {
    location.hash = '#/nowhere';
  });
  await expect(page.locator('h1')).toHaveText('There is no page here');
  await expect(page.locator('h1')).toBeFocused();
  await page.getByRole('link', { name: 'To the front page' }).click();
  await expect(page.locator('h1')).toHaveText('Peru: the Fujimori years');
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
  await expect(page.getByRole('alert')).toContainText('The fact base cannot be opened');
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
  await expect(page.locator('main').getByText('No card has this in its names or facts.')).toBeVisible();
  await page.getByRole('link', { name: 'Show all cards' }).click();
  await page.getByRole('link', { name: /^Places/ }).click();
  await expect(page.locator('h1')).toHaveText('Places');
  await page.getByRole('button', { name: /^P, / }).click();
  await expect(page.getByRole('heading', { name: /^P / })).toBeFocused();
  await page.close();
});

test('a full card shows topics, disputes, relations, and sources with perspectives', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/card/barrios-altos-massacre?fact=barrios-altos-massacre.attack');
  await expect(page.locator('h1')).toHaveText('Barrios Altos massacre');
  await expect(page.getByRole('heading', { name: /^Human rights/ })).toBeVisible();
  await expect(page.locator('.dispute').first().locator('.position').nth(1)).toBeVisible();
  await expect(page.locator('.source-perspective').first()).toContainText('Maoist');
  const chip = page.locator('.topic a.chip-article').first();
  expect(await chip.getAttribute('href')).toContain('#:~:text=');
  await page.locator('.tie-group').getByRole('link', { name: 'Grupo Colina' }).click();
  await expect(page.locator('h1')).toHaveText('Grupo Colina');
  await expect(page.locator('h1')).toBeFocused();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Barrios Altos massacre');
  await page.close();
});

test('an unknown card says so', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/card/nobody');
  await expect(page.locator('h1')).toHaveText('No such card');
  await page.close();
});

test('the timeline is navigated and zoomed by keyboard, and its list follows', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/timeline?entity=grupo-colina');
  await expect(page.locator('h1')).toHaveText('Timeline: Grupo Colina');
  const chart = page.getByRole('listbox', { name: 'Chart' });
  const all = await chart.getByRole('option').count();
  expect(all).toBeGreaterThan(5);
  await expect(page.locator('.timeline-list .fact')).toHaveCount(all);
  await chart.focus();
  await page.keyboard.press('Home');
  const first = await chart.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowRight');
  expect(await chart.getAttribute('aria-activedescendant')).not.toBe(first);
  await expect(page.locator('.timeline-chosen .fact')).toBeVisible();
  for (let step = 0; step < 5; step++) await page.keyboard.press('+');
  await expect.poll(() => page.locator('.timeline-list .fact').count()).toBeLessThan(all);
  await page.keyboard.press('0');
  await expect(page.locator('.timeline-list .fact')).toHaveCount(all);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/card\//);
  await page.close();
});

test('a click on the chart chooses the nearest mark, and a click on a cluster zooms in', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/timeline');
  await expect(page.locator('.zoom-bar')).toContainText(/\d{4}–\d{4}/);
  const mark = page.locator('.entry-fact').first();
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error('the mark has no box');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height + 6);
  await expect(page.locator('.timeline-chosen .fact')).toBeVisible();
  const listed = await page.locator('.timeline-list .fact').count();
  await page.locator('.cluster').first().click();
  await expect.poll(() => page.locator('.timeline-list .fact').count()).toBeLessThan(listed);
  await page.getByLabel('Topic').selectOption('Corruption');
  await expect(page).toHaveURL(/topic=corruption/);
  await expect(page.locator('.entry-event')).toHaveCount(0);
  await page.close();
});

test('a map shows the ties of an entity, and each name opens its own map', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/map/alberto-fujimori');
  const names = page.locator('.map-name');
  await names.first().waitFor();
  expect(await names.count()).toBeLessThanOrEqual(24);
  await expect(page.locator('.map-lines path')).toHaveCount(await names.count());
  await page.getByRole('button', { name: /^Show \d+ more names?$/ }).click();
  expect(await names.count()).toBeGreaterThan(24);
  await page.locator('.map').getByRole('link', { name: 'Event: Barrios Altos massacre' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Relations: Barrios Altos massacre');
  await expect(page.locator('.map-list').getByRole('link', { name: 'Grupo Colina' })).toBeVisible();
  await page.close();
});

for (const scheme of ['light', 'dark'] as const)
  test(`every section fits 320 pixels and has no axe violations, ${scheme}`, async ({ ficha }) => {
    // Seven pages are checked.
    test.setTimeout(180_000);
    const page = await openLibrary(ficha);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.emulateMedia({ colorScheme: scheme });
    const sections = [
      '',
      'browse',
      'card/grupo-colina',
      'timeline?entity=grupo-colina',
      'map/grupo-colina',
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
    await page.close();
  });
