/** Firefox: notes are written in the card's frame, and the page cannot observe that. */
import { expect } from '@playwright/test';
import type { Frame } from 'puppeteer-core';
import { article } from '../e2e/ficha.ts';
import { clickInCard, openCard, test, waitForCardFrame } from './ficha.ts';

const html = article(['Vladimiro Montesinos recorded his visitors. Much else happened in Peru.'], {
  date: '2001-05-05',
});

const textOf = (frame: Frame, selector: string) =>
  frame.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** Waits until the text box has the focus. */
const editorReady = (frame: Frame) => frame.waitForFunction(() => document.activeElement?.localName === 'textarea');

test('a note is written unobserved by the page, and shown on other pages with the entity', async ({ ficha }) => {
  const page = await ficha.open(html);
  const logged = await page.evaluateHandle(() => {
    const keys: string[] = [];
    for (const type of ['keydown', 'keypress', 'input'] as const)
      window.addEventListener(type, (event) => keys.push(event.type), true);
    return keys;
  });
  await openCard(page, 'Vladimiro Montesinos');
  await clickInCard(page, 'button', 'Add note');
  const frame = await waitForCardFrame(page);
  await editorReady(frame);
  await page.keyboard.type('Check the date of the first recording.');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await expect.poll(() => textOf(frame, '.note-text')).toBe('Check the date of the first recording.');
  expect(await logged.evaluate((keys) => keys)).toEqual([]);
  expect(await page.content()).not.toContain('first recording');

  const other = await ficha.open(article(['Later the SIN of Vladimiro Montesinos was dissolved in Peru.']));
  await openCard(other, 'Vladimiro Montesinos');
  const list = await waitForCardFrame(other);
  const strip = '.strip-note .strip-head';
  await expect.poll(() => textOf(list, strip)).toContain('“Check the date of the first recording.”');
  await clickInCard(other, strip);
  await expect.poll(() => textOf(list, '.note-text')).toBe('Check the date of the first recording.');
  await expect.poll(() => textOf(list, 'blockquote')).toBe('Vladimiro Montesinos recorded his visitors.');
});

test('a page that goes on focusing its own field hears nothing of a note, which stays', async ({ ficha }) => {
  const page = await ficha.open(html.replace('</main>', '</main><input>'));
  const heard = await page.evaluateHandle(() => {
    const keys: string[] = [];
    addEventListener('keydown', ({ key }) => keys.push(key), true);
    return keys;
  });
  await openCard(page, 'Vladimiro Montesinos');
  await clickInCard(page, 'button', 'Add note');
  const frame = await waitForCardFrame(page);
  await editorReady(frame);
  await page.keyboard.type('My ');
  await page.evaluate(() => setInterval(() => document.querySelector('input')?.focus(), 50));
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('ficha-card');
  await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.type('thought');
  const written = () => frame.evaluate(() => document.querySelector('textarea')?.value);
  await expect.poll(written).toBe('My thought');
  expect(await heard.evaluate((keys) => keys)).toEqual([]);
});

test('the background makes a snapshot in the origin private file system', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Vladimiro Montesinos');
  await clickInCard(page, 'button', 'Add note');
  const frame = await waitForCardFrame(page);
  await editorReady(frame);
  await page.keyboard.type('Kept twice.');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await expect.poll(() => textOf(frame, '.note-text')).toBe('Kept twice.');
  const library = await ficha.openOwn('/library.html#/notes?view=keep');
  await expect
    .poll(async () => {
      await library.reload({ waitUntil: [] });
      await library.waitForSelector('.snapshots');
      return library.evaluate(() => document.querySelectorAll('.snapshots li').length);
    })
    .toBe(1);
});
