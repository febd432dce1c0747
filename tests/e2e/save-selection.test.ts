/** "Save to Ficha": a selection becomes a note with its quote, its page and the names in it. */
import { expect } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { article, test } from './ficha.ts';
import { saveToFicha, select } from './selection.ts';
import { openPanel, storedNotes } from './worker.ts';

const HTML = article(
  [
    'In those years Vladimiro Montesinos of Peru <b>recorded</b> his visitors.',
    'The Grupo Colina is named in the next paragraph, and roses bloom.',
    'The same words: roses bloom.',
  ],
  { date: '2001-05-05' },
).replace('</head>', '<link rel="canonical" href="/articles/visitors"></head>');

test('a note on a selection keeps its quote with context, its page, and the names left checked', async ({ ficha }) => {
  const page = await ficha.open(HTML);
  await waitForMarks(page);
  await select(page, 'Montesinos of Peru recorded his visitors.\nThe Grupo Colina is named');
  await saveToFicha(ficha, page, 'Montesinos of Peru recorded his visitors. The Grupo Colina is named');
  const box = cardOf(page);
  await expect(box).toBeVisible();
  await expect(box).toHaveAccessibleName('Save to Ficha');
  const frame = cardOf(page);
  await expect(frame.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await expect(frame.getByRole('checkbox')).toHaveCount(2);
  await expect(frame.getByRole('checkbox', { name: 'Vladimiro Montesinos' })).toBeChecked();
  await frame.getByRole('checkbox', { name: 'Grupo Colina' }).uncheck();
  await page.keyboard.press('Shift+Tab');
  await frame.getByRole('textbox', { name: 'Note' }).fill('Who came?');
  const tags = frame.getByRole('combobox', { name: 'Tags' });
  await tags.fill('archive');
  await tags.press('Enter');
  await tags.fill('#Visits');
  expect(await axeFindings(page, { within: 'ficha-card' })).toEqual([]);
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const note = (await storedNotes(ficha)).find(({ text }) => text === 'Who came?');
  expect(note).toMatchObject({
    text: 'Who came?',
    tags: ['archive', 'Visits'],
    entities: ['peru/vladimiro-montesinos'],
    quote: {
      exact: 'Montesinos of Peru recorded his visitors. The Grupo Colina is named',
      prefix: 'In those years Vladimiro ',
      suffix: ' in the next paragraph, and rose',
    },
    page: {
      url: page.url(),
      title: 'An article',
      canonical: new URL('/articles/visitors', page.url()).href,
      date: '2001-05-05',
    },
  });
  await closeWithEscape(page);
  await expect(box).toHaveCount(0);
});

test('names around a selection are offered unchecked; a note without names is listed with its page', async ({
  ficha,
}) => {
  const page = await ficha.open(HTML);
  await waitForMarks(page);
  await select(page, 'and roses bloom');
  await saveToFicha(ficha, page);
  const frame = cardOf(page);
  await expect(frame.getByRole('checkbox', { name: 'Grupo Colina' })).not.toBeChecked();
  await expect(frame.getByText('Nobody in particular')).toBeVisible();
  // A note may have a quote and no text.
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const panel = await openPanel(ficha, page);
  await expect(panel.getByRole('heading', { name: 'Notes on this page' })).toBeVisible();
  await expect(panel.locator('.note .quote', { hasText: 'and roses bloom' })).toBeVisible();
  await panel.close();
});

test('with nothing selected, the editor says that the note is about the page', async ({ ficha }) => {
  const page = await ficha.open(article(['Nothing of ours stands here.']));
  await saveToFicha(ficha, page);
  const frame = cardOf(page);
  await expect(frame.getByText('Nothing is selected, so this note is about the page as a whole.')).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Save' })).toBeDisabled();
  await frame.getByRole('textbox').fill('An empty page');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
});

test('an unsaved note on a selection is there again when the same words are selected', async ({ ficha }) => {
  const page = await ficha.open(article(['One sentence. Another sentence.']));
  const frame = cardOf(page);
  const box = frame.getByRole('textbox');
  await select(page, 'One sentence');
  await saveToFicha(ficha, page);
  await box.pressSequentially('Half a thought');
  await closeWithEscape(page);
  await select(page, 'Another sentence');
  await saveToFicha(ficha, page);
  await expect(box).toHaveValue('');
  await page.reload();
  await select(page, 'One sentence');
  await saveToFicha(ficha, page);
  await expect(box).toHaveValue('Half a thought');
});

/** The browser's viewer repairs the missing parts. */
const PDF = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 144]>> endobj
3 0 obj <</Type /Page /Parent 2 0 R>> endobj
trailer <</Root 1 0 R>>
%%EOF`;

test('in the PDF viewer, the selected words open in a window of Ficha’s', async ({ ficha }) => {
  const page = await ficha.open(PDF, { path: '/report.pdf', headers: { 'content-type': 'application/pdf' } });
  const opened = ficha.context.waitForEvent('page');
  await saveToFicha(ficha, page, 'Words in  a PDF');
  const window = await opened;
  await expect(window.getByText('Ficha cannot read this page.')).toBeVisible();
  await expect(window.locator('.quote')).toHaveText('Words in a PDF');
  await window.getByRole('textbox', { name: 'Note' }).fill('From the viewer');
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.locator('.note-text')).toHaveText('From the viewer');
  await window.close();
});
