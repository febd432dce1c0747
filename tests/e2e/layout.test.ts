/** Names where the layout puts them: parted, joined, hidden, shown later, in letters of every kind. */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { LAID_OUT_MARKS, LAID_OUT_PAGE, marksById } from '../support/browser/layout-page.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { article, openPopup, testMarkingAll as test } from './ficha.ts';

const expectMarks = (page: Page, marks: Record<string, string[]>) =>
  expect.poll(() => page.evaluate(marksById)).toEqual(marks);

test('text is parted and joined as it is laid out', async ({ ficha }) => {
  const page = await ficha.open(LAID_OUT_PAGE);
  await expectMarks(page, LAID_OUT_MARKS);
});

const HIDDEN = `<style>.none { display: none } .invisible { visibility: hidden } .skipped { content-visibility: hidden }
  .fold { height: 0; overflow: hidden } .forReaders { position: absolute; width: 1px; height: 1px; overflow: hidden }
  .fading { visibility: hidden; transition: visibility 50ms } #switch:checked ~ .switched { visibility: visible }</style>
  <div id="none" class="none"><p>Grupo Colina</p></div>
  <p>Seen <span id="inline" class="none">Grupo Colina</span></p>
  <div class="invisible"><p id="invisible">Grupo Colina</p></div>
  <div class="skipped"><p id="skipped">Grupo Colina</p></div>
  <dialog id="dialog">Grupo Colina</dialog>
  <div popover id="popover">Grupo Colina</div>
  <details id="fold"><summary>More</summary>Grupo Colina</details>
  <details><summary>More</summary><p id="inFold">Grupo Colina</p></details>
  <div id="untilFound" hidden="until-found">Grupo Colina</div>
  <p id="fading" class="fading">Grupo Colina</p>
  <input type="checkbox" id="switch"><p id="switched" class="switched invisible">Grupo Colina</p>
  <div class="fold"><p id="folded">Grupo Colina</p></div>
  <h2 class="forReaders"><b id="forReaders">Grupo Colina</b></h2>
  <div class="fold"><p id="besideFold" style="position: absolute">Shining Path</p></div>
  <div class="fold" style="position: relative"><p id="fixed" style="position: fixed; bottom: 0">Shining Path</p></div>
  <div style="height: 60px; overflow: auto"><div style="height: 900px"></div><p id="scrolled" class="none">Grupo Colina</p></div>
  <p id="seen">Shining Path</p>`;

test('hidden text is not counted, and is found when it is shown', async ({ ficha }) => {
  const page = await ficha.open(article([]).replace('</main>', `${HIDDEN}</main>`));
  const shown: Record<string, string[]> = {
    seen: ['ShiningPath'],
    besideFold: ['ShiningPath'],
    fixed: ['ShiningPath'],
  };
  await expectMarks(page, shown);
  const show = async (id: string, act: (id: string) => void) => {
    await page.evaluate(act, id);
    shown[id] = ['GrupoColina'];
    await expectMarks(page, shown);
  };
  const popup = await openPopup(ficha, page);
  await expect(popup.locator('.names li')).toHaveCount(1);
  await popup.close();
  for (const id of ['none', 'inline', 'scrolled'])
    await show(id, (which) => document.querySelector(`#${which}`)?.classList.remove('none'));
  await show('invisible', () => document.querySelector('.invisible')?.classList.remove('invisible'));
  await show('skipped', () => document.querySelector('.skipped')?.classList.remove('skipped'));
  await show('dialog', () => document.querySelector('dialog')?.show());
  await show('popover', () => document.querySelector<HTMLElement>('[popover]')?.showPopover());
  await show('fold', (id) => document.querySelector(`#${id}`)?.setAttribute('open', ''));
  await show('inFold', (id) => document.querySelector(`#${id}`)?.parentElement?.setAttribute('open', ''));
  await show('forReaders', () => document.querySelector('.forReaders')?.removeAttribute('class'));
  await show('folded', () => document.querySelector('.fold')?.classList.remove('fold'));
  await show('untilFound', (id) => document.querySelector(`#${id}`)?.removeAttribute('hidden'));
  // A rule of the page's own sheet, which no attribute tells of.
  await show('fading', () => {
    document.querySelector('style')?.sheet?.insertRule('main p.fading { visibility: visible }', 0);
  });
  await page.locator('#switch').check();
  shown.switched = ['GrupoColina'];
  await expectMarks(page, shown);
});

