/** The number of different names on the toolbar button. */
import { expect } from '@playwright/test';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { article, test } from './ficha.ts';
import { badgeOf, changeStoredSettings } from './worker.ts';

test('the toolbar button shows the number of different names, also after the page has changed', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru and the Grupo Colina. Montesinos again.']));
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('2');
  await page.evaluate(() => {
    document.querySelector('p')?.append(' Then Alberto Fujimori spoke.');
  });
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('3');
  await page.evaluate(() => document.querySelector('p')?.remove());
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('');
});

test('each tab has its own number, which is there again after going back and counts frames', async ({ ficha }) => {
  const names = article(['Alberto Fujimori of Peru.']);
  const one = await ficha.open(names);
  const two = await ficha.open(
    article(['Roses and hedges.', `<iframe srcdoc="Vladimiro Montesinos of Peru, and Grupo Colina"></iframe>`]),
  );
  await expect.poll(() => badgeOf(ficha, one.url())).toBe('1');
  await expect.poll(() => badgeOf(ficha, two.url())).toBe('2');
  const address = one.url();
  // A tab in the background need not paint, and is read only once it has.
  await one.bringToFront();
  await one.goto(two.url());
  await one.goBack();
  await waitForMarks(one);
  await expect.poll(() => badgeOf(ficha, address)).toBe('1');
});

test('names in a frame are no longer counted when it is removed or led elsewhere', async ({ ficha }) => {
  const frame = (text: string) => `<iframe srcdoc="${text}"></iframe>`;
  const page = await ficha.open(
    article(['Roses.', `<b>${frame('Grupo Colina of Peru')}</b>`, frame('The Shining Path of Peru')]),
  );
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('2');
  await page.evaluate(() => document.querySelector('b')?.remove());
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('1');
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('srcdoc', 'Hedges.'));
  await expect.poll(() => badgeOf(ficha, page.url())).toBe('');
});

test('the reader can turn the number off and on, with effect in open tabs', async ({ ficha }) => {
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
