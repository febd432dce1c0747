/** What a card says, what it unfolds, and where its buttons lead. */
import { expect } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { article, openCard, test } from './ficha.ts';
import { changeStoredSettings } from './worker.ts';

const page1 = article(
  [
    'In Peru the army officer Vladimiro Montesinos rose under Alberto Fujimori.',
    'The Barrios Altos massacre was the work of the Grupo Colina.',
    'Nothing of note stands in this paragraph, which is here to give the pointer a place to rest without a name.',
  ],
  { date: '2001-05-05' },
);

test('a card shows name, line, key data in words, and entries with year and source', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Alberto Fujimori');
  await expect(card.locator('h2')).toHaveText('Alberto Fujimori');
  await expect(card.locator('.line')).toContainText(/president of Peru/i);
  await expect(card.locator('.vitals')).toHaveText('1938–2024 · father of Keiko Fujimori');
  const entries = card.locator('.entry');
  expect(await entries.count()).toBeGreaterThanOrEqual(3);
  for (const entry of await entries.all()) await expect(entry.getByRole('button', { name: /^Source: / })).toBeVisible();
  await expect(entries.first().locator('.entry-year')).toHaveText(/^\d{4}/);
  await expect(card.locator('.card-footer')).toContainText(/All \d+ facts.*Add note.*Checked \d+ \w+ \d{4}/);
});

test('key data of an event and of a living person are in words', async ({ ficha }) => {
  const page = await ficha.open(article(['In Peru, the Barrios Altos massacre came before Keiko Fujimori ran.']));
  const event = await openCard(page, 'Barrios Altos massacre');
  await expect(event.locator('.vitals')).toHaveText('3 Nov 1991 · Lima · 15 dead, 4 injured');
  await closeWithEscape(page);
  const person = await openCard(page, 'Keiko Fujimori');
  await expect(person.locator('.vitals')).toHaveText('born 1975 · daughter of Alberto Fujimori');
});

test('an entry unfolds its fact with all sources, and a source leads to its page', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Grupo Colina');
  const entry = card.locator('.entry').first();
  const token = entry.getByRole('button', { name: /^Source: / });
  await expect(token).toHaveAttribute('aria-expanded', 'false');
  await entry.locator('.entry-text').click({ position: { x: 5, y: 5 } });
  await expect(token).toHaveAttribute('aria-expanded', 'true');
  const details = entry.locator('.fact-details');
  await expect(details.locator('.fact-text')).not.toBeEmpty();
  await expect(details.locator('.fact-dates')).toContainText('Last checked');
  const link = details.locator('.source-details a').first();
  await expect(link).toHaveAttribute('href', /^https?:/);
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAccessibleName(/: .+\. Opens the .+ in a new tab$/);
  await expect(link.locator('cite')).toHaveAttribute('lang', /^[a-z]{2}$/);
  await expect(details.locator('.source-about').first()).not.toBeEmpty();
  await token.click();
  await expect(details).toHaveCount(0);
});

