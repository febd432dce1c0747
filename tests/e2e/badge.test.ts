/** The number of different names on the toolbar button. */
import { expect } from '@playwright/test';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { article, test } from './ficha.ts';
import { badgeOf, changeStoredSettings } from './worker.ts';

test('shows the number of different names, and follows the page', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru and the Grupo Colina. Montesinos again.']));
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('2');
  await page.evaluate(() => {
    document.querySelector('p')?.append(' Then Alberto Fujimori spoke.');
  });
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('3');
  await page.evaluate(() => document.querySelector('p')?.remove());
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('');
});

test("is each tab's own, comes back with a page that is gone back to, and does not count frames", async ({ ficha }) => {
  const names = article(['Alberto Fujimori of Peru.']);
  const one = await ficha.open(names);
  const two = await ficha.open(
    article(['Roses and hedges.', `<iframe srcdoc="Vladimiro Montesinos of Peru, and Grupo Colina"></iframe>`]),
  );
  await expect.poll(() => badgeOf(ficha, one.url())).toBe('1');
  expect(await badgeOf(ficha, two.url())).toBe('');
  const address = one.url();
  await one.goto(two.url());
  await one.goBack();
  await waitForMarks(one);
  await expect.poll(() => badgeOf(ficha, address)).toBe('1');
});

test('can be turned off and on, at once in open tabs', async ({ ficha }) => {
  const page = await ficha.open(article(['Alberto Fujimori of Peru.']));
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('1');
  await changeStoredSettings(ficha, { badge: false });
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('');
  const another = await ficha.open(article(['Grupo Colina in Peru.']));
  await waitForMarks(another);
  await changeStoredSettings(ficha, { badge: true });
  await expect.poll(() => badgeOf(ficha, another.url())).toBe('1');
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('1');
});