test('names that are hidden later leave the list', async ({ ficha }) => {
  const page = await ficha.open(
    article(['<b id="one">Grupo Colina</b>', 'Shining Path <i id="two">Abimael Guzmán</i>']),
  );
  const popup = await openPopup(ficha, page);
  await expect(popup.locator('.names li')).toHaveCount(3);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '#one { display: none } #two { visibility: hidden }';
    document.head.append(style);
  });
  await expect(popup.locator('.names li')).toHaveCount(1);
  await popup.close();
});

test('a shadow root that comes late is read in an app as high as its window', async ({ ficha }) => {
  const page = await ficha.open(
    `<!doctype html><html style="height: 100%"><body style="height: 100%; margin: 0; overflow: hidden">
    <main style="height: 100%; overflow: auto"><p>The Shining Path of Peru</p>
    <div><section><div id="deep"><b>Loading</b></div></section></div><app-story id="empty"></app-story> the <app-name id="slotted">Grupo Colina</app-name></main>
    <div id="app">Loading…</div>`,
  );
  await expectMarks(page, { '': ['ShiningPath'], slotted: ['GrupoColina'] });
  await page.evaluate(() => {
    for (const [id, html] of [
      ['empty', '<p>The vladivideos</p>'],
      ['slotted', '<b>The <slot></slot></b>'],
      ['app', '<p>Abimael Guzmán</p>'],
      ['deep', '<p>Fujishock</p>'],
    ] as const) {
      const root = document.querySelector(`#${id}`)?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = html;
    }
  });
  await expectMarks(page, {
    '': ['ShiningPath'],
    empty: ['vladivideos'],
    slotted: ['GrupoColina'],
    app: ['AbimaelGuzmán'],
    deep: ['Fujishock'],
  });
});

const LETTER =
  'From: a reader\n\nThe Grupo\nColina was tried in Lima. It had been formed, as the court found, to kill.\n';
const LISTING = 'const names = ["Grupo Colina"]; for (const one of names) { print(one[0] + "=" + names[one]); }\n';

const LETTERING = `<style>h2 { color: #123 }</style><h2 id="plain">Grupo Colina</h2>
  <h2 id="struck" style="text-decoration: line-through red">Grupo Colina</h2>
  <h2><a id="lined" href="#x" style="text-decoration: underline #0001">Grupo Colina</a></h2>
  <h2><a id="linedAlike" href="#x">Grupo Colina</a></h2>
  <h2 id="struckAlike" style="text-decoration: line-through">Grupo Colina</h2>
  <h2 id="dotted" style="text-emphasis: dot red">Grupo Colina</h2>
  <h2 id="dottedAlike" style="text-emphasis: dot">Grupo Colina</h2>`;

test('a name whose line or dots would lose their colour is not painted, and opens its card', async ({ ficha }) => {
  const page = await ficha.open(article([LETTERING]));
  await expectMarks(page, {
    plain: ['GrupoColina'],
    lined: ['GrupoColina'],
    linedAlike: ['GrupoColina'],
    struckAlike: ['GrupoColina'],
    dottedAlike: ['GrupoColina'],
  });
  const ink = () => page.locator('main').screenshot();
  await page.evaluate(() => {
    for (const id of ['plain', 'lined', 'linedAlike', 'struckAlike', 'dottedAlike'])
      document.getElementById(id)?.remove();
  });
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  const before = await ink();
  const box = await page.locator('#struck').boundingBox();
  await restOn(page, { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 12, text: '', mark: '' });
  await expect(cardOf(page).locator('h2')).toHaveText('Grupo Colina');
  await closeWithEscape(page);
  expect(before.equals(await ink())).toBe(true);
});

