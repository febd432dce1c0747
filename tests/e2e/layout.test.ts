/** Names where the layout puts them: parted, joined, hidden, shown later, in letters of every kind. */
import { expect, type Page } from '@playwright/test';
import { article, openPopup, testMarkingAll as test } from './ficha.ts';

/** The marked texts of each element with an id, also in shadow trees, without white space. */
const marksById = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('ficha-') || ['ficha-open', 'ficha-flash'].includes(name)) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (!startContainer.isConnected || endOffset > (endContainer.textContent ?? '').length) continue;
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        let around: Node | null = startContainer;
        while (around && !(around instanceof Element && around.id))
          around = around instanceof ShadowRoot ? around.host : around.parentNode;
        const id = around instanceof Element ? around.id : '';
        marks[id] = [...(marks[id] ?? []), range.toString().replace(/\s+/g, '')].sort();
      }
    }
    return marks;
  });

const expectMarks = (page: Page, marks: Record<string, string[]>) => expect.poll(() => marksById(page)).toEqual(marks);

/** Rows of a page, each with the marks in it. */
type Rows = Record<string, [html: string, ...marks: string[]]>;

const pageOf = (rows: Rows, head = '') =>
  article([]).replace(
    '</main>',
    `${head}${Object.entries(rows)
      .map(([id, [html]]) => `<div id="${id}">${html}</div>`)
      .join('\n')}</main>`,
  );

const marksOf = (rows: Rows) =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([id, [, ...marks]]) => (marks.length > 0 ? [[id, [...marks].sort()]] : [])),
  );

const PARTED: Rows = {
  chips: [
    '<a class="chip">Alberto Fujimori</a><a class="chip">Vladimiro Montesinos</a><a class="chip">Grupo Colina</a>',
    'AlbertoFujimori',
    'GrupoColina',
    'VladimiroMontesinos',
  ],
  flex: [
    '<nav style="display: flex; gap: 1em"><a>Shining Path</a><a>Abimael Guzmán</a></nav>',
    'AbimaelGuzmán',
    'ShiningPath',
  ],
  grid: ['<p style="display: grid"><b>Shining Path</b><i>Grupo Colina</i></p>', 'GrupoColina', 'ShiningPath'],
  lines: ['<h2><span class="line">Vladimiro</span><span class="line">Montesinos</span></h2>', 'VladimiroMontesinos'],
  cells: ['<span class="cell">Grupo Colina</span><span class="cell">1992</span>', 'GrupoColina'],
  margins: [
    '<span class="word">The</span><span class="word">Grupo</span><span class="word">Colina</span>',
    'GrupoColina',
  ],
  listInLine: ['<ul class="inline"><li>Shining Path</li><li>Grupo Colina</li></ul>', 'GrupoColina', 'ShiningPath'],
  addedCommas: [
    '<span class="comma">Shining Path</span><span class="comma">Grupo Colina</span>',
    'GrupoColina',
    'ShiningPath',
  ],
  footnotes: [
    'Grupo Colina<sup>1</sup>, Shining Path<sup><a href="#n">23</a></sup>, Abimael Guzmán<sup>a</sup>, ' +
      'vladivideos<span style="vertical-align: super">4</span>',
    'AbimaelGuzmán',
    'GrupoColina',
    'ShiningPath',
    'vladivideos',
  ],
};