test('a fact is copied with its citation, its address, and for a report of an error', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Grupo Colina');
  const clipboard = async () => {
    await ficha.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const entry = card.locator('.entry').first();
  await entry.getByRole('button', { name: /^Source: / }).click();
  await entry.getByRole('button', { name: 'BibTeX' }).click();
  await expect(entry.getByText('Copied')).toBeVisible();
  expect(await clipboard()).toMatch(/^@\w+\{[\w-]+,\n[\s\S]*annotation = \{/);
  await entry.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(entry.getByText('Copied')).toBeVisible();
  const address = /^chrome-extension:\/\/[^/]+\/library\.html#\/card\/peru\/[\w-]+\?fact=peru\/[\w.-]+$/m;
  expect(await clipboard()).toMatch(address);
  await entry.getByRole('button', { name: 'Report an error' }).click();
  await expect(entry.getByText(/Copied\. Paste it into a new issue at https:/)).toBeVisible();
  const report = await clipboard();
  expect(report).toMatch(address);
  expect(report).toMatch(/^peru\/[\w.-]+\n.+\n[\s\S]*\nhttps:\/\/\S+$/);
});

test('one press shows where sources differ, one position under the other', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Barrios Altos massacre');
  await card.getByRole('button', { name: /^Sources differ on \d+ points/ }).click();
  const dispute = card.locator('.dispute').filter({ hasText: 'How many people were killed' });
  await expect(dispute).toContainText('14');
  await expect(dispute).toContainText('15');
  const positions = dispute.locator('.position');
  const boxes = await Promise.all((await positions.all()).map((position) => position.boundingBox()));
  expect(boxes.length).toBeGreaterThanOrEqual(2);
  expect((boxes[1]?.y ?? 0) >= (boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0)).toBe(true);
});

test('a related card opens at its top, and the way back leads to the place left', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Barrios Altos massacre');
  const scrolled = () => card.locator('.card-body').evaluate(({ scrollTop }) => scrollTop);
  await card.getByRole('button', { name: /related names/i }).click();
  const last = card.locator('.related .name-link').last();
  await last.scrollIntoViewIfNeeded();
  const left = await scrolled();
  expect(left).toBeGreaterThan(0);
  await last.click();
  await expect(card.locator('h2')).not.toHaveText('Barrios Altos massacre');
  expect(await scrolled()).toBe(0);
  await card.getByRole('button', { name: 'Back to Barrios Altos massacre' }).click();
  await expect(card.locator('h2')).toHaveText('Barrios Altos massacre');
  await expect.poll(scrolled).toBe(left);
});

test('names that the page gives come first among related names', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Alberto Fujimori');
  await expect(card.locator('.related-row')).toContainText('adviser Vladimiro Montesinos');
  await closeWithEscape(page);
  const other = await ficha.open(article(['Alberto Fujimori of Peru.']));
  await expect((await openCard(other, 'Alberto Fujimori')).locator('.related-row')).not.toContainText('Montesinos');
});

test('keys scroll the card that has the focus, and never the page behind it', async ({ ficha }) => {
  const page = await ficha.open(page1.replace('</main>', '<p style="height: 3000px"></p></main>'));
  const card = await openCard(page, 'Barrios Altos massacre');
  await card.getByRole('button', { name: /^Sources differ/ }).click();
  await card.focus();
  const scrolled = () => card.locator('.card-body').evaluate(({ scrollTop }) => scrollTop);
  const end = await card.locator('.card-body').evaluate((body) => body.scrollHeight - body.clientHeight);
  expect(end).toBeGreaterThan(100);
  for (const [key, there] of [
    ['End', end],
    ['Home', 0],
    ['ArrowDown', 40],
    ['ArrowUp', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(async () => Math.round(await scrolled()), key).toBe(Math.round(there));
  }
  for (const key of ['Space', 'PageDown']) {
    const before = await scrolled();
    await page.keyboard.press(key);
    await expect.poll(scrolled, key).toBeGreaterThan(before);
  }
  await page.keyboard.press('PageUp');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the card turns Ficha off for the site', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Turn off on 127.0.0.1' }).click();
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  // It stays with the way to undo that, until the page is pressed.
  await expect(card.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(hostOf(page)).toHaveCount(0);
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts: [] } });
  await waitForMarks(page);
});

test('the card opens the timeline and all facts in the library', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'More options' }).click();
  for (const [button, address] of [
    ['Timeline', /#\/timeline\?entity=peru\/vladimiro-montesinos/],
    [/^All \d+ facts$/, /#\/card\/peru\/vladimiro-montesinos/],
  ] as const) {
    const opened = ficha.context.waitForEvent('page');
    await card.getByRole('button', { name: button }).click();
    const library = await opened;
    await expect(library).toHaveURL(address);
    await library.close();
    await page.bringToFront();
  }
});

test('axe finds nothing in a card, unfolded or not, and in a choice', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Barrios Altos massacre');
  expect(await axeFindings(page, { within: 'ficha-card' })).toEqual([]);
  await card.locator('.token').first().click();
  await card.getByRole('button', { name: /^Sources differ/ }).click();
  expect(await axeFindings(page, { within: 'ficha-card' })).toEqual([]);
  const doubtful = await ficha.open(article(['Fujimori opened a road in Peru.']));
  await openCard(doubtful, 'Fujimori');
  await expect(cardOf(doubtful).locator('.candidate').first()).toBeVisible();
  expect(await axeFindings(doubtful, { within: 'ficha-card' })).toEqual([]);
});