test('plain text is read, and preformatted prose where it is the article', async ({ ficha }) => {
  const plain = await ficha.open(`${LETTER}${LISTING}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  await expectMarks(plain, { '': ['GrupoColina', 'GrupoColina'] });
  const markdown = await ficha.open(`# ${LISTING}`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
  await expectMarks(markdown, { '': ['GrupoColina'] });
  const archive = await ficha.open(`<!doctype html><h1>Shining Path</h1><pre id="letter">${LETTER.repeat(3)}</pre>`);
  await expectMarks(archive, { '': ['ShiningPath'], letter: ['GrupoColina', 'GrupoColina', 'GrupoColina'] });
  const source = await ficha.open(`<!doctype html><h1>Shining Path</h1><pre>${LISTING.repeat(9)}</pre>`);
  await expectMarks(source, { '': ['ShiningPath'] });
  const quoted = await ficha.open(
    article(['Shining Path', 'A text. '.repeat(99)]).replace('</main>', `<pre>${LETTER}</pre>`),
  );
  await expectMarks(quoted, { '': ['ShiningPath'] });
});

test('of other types of text, prose is read and programs and data are not', async ({ ficha }) => {
  const typed = (type: string, body: string) =>
    ficha.open(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
  const news = 'News\n====\n\nThe trial of the Grupo Colina went on in Lima.\n\n';
  await expectMarks(await typed('text/x-rst', news.repeat(3)), { '': Array(3).fill('GrupoColina') });
  const pages = [
    await typed('text/x-python', `# Shining Path\n${LISTING.repeat(9)}`),
    await typed('application/json', JSON.stringify(Array(9).fill({ name: 'Grupo Colina', more: [1, 2] }))),
  ];
  // Read once this page is, which opens later.
  await expectMarks(await typed('text/plain', LETTER), { '': ['GrupoColina'] });
  for (const page of pages) {
    await page.bringToFront();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))));
    await expectMarks(page, {});
  }
});

test('names in the lines of plain text are found: broken at line ends, in italics, letter by letter', async ({
  ficha,
}) => {
  const letter =
    'B A R R I O S \u00A0A L T O S\n\nThe Grupo Co-\nlina, it says, and the _Shining Path_ of Abi-\nmael Guzmán.\n';
  const page = await ficha.open(letter, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  await expectMarks(page, { '': ['Abi-maelGuzmán', 'BARRIOSALTOS', 'GrupoCo-lina', 'ShiningPath'] });
});

test('prose in the code element of a preformatted article is read, and programs are not', async ({ ficha }) => {
  const letter = await ficha.open(
    `<!doctype html><h1>Shining Path</h1><pre><code id="letter">${LETTER.repeat(3)}</code></pre>`,
  );
  await expectMarks(letter, { '': ['ShiningPath'], letter: ['GrupoColina', 'GrupoColina', 'GrupoColina'] });
  const news =
    '  * The report on the Grupo Colina is linked from the first page.\n  * Fewer errors (see #12).\n\n2.1.0, 3 May\n';
  const changes = await ficha.open(
    `<!doctype html><pre><span>Changes</span>\n<code id="news">${news.repeat(4)}</code></pre>`,
  );
  await expectMarks(changes, { news: Array(4).fill('GrupoColina') });
  const source = await ficha.open(`<!doctype html><h1>Shining Path</h1><pre><code>${LISTING.repeat(9)}</code></pre>`);
  await expectMarks(source, { '': ['ShiningPath'] });
  const inLine = await ficha.open(article(['Shining Path and <code>Grupo Colina</code>']));
  await expectMarks(inLine, { '': ['ShiningPath'] });
});

const FILLER = 'The committee met again and heard what the gardeners had to say of hedges and of roses. ';

for (const [name, text] of Object.entries({
  'with spaces': FILLER.repeat(5000),
  'without spaces': FILLER.replaceAll(' ', '').repeat(6000),
}))
  test(`names at both ends of a line of 440 kB ${name} are marked`, async ({ ficha }) => {
    const line = `The Grupo Colina, ${text} the Shining Path.`;
    const plain = await ficha.open(line, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
    await expectMarks(plain, { '': ['GrupoColina', 'ShiningPath'] });
    const unbroken = await ficha.open(`<!doctype html><div style="white-space: nowrap">${line}</div>`);
    await expectMarks(unbroken, { '': ['GrupoColina', 'ShiningPath'] });
  });
