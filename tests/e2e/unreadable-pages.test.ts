/** Pages that cannot be read: the popup says why, and what still works. */
import { expect } from '@playwright/test';
import { openPopup, test } from './ficha.ts';

/** What the popup offers there all the same. */
const stillWorks = 'You can still look up a name here.';

test('a PDF is not read, and the popup says why', async ({ ficha }) => {
  const pdf =
    '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  const page = await ficha.open(pdf, { path: '/report', headers: { 'content-type': 'application/pdf' } });
  const popup = await openPopup(ficha, page);
  await expect(popup.getByText('PDF')).toBeVisible();
  await expect(popup.getByText(stillWorks)).toBeVisible();
  await popup.close();
});

test('a canvas editor is not read, and the popup says why', async ({ ficha }) => {
  const page = await ficha.open(
    '<!doctype html><body style="margin:0"><div>File Edit View</div><canvas style="width:90vw;height:80vh"></canvas>',
  );
  const popup = await openPopup(ficha, page);
  await expect(popup.getByText('its text is drawn as a picture')).toBeVisible();
  await expect(popup.getByText(stillWorks)).toBeVisible();
  await popup.close();
});

test('a page of the browser is not read, and the popup says why', async ({ ficha }) => {
  const page = await ficha.context.newPage();
  await page.goto('chrome://version');
  const popup = await openPopup(ficha, page);
  await expect(popup.getByText('Ficha cannot read this page.')).toBeVisible();
  await expect(popup.getByText(stillWorks)).toBeVisible();
  await popup.close();
});
