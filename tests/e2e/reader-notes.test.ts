/** Notes in PDFs: from a card and from a selection, found again in another copy, and corrections. */
import { expect, type Page } from '@playwright/test';
import { cardOf } from '../support/browser/card-frame.ts';
import { restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { rawPdf } from '../support/pdf/raw-pdf.ts';
import { recordsIn } from './databases.ts';
import { testWithFicha } from './ficha.ts';
import { choose } from './own-form.ts';
import { openReader, type PdfServer, pageDrawn, servePdfs } from './reader.ts';
import { saveToFicha } from './selection.ts';
import { ownAddress, storedNotes } from './worker.ts';

const test = testWithFicha();

const BODY = rawPdf({
  pages: [
    ['The first page of the report.'],
    ['The members of the Grupo Colina of Peru were heard', 'on the second day. Much else happened then.'],
  ],
});

/** What `rawPdf` writes as the file's identifier. */
const FINGERPRINT = '30313233343536373839616263646566';

let server: PdfServer;

test.beforeAll(async () => {
  server = await servePdfs({ '/report.pdf': { body: BODY }, '/copies/report-1.pdf': { body: BODY } });
});

test.afterAll(() => server.close());

/** The quotes that are marked now. */
const markedQuotes = () =>
  [...(CSS.highlights.get('ficha-note') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });

test('a note on a card keeps page, fingerprint and sentence, and is found in a copy of the document', async ({
  ficha,
}) => {
  const page = await openReader(ficha, `${server.origin}/report.pdf#page=2`);
  await pageDrawn(page, 2);
  const mark = (await waitForMarks(page)).find(({ text }) => text === 'Grupo Colina');
  if (!mark) throw new Error('the name is marked');
  await restOn(page, mark);
  const card = cardOf(page);
  await card.getByRole('button', { name: 'Add note' }).click();
  await card.getByRole('textbox', { name: 'Note' }).fill('Who was there?');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  expect(await storedNotes(ficha)).toEqual([
    expect.objectContaining({
      text: 'Who was there?',
      entities: ['peru/grupo-colina'],
      quote: expect.objectContaining({
        exact: 'The members of the Grupo Colina of Peru were heard on the second day.',
      }),
      page: {
        url: `${server.origin}/report.pdf`,
        title: 'report.pdf',
        pdf: { fingerprint: FINGERPRINT, page: 2 },
      },
    }),
  ]);
  await page.close();

  const copy = await openReader(ficha, `${server.origin}/copies/report-1.pdf`);
  await pageDrawn(copy, 2);
  await expect
    .poll(() => copy.evaluate(markedQuotes))
    .toEqual(['The members of the Grupo Colina of Peru were heardon the second day.']);
  await copy.getByRole('tab', { name: 'Notes' }).click();
  const note = copy.locator('.note', { hasText: 'Who was there?' });
  await expect(note).toContainText('report.pdf, page 2');
  await copy.close();
});

/** Selects from the first line to the second on page 2. */
const selectSentence = (page: Page) =>
  page.evaluate(() => {
    const [first, second] = [...document.querySelectorAll('.page[data-page-number="2"] .textLayer span')];
    if (first?.firstChild && second?.firstChild)
      getSelection()?.setBaseAndExtent(
        first.firstChild,
        'The members of the '.length,
        second.firstChild,
        'on the second day'.length,
      );
  });

test('a sentence becomes a fact of the reader’s own, with the document as its source', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/report.pdf#page=2`);
  await pageDrawn(page, 2);
  await waitForMarks(page);
  await selectSentence(page);
  const form = await choose(ficha, page, 'add-fact', 'Grupo Colina of Peru were heard on the second day');
  await form.getByRole('button', { name: 'Grupo Colina' }).click();
  await expect(form.getByRole('textbox', { name: /^Fact/ })).toHaveValue(
    'The members of the Grupo Colina of Peru were heard on the second day.',
  );
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Saved as your fact on Grupo Colina.')).toBeVisible();
  expect(await recordsIn(form, 'ficha-notes', 'ownCards')).toEqual([
    expect.objectContaining({
      id: 'peru/grupo-colina',
      facts: [expect.objectContaining({ citations: [expect.objectContaining({ page: 2 })] })],
      sources: [expect.objectContaining({ url: `${server.origin}/report.pdf`, title: 'report.pdf' })],
    }),
  ]);
  // The card shows the page, and leads to it.
  const card = await ficha.context.newPage();
  await card.goto(ownAddress(ficha, '/library.html#/card/peru/grupo-colina'));
  const source = card.getByRole('link', { name: /127\.0\.0\.1, page 2\. Opens the source/ });
  await expect(source).toHaveAttribute('href', `${server.origin}/report.pdf#page=2`);
  await card.close();
  await form.close();
  await page.close();
});

test('a selection is saved with its page and context', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/report.pdf#page=2`);
  await pageDrawn(page, 2);
  // The editor offers the names that were found by then.
  await waitForMarks(page);
  await selectSentence(page);
  await saveToFicha(ficha, page, 'Grupo Colina of Peru were heard on the second day');
  const editor = cardOf(page);
  await editor.getByRole('textbox', { name: 'Note' }).fill('From a selection');
  await expect(editor.getByRole('checkbox', { name: 'Grupo Colina' })).toBeChecked();
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const note = (await storedNotes(ficha)).find(({ text }) => text === 'From a selection');
  expect(note).toMatchObject({
    quote: {
      exact: 'Grupo Colina of Peru were heard on the second day',
      prefix: 'The members of the ',
      suffix: '. Much else happened then.',
    },
    page: { url: `${server.origin}/report.pdf`, pdf: { fingerprint: FINGERPRINT, page: 2 } },
  });
  await page.close();
});
