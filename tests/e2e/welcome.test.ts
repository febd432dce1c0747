import { expect } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { launchWithFicha, welcomePageOf } from '../support/browser/launch.ts';
import { markedNames, restOn } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { markOf, openCard, TEST_BUILD, test } from './ficha.ts';
import { changeStoredSettings, ownAddress } from './worker.ts';

test('opens after installation, with names whose cards open', async () => {
  const context = await launchWithFicha({ extension: TEST_BUILD, welcome: true });
  try {
    const page = await welcomePageOf(context);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Ficha');
    await expect(page.getByText('Rest the pointer on a marked name')).toBeVisible();
    const card = await openCard(page, 'Alberto Fujimori');
    await expect(card.locator('h2')).toHaveText('Alberto Fujimori');
    expect((await card.boundingBox())?.width).toBe(360);
    await expect(page.getByText('This is a card.')).toBeVisible();
    await closeWithEscape(page);
  } finally {
    await context.close();
  }
});

test('tells how to pin the button, and marks a sure and a doubtful name differently', async ({ ficha }) => {
  const page = await ficha.context.newPage();
  await page.goto(ownAddress(ficha, '/library.html#/welcome'));
  await expect(page.getByRole('heading', { name: 'Keep the button in view' })).toBeVisible();
  expect((await markOf(page, 'Vladimiro Montesinos')).mark).toBe('ficha-person');
  expect((await markOf(page, 'Kouri')).mark).toBe('ficha-doubt');
  await page.close();
});

test('lets the reader try a note', async ({ ficha }) => {
  const page = await ficha.context.newPage();
  await page.goto(ownAddress(ficha, '/library.html#/welcome'));
  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = card;
  await frame.getByRole('textbox', { name: 'Note' }).first().fill('A first try');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByText('Saved')).toBeVisible();
  await page.close();
});

test('marks names even if marks are turned off, explains the chosen trigger, and stops with the page', async ({
  ficha,
}) => {
  await changeStoredSettings(ficha, { marked: 'none', trigger: 'click' });
  const page = await ficha.context.newPage();
  await page.goto(ownAddress(ficha, '/library.html#/welcome'));
  await expect(page.getByText('Click a marked name')).toBeVisible();
  const mark = await markOf(page, 'Vladimiro Montesinos');
  await restOn(page, mark);
  await page.mouse.down();
  await page.mouse.up();
  await expect(cardOf(page).locator('h2')).toHaveText('Vladimiro Montesinos');
  await closeWithEscape(page);
  await page.getByRole('link', { name: 'Sources and licences' }).click();
  await page.getByRole('heading', { level: 1, name: 'About' }).waitFor();
  expect(await markedNames(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open the welcome page' }).click();
  await markOf(page, 'Vladimiro Montesinos');
  await changeStoredSettings(ficha, { marked: 'all', trigger: 'hover' });
  await page.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`has no axe violations, ${colorScheme}`, async ({ ficha }) => {
    const page = await ficha.context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(ownAddress(ficha, '/library.html#/welcome'));
    await openCard(page, 'Alberto Fujimori');
    expect(await axeFindings(page, { colours: colorScheme === 'dark' })).toEqual([]);
    await page.close();
  });
