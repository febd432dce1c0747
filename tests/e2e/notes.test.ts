import { expect } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { newProfile } from '../support/browser/launch.ts';
import { loseFocusWhenLeft } from '../support/browser/real-focus.ts';
import { article, openCard, pressEdit, pressUntil, startFicha, test } from './ficha.ts';
import { draftTexts } from './worker.ts';

const html = article(['Vladimiro Montesinos recorded his visitors. Much else happened in Peru.'], {
  date: '2001-05-05',
});

test('a note survives a restart of the browser and is shown on other pages with the entity', async () => {
  const profile = newProfile();
  const first = await startFicha({ profile });
  const page = await first.open(html);
  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await frame.getByRole('textbox', { name: 'Note' }).fill('Check the date of the first recording.');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await first.close();

  const second = await startFicha({ profile });
  const other = await second.open(article(['Later the SIN of Vladimiro Montesinos was dissolved in Peru.']));
  const again = await openCard(other, 'Vladimiro Montesinos');
  await again.getByRole('button', { name: 'Your note: “Check the date of the first recording.”' }).click();
  const list = cardOf(other);
  await expect(list.locator('.note-text')).toHaveText('Check the date of the first recording.');
  await expect(list.locator('blockquote')).toHaveText('Vladimiro Montesinos recorded his visitors.');
  await expect(list.locator('.notes').getByRole('link')).toHaveText('An article');
  await second.close();
});

test('a note can be changed and deleted', async ({ ficha }) => {
  const page = await ficha.open(html);
  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await frame.getByRole('textbox').fill('First wording');
  await frame.getByRole('button', { name: 'Save' }).click();
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
});

test('when two windows change a note, the later one sees the other text and chooses', async ({ ficha }) => {
  const html = article(['The vladivideos of Peru.']);
  const first = await ficha.open(html);
  const card = await openCard(first, 'vladivideos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(first);
  await frame.getByRole('textbox').fill('As it was');
  await frame.getByRole('button', { name: 'Save' }).click();
  await pressEdit(frame);
  await frame.getByRole('textbox').fill('From the first window');

  await loseFocusWhenLeft(first);
  const second = await ficha.open(html);
  await loseFocusWhenLeft(second);
  await openCard(second, 'vladivideos');
  const other = cardOf(second);
  await expect(other.getByText('Not saved yet: “From the first window”')).toBeVisible();
  await pressEdit(other);
  await other.getByRole('textbox').fill('From the second window');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.locator('.note-text')).toHaveText('From the second window');

  await first.bringToFront();
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('alert')).toContainText('From the second window');
  await expect(frame.getByRole('textbox')).toHaveValue('From the first window');
  await frame.getByRole('button', { name: 'Keep both' }).click();
  await expect(frame.locator('.note-text')).toHaveText(['From the first window', 'From the second window']);

  // Saving a note that was deleted elsewhere brings it back.
  await frame.locator('.note').first().getByRole('button', { name: 'Edit' }).click();
  await frame.getByRole('textbox').fill('Not to be deleted');
  await second.bringToFront();
  await second.reload();
  await openCard(second, 'vladivideos');
  await expect(other.getByText('Not saved yet: “Not to be deleted”')).toBeVisible();
  const doomed = other.locator('.note', { hasText: 'From the first window' });
  await doomed.getByRole('button', { name: 'Delete' }).click();
  await expect(doomed.getByText('Delete this note?')).toBeVisible();
  await pressUntil(doomed.getByRole('button', { name: 'Delete' }), () =>
    expect(doomed).toHaveCount(0, { timeout: 3000 }),
  );
  await first.bringToFront();
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('alert')).toContainText('was deleted in another window');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text').first()).toHaveText('Not to be deleted');
});

test('an unsaved change survives a reload of the page', async ({ ficha }) => {
  const page = await ficha.open(article(['Abimael Guzmán led the Shining Path in Peru.']));
  const card = await openCard(page, 'Abimael Guzmán');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await frame.getByRole('textbox').fill('As saved');
  await frame.getByRole('button', { name: 'Save' }).click();
  await pressEdit(frame);
  await frame.getByRole('textbox').fill('As saved, and begun anew');
  await expect.poll(() => draftTexts(ficha)).toContain('As saved, and begun anew');
  await page.reload();
  await openCard(page, 'Abimael Guzmán');
  await expect(frame.getByRole('button', { name: 'Your note · unfinished text' })).toBeVisible();
  // Without a press: a reader who has forgotten the text would not look for it.
  await expect(frame.getByText('Not saved yet: “As saved, and begun anew”')).toBeVisible();
  await expect(frame.locator('.note-text')).toHaveText('As saved');
  await frame.getByRole('button', { name: 'Continue writing' }).click();
  await expect(frame.getByRole('textbox')).toHaveValue('As saved, and begun anew');
  await frame.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => draftTexts(ficha)).not.toContain('As saved, and begun anew');
});

test('the card stays open while a note is written, and the draft survives closing it', async ({ ficha }) => {
  const page = await ficha.open(html);
  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const box = cardOf(page).getByRole('textbox');
  await box.click();
  await box.pressSequentially('Half a thought');
  await page.mouse.move(1000, 700, { steps: 10 });
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 800)));
  await expect(card).toBeVisible();
  await closeWithEscape(page);

  await openCard(page, 'Vladimiro Montesinos');
  await expect(card.getByText('Not saved yet: “Half a thought”')).toBeVisible();
  await card.getByRole('button', { name: 'Add note' }).click();
  await expect(box).toHaveValue('Half a thought');
});

test('the card says that a new note was left unsaved, until it is discarded', async ({ ficha }) => {
  const page = await ficha.open(article(['Here is the Barrios Altos massacre in Peru.'], { date: '2001-05-05' }));
  const card = await openCard(page, 'Barrios Altos massacre');
  await card.getByRole('button', { name: 'Add note' }).click();
  await card.getByRole('textbox', { name: 'Note' }).fill('Ask who signed');
  await card.getByRole('button', { name: 'Back to the facts' }).click();
  const row = card.getByRole('button', { name: 'An unfinished note' });
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await card.getByRole('button', { name: 'Continue writing' }).click();
  await expect(card.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask who signed');
  await card.getByRole('button', { name: 'Cancel' }).click();
  await expect(card.getByText('No notes yet.')).toBeVisible();
  await expect(row).toHaveCount(0);
  // A press under a picture of the page, or by mistake, is taken back.
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask who signed');
  await card.getByRole('button', { name: 'Cancel' }).click();
  await expect(card.getByText('Not saved.')).toBeVisible();
  await page.reload();
  await openCard(page, 'Barrios Altos massacre');
  await card.getByRole('button', { name: 'Add note' }).click();
  await expect(card.getByRole('textbox', { name: 'Note' })).toHaveValue('');
});
