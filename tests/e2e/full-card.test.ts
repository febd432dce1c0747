/** The full card in the library: lead, disputes, folded topics, filters, sources and print. */
import { expect, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { test } from './ficha.ts';
import { openLibrary } from './library.ts';

const CARD = '#/card/barrios-altos-massacre';
const FACT = 'peru/barrios-altos-massacre.attack';

const topic = (page: Page, name: string) => page.locator('.topic', { has: page.getByRole('heading', { name }) });

test('begins with a lead, then disputes, then topics that unfold', async ({ ficha }) => {
  const page = await openLibrary(ficha, CARD);
  await expect(page.locator('h1')).toHaveText('Barrios Altos massacre');
  expect(await page.locator('.card-lead li').count()).toBeGreaterThanOrEqual(3);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0;
  expect(await top('.card-lead')).toBeLessThan(await top('.dispute'));
  expect(await top('.dispute')).toBeLessThan(await top('.topic'));
  await expect(page.locator('.dispute').first().locator('.position').nth(1)).toBeVisible();
  await expect(page.locator('.topic .fact').first()).toBeHidden();
  await topic(page, 'Justice').locator('summary').click();
  await expect(topic(page, 'Justice').locator('.fact').first()).toBeVisible();
  await page.getByRole('button', { name: 'Open all topics' }).click();
  const facts = page.locator('.topic .fact');
  for (let at = 0; at < (await facts.count()); at++) await expect(facts.nth(at)).toBeVisible();
  await page.getByRole('button', { name: 'Close all topics' }).click();
  await expect(facts.first()).toBeHidden();
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
});

test('opens, marks and focuses the fact that its address names', async ({ ficha }) => {
  const page = await openLibrary(ficha, `${CARD}?fact=${FACT}`);
  const fact = page.locator('.fact.chosen');
  await expect(fact).toBeInViewport();
  await expect(fact).toBeFocused();
  await page.close();
});

test('leads from the lead and from the contents to what they name', async ({ ficha }) => {
  const page = await openLibrary(ficha, CARD);
  await page.locator('.card-lead a').first().click();
  await expect(page).toHaveURL(/\?fact=peru\/barrios-altos-massacre\./);
  await expect(page.locator('.fact.chosen')).toBeFocused();
  // A second click on the same entry goes there again.
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('.card-lead a').first().click();
  await expect(page.locator('.fact.chosen')).toBeInViewport();
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('button', { name: /^Justice/ }).click();
  await expect(topic(page, 'Justice').locator('.fact').first()).toBeVisible();
  await contents.getByRole('button', { name: 'Your notes' }).click();
  await expect(page.getByRole('heading', { name: /^Your notes/ })).toBeFocused();
  await page.close();
});

test('filters facts by status and source, in the address too', async ({ ficha }) => {
  const page = await openLibrary(ficha, CARD);
  const facts = page.locator('.topic .fact');
  await facts.first().waitFor({ state: 'attached' });
  const all = await facts.count();
  await page.getByLabel('Status').selectOption({ value: 'convicted' });
  await expect(page).toHaveURL(/status=convicted/);
  const convicted = await facts.count();
  expect(convicted).toBeGreaterThan(0);
  expect(convicted).toBeLessThan(all);
  await expect(facts.first()).toBeVisible();
  await expect(facts.locator('.status-convicted')).toHaveCount(convicted);
  await page.getByLabel('Status').selectOption('');
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ value: 'World Socialist Web Site' });
  await expect(page.getByText(new RegExp(`^\\d+ of ${all} facts$`))).toBeVisible();
  await page.getByLabel('Status').selectOption({ value: 'ruled' });
  await expect(page).toHaveURL(/status=ruled&source=World/);
  await page.close();
});

test('shows the sources with their standpoints', async ({ ficha }) => {
  const page = await openLibrary(ficha, CARD);
  const papers = page.locator('.card-sources .group').filter({ hasText: 'Party papers' });
  await papers.locator('> summary').click();
  await expect(papers.locator('.source-standpoint').first()).toBeVisible();
  await expect(papers).toContainText('Maoist');
  await page.locator('.tie-group').getByRole('link', { name: 'Grupo Colina' }).click();
  await expect(page.locator('h1')).toHaveText('Grupo Colina');
  await expect(page.locator('h1')).toBeFocused();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Barrios Altos massacre');
  await page.close();
});

test('prints every fact, dispute and source, and no buttons', async ({ ficha }) => {
  const page = await openLibrary(ficha, CARD);
  await page.locator('.topic').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.topic .fact', '.dispute', '.source']) {
    const all = page.locator(part);
    expect(await all.count(), part).toBeGreaterThan(3);
    for (let at = 0; at < (await all.count()); at++) await expect(all.nth(at), part).toBeVisible();
  }
  await expect(page.locator('main button:visible')).toHaveCount(0);
  await expect(page.locator('main select:visible')).toHaveCount(0);
  await page.close();
});
