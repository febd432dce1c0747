/** Pages that take the keyboard while the reader writes a note: what is written is the reader's. */
import { expect, type Page } from '@playwright/test';
import { cardFrames, cardOf, hostOf } from '../support/browser/card-frame.ts';
import { article, openCard, test } from './ficha.ts';
import { openHostile } from './hostile.ts';
import { moveScriptTime } from './script-world.ts';

/** Runs before any other script: hears all keys of the page. */
const EARS = `<script>
  heard = [];
  addEventListener('keydown', ({ key }) => heard.push(key), true);
</script>`;
const FIELDS = `<div style="position: fixed; right: 0; bottom: 0">
  <input id="a"><input id="b"><p id="editable" contenteditable>Words</p></div><dialog><input></dialog>`;

const html = article(['The Grupo Colina of Peru.', 'Shining Path'], { date: '2001-05-05' })
  .replace('<head>', `<head>${EARS}`)
  .replace('</main>', `</main>${FIELDS}<p style="height: 3000px">`);

const heardBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join(''));

const noteIn = (page: Page) => cardOf(page).getByRole('textbox', { name: 'Note' });

/** Opens a card on the page and begins a note in it. */
async function beginNote(page: Page): Promise<void> {
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'Add note' }).click();
  await expect(noteIn(page)).toBeFocused();
  await page.keyboard.type('My ');
}

/** Waits until the card's frame has the focus again. */
const waitForFocus = (page: Page) =>
  expect.poll(() => cardFrames(page)[0]?.evaluate(() => document.hasFocus())).toBe(true);

/** What takes the focus for an element of the page: the browser refuses it while the page is held off. */
const FIELD_THIEVES: Record<string, () => void> = {
  'its own field': () => setInterval(() => document.querySelector('input')?.focus(), 50),
  'its own field at every frame': () => {
    const take = () => {
      document.querySelector('input')?.focus();
      requestAnimationFrame(take);
    };
    take();
  },
  'editable text': () => setInterval(() => document.querySelector<HTMLElement>('#editable')?.focus(), 50),
  'its own field once': () => document.querySelector('input')?.focus(),
};
for (const [name, take] of Object.entries(FIELD_THIEVES))
  test(`a page that focuses ${name} while a note is written hears at most one letter`, async ({ ficha }) => {
    const { page, expectQuiet } = await openHostile(ficha, html);
    await beginNote(page);
    await page.evaluate(`(${take})()`);
    await page.keyboard.type('t');
    await waitForFocus(page);
    // It goes on taking it.
    await page.keyboard.type('hought that nobody is to read', { delay: 20 });
    await expect(noteIn(page)).toHaveValue(/^My t?hought that nobody is to read$/);
    expect((await heardBy(page)).length).toBeLessThanOrEqual(1);
    await expect(hostOf(page)).toHaveCount(1);
    expectQuiet();
  });

/** What takes the focus in ways that the browser does not refuse. */
const WINDOW_THIEVES: Record<string, () => void> = {
  'focuses its window': () => setInterval(() => window.focus(), 50),
  'takes the focus from the card': () => setInterval(() => (document.activeElement as HTMLElement).blur(), 50),
  'opens dialogs': () =>
    setInterval(() => {
      const dialog = document.querySelector('dialog');
      dialog?.close();
      dialog?.showModal();
    }, 50),
};
for (const [name, take] of Object.entries(WINDOW_THIEVES))
  test(`a page that ${name} again and again loses the note to a window, with its text`, async ({ ficha }) => {
    const { page } = await openHostile(ficha, html);
    await beginNote(page);
    const opened = ficha.context.waitForEvent('page');
    await page.evaluate(`(${take})()`);
    const window = await opened;
    await expect(window.getByText('The page took the keyboard from your note again and again.')).toBeVisible();
    await expect(window.getByRole('textbox', { name: 'Note' })).toHaveValue(/^My/);
    await expect(hostOf(page)).toHaveCount(0);
    await window.getByRole('textbox', { name: 'Note' }).fill('My secret thought');
    await window.getByRole('button', { name: 'Save' }).click();
    await expect(window.locator('.note-text').first()).toHaveText('My secret thought');
    await window.close();
    // Cards go on opening in the page.
    await page.reload();
    await expect((await openCard(page, 'Grupo Colina')).locator('h2')).toHaveText('Grupo Colina');
  });

test('what is typed after the page has lost the note is dropped', async ({ ficha }) => {
  // Its listeners are younger than the card.
  const { page } = await openHostile(ficha, html.replace(EARS, ''));
  await beginNote(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('keydown', ({ key }) => heard.push(key), true);
    setInterval(() => focus(), 50);
  });
  const window = await ficha.context.waitForEvent('page');
  await expect(hostOf(page)).toHaveCount(0);
  await page.keyboard.type('secret');
  expect(await heardBy(page)).toBe('');
  await window.close();
});

test('a page that is held off can be scrolled, and a press gives it back', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await beginNote(page);
  await page.evaluate(() => document.querySelector('input')?.focus());
  await waitForFocus(page);
  await page.keyboard.type('thought');
  await expect(noteIn(page)).toHaveValue('My thought');
  const card = await hostOf(page).boundingBox();
  // It can be scrolled meanwhile, and the card stays where it is.
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  const frame = await page.locator('ficha-card iframe').boundingBox();
  expect(frame).toEqual(await hostOf(page).boundingBox());
  expect(frame?.width).toBe(card?.width);
  await page.mouse.click(700, 500);
  await moveScriptTime(page, 5000);
  await page.locator('#a').click();
  await page.keyboard.type('one');
  await expect(page.locator('#a')).toHaveValue('one');
  expectQuiet();
});

test('after a press on the page, the reader moves on there by keyboard while a note stays open', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Keep this card open' }).click();
  await card.getByRole('button', { name: 'Add note' }).click();
  await expect(noteIn(page)).toBeFocused();
  const field = page.locator('#a');
  await field.click();
  await moveScriptTime(page, 5000);
  await page.keyboard.type('one');
  await expect(field).toHaveValue('one');
  await page.keyboard.press('Tab');
  await page.keyboard.type('two');
  await expect(page.locator('#b')).toHaveValue('two');
  await expect(hostOf(page)).toHaveCount(1);
});

test('a page that focuses its window once while a note is written does not keep the keyboard', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html);
  await beginNote(page);
  await page.evaluate(() => window.focus());
  await waitForFocus(page);
  await page.keyboard.type('secret thought');
  await expect(noteIn(page)).toHaveValue('My secret thought');
  expect((await heardBy(page)).length).toBeLessThanOrEqual(1);
});
