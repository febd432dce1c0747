/**
 * A session on the page, in the notes and in the side panel, in which the background is stopped around
 * every message, or each message arrives twice. Nothing is lost, nothing is done twice, and the reader
 * does not notice.
 */
import { expect, type Page, test as plain } from '@playwright/test';
import type { RequestName } from '../../data/messaging/protocol.ts';
import { openOwnPage, recordsIn } from '../e2e/databases.ts';
import { article, openCard, pressEdit, startFicha } from '../e2e/ficha.ts';
import { openHostile } from '../e2e/hostile.ts';
import { cardOf, pressClose } from '../support/browser/card-frame.ts';
import { repeatMessages } from './repeat-messages.ts';
import { type StoppedWhen, stopAroundMessages } from './stop-around-messages.ts';

const html = article(['Here is the Barrios Altos massacre.', 'Fujimori of Peru.'], { date: '2001-05-05' });

/** Requests that the session makes, each around a stop of the background. */
const REQUESTS: RequestName[] = [
  ...(['getOpening', 'tellPage', 'getCard', 'getNames', 'getNotes'] as const),
  ...(['getDraft', 'keepDraft', 'saveNote', 'deleteNote', 'undeleteNote'] as const),
];

async function writeNotes(page: Page): Promise<void> {
  const card = await openCard(page, 'Barrios Altos massacre');
  await card.getByRole('button', { name: 'related names' }).click();
  await card.getByRole('button', { name: 'Grupo Colina' }).first().click();
  await expect(card.locator('h2')).toHaveText('Grupo Colina');
  await card.getByRole('button', { name: 'Back to Barrios Altos massacre' }).click();
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await frame.getByRole('textbox').fill('First wording');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText('First wording');
  await pressEdit(frame);
  await frame.getByRole('textbox').fill('Second wording');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText('Second wording');
  await frame.getByRole('button', { name: 'Delete' }).click();
  await expect(frame.getByText('Delete this note?')).toBeVisible();
  await frame.getByRole('button', { name: 'Delete' }).click();
  await expect(frame.locator('.note')).toHaveCount(0);
  await frame.getByRole('button', { name: 'Undo' }).click();
  await expect(frame.locator('.note-text')).toHaveText('Second wording');
  await pressClose(page);
}

async function useSidePanel(panel: Page): Promise<void> {
  await expect(panel.locator('.name-row')).toHaveText([/Barrios Altos massacre/, /Fujimori/]);
  await panel.getByRole('combobox').fill('grupo colyna');
  await panel.getByRole('option').first().click();
  await expect(panel.getByRole('heading', { name: 'Grupo Colina' })).toBeFocused();
  await panel.locator('.related .inline-link').first().click();
  await expect(panel.getByRole('heading', { name: 'Grupo Colina' })).toHaveCount(0);
  // The panel loads its notes last.
  await expect(panel.locator('.in-place-card .notes-list')).toBeVisible();
}

/** Uses the page, notes and side panel; `watch` is called with each new page. */
async function useAll(watch: (page: Page) => Promise<void>): Promise<void> {
  const ficha = await startFicha();
  const { page, expectQuiet } = await openHostile(ficha, html, { before: watch });
  await writeNotes(page);
  // An ambiguous name also loads its candidates.
  await openCard(page, 'Fujimori');
  await page.mouse.move(1000, 700);

  const own = await openOwnPage(ficha);
  const tab = await own.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query: (of: object) => Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ url }))[0]?.id;
  }, page.url());
  const panel = await ficha.context.newPage();
  await watch(panel);
  await panel.goto(`chrome-extension://${ficha.id}/sidepanel.html?tab=${tab}`);
  await useSidePanel(panel);

  // Messages that were sent twice took effect once.
  const notes = await recordsIn<{ text: string; revision: number }>(own, 'ficha-notes', 'notes');
  expect(notes.map(({ text }) => text)).toEqual(['Second wording']);
  expect(await recordsIn(own, 'ficha-notes', 'bin')).toEqual([]);
  expect(await recordsIn(own, 'ficha-notes', 'drafts')).toEqual([]);
  expectQuiet();
  await ficha.close();
}

for (const when of ['before', 'during'] satisfies StoppedWhen[])
  plain(`the background is stopped ${when} each message`, async () => {
    // The background starts about thirty times.
    plain.setTimeout(180_000);
    const sent: string[][] = [];
    await useAll(async (page) => {
      sent.push((await stopAroundMessages(page, when)).messages);
    });
    expect(sent.flat()).toEqual(expect.arrayContaining(REQUESTS));
  });

plain('each message arrives twice', () => useAll(repeatMessages));
