/** Firefox: marks, cards, their links to sources, and related names. */
import { expect } from '@playwright/test';
import { article } from '../e2e/ficha.ts';
import { LAID_OUT_MARKS, LAID_OUT_PAGE, marksById } from '../support/browser/layout-page.ts';
import { inBrowserWindow } from './bidi.ts';
import { cardTitle, clickInCard, EXTENSION, inCard, markOf, openCard, test } from './ficha.ts';

const html = article(
  [
    'In Peru the army officer Vladimiro Montesinos rose under Alberto <b>Fujimori</b>.',
    'The Barrios Altos massacre was the work of the Grupo Colina.',
    'Nothing of note stands in this paragraph, which is here to give the pointer a place to rest without a name.',
  ],
  { date: '2001-05-05' },
);

test('marks names without changing the page', async ({ ficha }) => {
  const page = await ficha.open(html);
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  for (const name of ['Vladimiro Montesinos', 'Alberto Fujimori', 'Barrios Altos massacre', 'Grupo Colina'])
    await markOf(page, name);
  const body = await page.evaluate(() => document.body.outerHTML);
  expect(body).toBe(html.slice(html.indexOf('<body>'), html.indexOf('</html>')).trim());
  expect(errors).toEqual([]);
});

test('reads text as it is laid out, and hidden text once it is shown', async ({ ficha }) => {
  const page = await ficha.open(
    `${LAID_OUT_PAGE}<p id="none" style="display: none">Grupo Colina</p>
    <p id="invisible" style="visibility: hidden">Grupo Colina</p><details id="fold">Grupo Colina</details>`,
  );
  await expect.poll(() => page.evaluate(marksById)).toEqual(LAID_OUT_MARKS);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('#none, #invisible')) element.removeAttribute('style');
    document.querySelector('details')?.setAttribute('open', '');
  });
  const shown = { none: ['GrupoColina'], invisible: ['GrupoColina'], fold: ['GrupoColina'] };
  await expect.poll(() => page.evaluate(marksById)).toEqual({ ...LAID_OUT_MARKS, ...shown });
});

test('the rules for marks hold in pages with names alone', async ({ ficha }) => {
  const lineIn = (page: { evaluate: typeof plain.evaluate }) =>
    page.evaluate(() => getComputedStyle(document.body, '::highlight(ficha-organization)').textDecorationLine);
  const plain = await ficha.open(article(['Roses bloom in May.']));
  const named = await ficha.open(html);
  await markOf(named, 'Grupo Colina');
  await expect.poll(() => lineIn(named)).toBe('underline');
  expect(await lineIn(plain)).toBe('none');
});

test('opens a card with facts and sources under a resting pointer, and closes it', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Alberto Fujimori');
  const shown = await inCard(page, (card) => ({
    line: card.querySelector('.line')?.textContent ?? '',
    entries: card.querySelectorAll('.entry').length,
    unsourced: [...card.querySelectorAll('.entry')].filter((entry) => !entry.querySelector('.token')).length,
    width: card.querySelector('.card')?.getBoundingClientRect().width,
  }));
  expect(shown?.line).toMatch(/president of Peru/i);
  expect(shown?.entries).toBeGreaterThanOrEqual(3);
  expect(shown?.unsourced).toBe(0);
  expect(shown?.width).toBe(360);
  expect(await page.evaluate(() => document.querySelector('ficha-card')?.shadowRoot)).toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.$('ficha-card')).toBeNull();
});

test('opens the card of the next name, and closes when the pointer leaves', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Alberto Fujimori');
  const { x, y } = await markOf(page, 'Vladimiro Montesinos');
  await page.mouse.move(x, y, { steps: 20 });
  await expect.poll(() => cardTitle(page)).toBe('Vladimiro Montesinos');
  await page.mouse.move(950, 650, { steps: 5 });
  await expect.poll(() => page.$('ficha-card')).toBeNull();
});

test('opens the card of a related name, and goes back', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Barrios Altos massacre');
  await clickInCard(page, 'button', 'Grupo Colina');
  await expect.poll(() => cardTitle(page)).toBe('Grupo Colina');
  await clickInCard(page, '[aria-label^="Back to"]');
  await expect.poll(() => cardTitle(page)).toBe('Barrios Altos massacre');
});

test('a source opens its article at the cited sentence', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Barrios Altos massacre');
  await clickInCard(page, '.token');
  await expect.poll(() => inCard(page, (card) => card.querySelector('.fact-text')?.textContent)).toBeTruthy();
  const headerTop = await inCard(page, (card) => card.querySelector('.card-header')?.getBoundingClientRect().top);
  expect(headerTop, 'the header of the card stays in view').toBeGreaterThanOrEqual(0);
  const href = await inCard(page, (card) => card.querySelector('a.source-article')?.getAttribute('href') ?? '');
  expect(href).toMatch(/^https?:.*#:~:text=/);
  await clickInCard(page, 'a.source-article');
  // Offline, Firefox shows an error page with the address.
  const opened = async () => {
    const addresses = (await ficha.browser.pages()).map((opened) => opened.url());
    const failed = addresses.find((address) => address.startsWith('about:neterror'));
    return failed ? new URL(failed).searchParams.get('u') : addresses.at(-1);
  };
  await expect.poll(opened).toBe(href);
});

test('a stopped background starts again to answer', async ({ ficha }) => {
  const page = await ficha.open(html);
  const state = () =>
    inBrowserWindow(
      page,
      (id) =>
        // @ts-expect-error: the browser's own windows have this.
        WebExtensionPolicy.getByID(id).extension.backgroundState as string,
      EXTENSION,
    );
  await markOf(page, 'Grupo Colina');
  await expect.poll(state, { timeout: 30_000 }).toBe('stopped');
  await openCard(page, 'Grupo Colina');
  expect(await state()).toBe('running');
});

test('a page that a script scrolls before it has painted is read', async ({ ficha }) => {
  const page = await ficha.open(
    `<!doctype html><div id="box" style="height: 60px; overflow: auto"><div style="height: 900px"></div></div>
    <p>The Grupo Colina of Peru.</p><script>box.scrollTop = 500</script>`,
  );
  await markOf(page, 'Grupo Colina');
});