const JOINED: Rows = {
  torn: ['Fuji<b>shock</b> and F<i>u</i><u>ji</u>shock', 'Fujishock', 'Fujishock'],
  translated: ['<font style="vertical-align: inherit"><font>Grupo</font></font><font> Colina</font>', 'GrupoColina'],
  dropCap: [
    '<p><span style="float: left; font-size: 3em; padding-right: 8px">F</span>ujishock in Peru</p>',
    'Fujishock',
  ],
  animated: ['<b class="letter">F</b><b class="letter">uji</b><b class="letter">shock</b>', 'Fujishock'],
  picture: ['the Grupo <img alt="" width="9" height="9"> Colina', 'GrupoColina'],
  icon: ['the Shining <svg width="9" height="9"><text>x</text></svg> Path', 'ShiningxPath'],
  button: ['Vladimiro <button>Montesinos</button>', 'VladimiroMontesinos'],
  ownElement: ['the Shining <glossary-term>Path</glossary-term>', 'ShiningPath'],
  slotted: ['the Grupo <x-term><template shadowrootmode="open"><slot></slot></template>Colina</x-term>', 'GrupoColina'],
  ruby: ['<ruby>Gru<rt>guru</rt>po<rt>po</rt></ruby> Colina', 'GrugurupopoColina'],
  blockInLine: ['the Grupo <div style="display: inline">Colina</div> of Peru', 'GrupoColina'],
  contents: ['<div style="display: contents">the Grupo <b style="display: contents">Colina</b></div>', 'GrupoColina'],
  mathematical: [
    '𝐆𝐫𝐮𝐩𝐨 𝐂𝐨𝐥𝐢𝐧𝐚, 𝗦𝗵𝗶𝗻𝗶𝗻𝗴 𝗣𝗮𝘁𝗵, Ａｂｉｍａｅｌ Ｇｕｚｍａｎ',
    '𝐆𝐫𝐮𝐩𝐨𝐂𝐨𝐥𝐢𝐧𝐚',
    '𝗦𝗵𝗶𝗻𝗶𝗻𝗴𝗣𝗮𝘁𝗵',
    'ＡｂｉｍａｅｌＧｕｚｍａｎ',
  ],
};

const LAYOUT = `<style>.chip { display: inline-block; padding: 2px 8px } .line { display: block } .cell { display: table-cell }
  .word { margin-right: 0.3em } .inline li { display: inline; margin: 0 4px } .comma::after { content: ", " }
  .letter { display: inline-block; font-weight: normal }</style>`;

test('text is parted and joined as it is laid out', async ({ ficha }) => {
  const rows = { ...PARTED, ...JOINED };
  const page = await ficha.open(pageOf(rows, LAYOUT));
  await expectMarks(page, marksOf(rows));
});

const HIDDEN = `<style>.none { display: none } .invisible { visibility: hidden } .skipped { content-visibility: hidden }
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
  <div style="height: 60px; overflow: auto"><div style="height: 900px"></div><p id="scrolled" class="none">Grupo Colina</p></div>
  <p id="seen">Shining Path</p>`;

test('hidden text is not counted, and is found when it is shown', async ({ ficha }) => {
  const page = await ficha.open(article([]).replace('</main>', `${HIDDEN}</main>`));
  const shown: Record<string, string[]> = { seen: ['ShiningPath'] };
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
    <app-story id="empty"></app-story> the <app-name id="slotted">Grupo Colina</app-name></main>`,
  );
  await expectMarks(page, { '': ['ShiningPath'], slotted: ['GrupoColina'] });
  await page.evaluate(() => {
    for (const [id, html] of [
      ['empty', '<p>The vladivideos</p>'],
      ['slotted', '<b>The <slot></slot></b>'],
    ] as const) {
      const root = document.querySelector(`#${id}`)?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = html;
    }
  });
  await expectMarks(page, { '': ['ShiningPath'], empty: ['vladivideos'], slotted: ['GrupoColina'] });
});

const LETTER =
  'From: a reader\n\nThe Grupo\nColina was tried in Lima. It had been formed, as the court found, to kill.\n';
const LISTING = 'const names = ["Grupo Colina"]; for (const one of names) { print(one[0] + "=" + names[one]); }\n';

test('plain text is read, and preformatted prose where it is the article', async ({ ficha }) => {
  const plain = await ficha.open(`${LETTER}${LISTING}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  await expectMarks(plain, { '': ['GrupoColina', 'GrupoColina'] });
  const archive = await ficha.open(`<!doctype html><h1>Shining Path</h1><pre id="letter">${LETTER.repeat(3)}</pre>`);
  await expectMarks(archive, { '': ['ShiningPath'], letter: ['GrupoColina', 'GrupoColina', 'GrupoColina'] });
  const source = await ficha.open(`<!doctype html><h1>Shining Path</h1><pre>${LISTING.repeat(9)}</pre>`);
  await expectMarks(source, { '': ['ShiningPath'] });
  const quoted = await ficha.open(
    article(['Shining Path', 'A text. '.repeat(99)]).replace('</main>', `<pre>${LETTER}</pre>`),
  );
  await expectMarks(quoted, { '': ['ShiningPath'] });
});
