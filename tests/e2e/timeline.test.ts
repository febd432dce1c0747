/** The timeline of the library: keyboard, mouse, search, labels and the names of a page. */
import { expect, type Page } from '@playwright/test';
import { test } from './ficha.ts';
import { openLibrary } from './library.ts';

/** The numbers of entries in the window and of all, from "Showing 1,327 of 1,351 entries". */
async function entriesOf(page: Page): Promise<{ shown: number; all: number }> {
  const text = (await page.locator('.zoom-bar [role="status"]').textContent()) ?? '';
  const [shown = 0, all = 0] = (/Showing ([\d,]+) of ([\d,]+)/.exec(text) ?? [])
    .slice(1)
    .map((number) => Number(number.replaceAll(',', '')));
  return { shown, all };
}

test('is navigated and zoomed by keyboard, and its list follows', async ({ ficha }) => {
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
  // In view, although the chart is higher than the window.
  await expect(page.locator('.timeline-chosen .fact')).toBeInViewport();
  for (let step = 0; step < 5; step++) await page.keyboard.press('+');
  await expect.poll(() => page.locator('.timeline-list .fact').count()).toBeLessThan(all);
  await page.keyboard.press('0');
  await expect(page.locator('.timeline-list .fact')).toHaveCount(all);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/card\//);
  await page.close();
});

test('a click chooses the nearest mark, a double click opens its card, and a cluster zooms in', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/timeline');
  await expect(page.locator('.zoom-bar')).toContainText(/\d{4}–\d{4}/);
  const { all } = await entriesOf(page);
  await page.locator('.cluster').first().click();
  await expect.poll(async () => (await entriesOf(page)).shown).toBeLessThan(all / 2);
  await page.getByLabel('Topic').selectOption('Corruption');
  await expect(page).toHaveURL(/topic=corruption/);
  await expect(page.locator('.entry-event')).toHaveCount(0);
  const mark = page.locator('.entry-fact .mark-day').first();
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error('the mark has no box');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y + 7);
  await expect(page.locator('.timeline-chosen .fact')).toBeVisible();
  await page.mouse.dblclick(x, y);
  await expect(page).toHaveURL(/#\/card\/.+\?fact=/);
  await expect(page.locator('.fact.chosen')).toBeInViewport();
  await page.close();
});

test('labels events and facts, and no label covers a mark or another label', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/timeline');
  await page.locator('.entry-event text').first().waitFor();
  expect(await page.locator('.entry-fact text').count()).toBeGreaterThan(20);
  const overlaps = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.chart .entry')].flatMap((entry, owner) =>
      [...entry.querySelectorAll('text, .mark')].map((part) => ({ owner, box: part.getBoundingClientRect() })),
    );
    const apart = (a: DOMRect, b: DOMRect) =>
      a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 4 || b.bottom <= a.top + 4;
    return boxes.filter(({ owner, box }) => boxes.some((other) => other.owner > owner && !apart(box, other.box)))
      .length;
  });
  expect(overlaps).toBe(0);
  // The whole width is used.
  const chart = await page.locator('.chart').boundingBox();
  expect(chart?.width).toBeGreaterThan(1280 * 0.9);
  await page.close();
});

test('is searched while the reader types', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/timeline');
  const { all } = await entriesOf(page);
  await page.getByRole('searchbox', { name: 'Search the timeline' }).fill('cantuta');
  await expect(page).toHaveURL(/find=cantuta/);
  await expect.poll(async () => (await entriesOf(page)).all).toBeLessThan(all / 5);
  await expect(page.locator('.entry-event').first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the timeline' }).fill('xyzzy');
  await expect(page.getByText('Nothing with a date matches these filters.')).toBeVisible();
  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await expect.poll(async () => (await entriesOf(page)).all).toBe(all);
  await page.close();
});

test('shows the names of a page, and leads to their map', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/timeline?names=peru/grupo-colina,peru/barrios-altos-massacre');
  await expect(page.locator('h1')).toHaveText('Timeline of 2 names');
  await expect(page.locator('.entry-event')).toHaveCount(1);
  await page.getByRole('link', { name: 'Map of relations' }).click();
  await expect(page).toHaveURL(/#\/map\?names=peru\/grupo-colina,peru\/barrios-altos-massacre$/);
  await expect(page.locator('h1')).toHaveText('Relations of 2 names');
  await page.close();
});
