/** Pages with the structure of those that readers have open every day. */
import { expect, type Page } from '@playwright/test';
import { markedNames } from '../support/browser/marked-names.ts';
import { article, openCard, openPopup, testMarkingAll as test } from './ficha.ts';
import { badgeOf, discardTab, tabIdOf } from './worker.ts';

const texts = async (page: Page) => (await markedNames(page)).map(({ text }) => text.replace(/\s+/g, ' '));
const expectMarks = (page: Page, marks: string[]) => expect.poll(() => texts(page)).toEqual(marks);

test('a feed of 10,000 items that recycles its rows', async ({ ficha }) => {
  const page = await ficha.open(
    `<!doctype html><style>body { margin: 0 } #feed { height: 100vh; overflow: auto; position: relative }
    .row { position: absolute; top: 0; height: 60px } </style><div id="feed"><div style="height: 600000px"></div></div>
    <script>
      const names = ['Grupo Colina', 'Shining Path', 'vladivideos'];
      const rows = Array.from({ length: 20 }, () => {
        const row = document.createElement('div');
        row.className = 'row';
        row.append(document.createElement('span'));
        feed.append(row);
        return row;
      });
      const draw = () => {
        const first = Math.floor(feed.scrollTop / 60);
        for (let at = first; at < first + 20; at++) {
          const row = rows[at % 20];
          row.style.transform = 'translateY(' + at * 60 + 'px)';
          row.firstChild.textContent = at % 10 ? 'Item ' + at : 'Item ' + at + ' on the ' + names[(at / 10) % 3] + ' of Peru';
        }
      };
      feed.addEventListener('scroll', draw);
      draw();
    </script>`,
  );
  const expected = (first: number) =>
    [first, first + 10].map((at) => ['Grupo Colina', 'Shining Path', 'vladivideos'][(at / 10) % 3] ?? '').sort();
  for (const item of [0, 1000, 9960, 4020]) {
    await page.evaluate((at) => document.querySelector('#feed')?.scrollTo(0, at * 60), item);
    await expect.poll(async () => (await texts(page)).sort()).toEqual(expected(item));
  }
});

test('a video page: captions that change, a description that unfolds, elements of the page’s own', async ({
  ficha,
}) => {
  const page = await ficha.open(
    `<!doctype html><style>watch-app, watch-info { display: block } .folded { display: none }</style>
    <watch-app><watch-info><h1>The <formatted-string>Shining Path</formatted-string></h1></watch-info>
    <div class="captions"><span class="segment">So the</span></div>
    <text-expander><span class="folded">On the Grupo Colina.</span><button>More</button></text-expander></watch-app>`,
  );
  await expectMarks(page, ['Shining Path']);
  await page.evaluate(() => {
    const caption = document.querySelector('.captions');
    const segment = document.createElement('span');
    segment.textContent = 'the vladivideos of Peru';
    caption?.replaceChildren(segment);
  });
  await expectMarks(page, ['Shining Path', 'vladivideos']);
  await page.evaluate(() => document.querySelector('.folded')?.classList.remove('folded'));
  await expectMarks(page, ['Shining Path', 'vladivideos', 'Grupo Colina']);
});

test('an encyclopedia: sort keys, footnotes, a folded navigation box; sections that unfold on phones', async ({
  ficha,
}) => {
  const page = await ficha.open(
    `<!doctype html><style>.sortkey, .folded tr + tr { display: none }</style>
    <p>The <b>Grupo Colina</b><sup class="reference"><a href="#n"><span>[</span>1<span>]</span></a></sup> of Peru.</p>
    <table><tr><td><span class="sortkey">Guzmán, Abimael</span><a>Abimael Guzmán</a></td></tr></table>
    <table class="folded"><tr><th>Peru</th></tr><tr><td><a>Shining Path</a> · <a>vladivideos</a></td></tr></table>
    <h2>History</h2><div id="section" hidden="until-found"><p>The vladivideos of Peru.</p></div>`,
  );
  await expectMarks(page, ['Grupo Colina', 'Abimael Guzmán']);
  await page.evaluate(() => document.querySelector('.folded')?.classList.remove('folded'));
  await expectMarks(page, ['Grupo Colina', 'Abimael Guzmán', 'Shining Path', 'vladivideos']);
  await page.evaluate(() => document.querySelector('#section')?.removeAttribute('hidden'));
  await expectMarks(page, ['Grupo Colina', 'Abimael Guzmán', 'Shining Path', 'vladivideos', 'vladivideos']);
});

test('a page that hides its body until its scripts are there', async ({ ficha }) => {
  const page = await ficha.open(
    article(['The Grupo Colina of Peru']).replace(
      '<style>',
      `<style>@keyframes start { from { visibility: hidden } to { visibility: visible } }
      body { animation: start 1s steps(1, end) both } `,
    ),
  );
  await expectMarks(page, ['Grupo Colina']);
});

test('a page for phones (AMP): a body shown late, a menu at the side, folded sections, elements of its own', async ({
  ficha,
}) => {
  const page = await ficha.open(
    `<!doctype html><html amp><style amp-boilerplate>body { animation: -amp-start 1s steps(1, end) both }
    @keyframes -amp-start { from { visibility: hidden } to { visibility: visible } }</style>
    <noscript><style amp-boilerplate>body { animation: none }</style><p>Abimael Guzmán</p></noscript>
    <style amp-custom>amp-sidebar { position: fixed; left: 0; top: 0; transition: transform 50ms }
    amp-sidebar:not([open]) { transform: translateX(-110%) } amp-accordion section:not([expanded]) > p { display: none }
    amp-accordion, amp-img, amp-story-page { display: block }</style>
    <amp-sidebar><a>Shining Path</a></amp-sidebar><h1>The Grupo Colina</h1>
    <amp-img width="9" height="9"><img alt="vladivideos"><i>vladivideos of Peru</i></amp-img>
    <amp-accordion><section><h2>More</h2><p>Abimael Guzmán</p></section></amp-accordion>`,
  );
  await expectMarks(page, ['Grupo Colina', 'vladivideos']);
  await page.evaluate(() => document.querySelector('section')?.setAttribute('expanded', ''));
  await expectMarks(page, ['Grupo Colina', 'vladivideos', 'Abimael Guzmán']);
  await page.evaluate(() => document.querySelector('amp-sidebar')?.setAttribute('open', ''));
  await expectMarks(page, ['Shining Path', 'Grupo Colina', 'vladivideos', 'Abimael Guzmán']);
});

test('a page that the browser translates: its words move into font elements', async ({ ficha }) => {
  const page = await ficha.open(article(['El Grupo Colina y Sendero Luminoso del Perú']));
  await expectMarks(page, ['Grupo Colina', 'Sendero Luminoso']);
  await page.evaluate(() => {
    const text = document.querySelector('p')?.firstChild as Text;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = 'The Colina Group and Shining Path of Peru';
    outer.append(inner);
    text.replaceWith(outer);
  });
  await expectMarks(page, ['Colina Group', 'Shining Path']);
});

test('web mail: the letter stands in a frame without an address, and is listed', async ({ ficha }) => {
  const letter = '<base target=_blank><p>The <a href=/x>Grupo Colina</a> of Peru</p>';
  const page = await ficha.open(
    article(['Inbox', `<iframe sandbox="allow-popups allow-same-origin" srcdoc="${letter}"></iframe>`, 'Shining Path']),
  );
  const popup = await openPopup(ficha, page);
  await expect(popup.locator('.names .name')).toHaveText(['Shining Path', 'Grupo Colina']);
  await popup.getByText('Grupo Colina').click();
  const flashed = () => page.frames()[1]?.evaluate(() => CSS.highlights.has('ficha-flash'));
  await page.bringToFront();
  await expect.poll(flashed).toBe(true);
  await popup.close();
});

test('an editor of the page’s own: the popup says why nothing is marked', async ({ ficha }) => {
  const page = await ficha.open(
    `<!doctype html><body style="margin: 0"><nav>File</nav>
    <div contenteditable style="height: 90vh"><h1>Grupo Colina</h1></div>`,
  );
  const popup = await openPopup(ficha, page);
  await expect(popup.getByText('most of this page is an editor')).toBeVisible();
  await popup.close();
});

test('a prerendered page is marked when it is shown', async ({ ficha }) => {
  await ficha.open(article(['The Grupo Colina of Peru']), { path: '/next' });
  const page = await ficha.open(
    article(['Shining Path', '<a href="/next">next</a>']).replace(
      '</head>',
      `<script type="speculationrules">{"prerender": [{"urls": ["/next"], "eagerness": "immediate"}]}</script></head>`,
    ),
  );
  await expectMarks(page, ['Shining Path']);
  await page.getByText('next').click();
  await expectMarks(page, ['Grupo Colina']);
});

test('a page that sends all its links elsewhere by <base>: the sources of a card open all the same', async ({
  ficha,
}) => {
  const page = await ficha.open(
    article(['The Grupo Colina of Peru']).replace(
      '<head>',
      '<head><base href="https://nowhere.example/" target="_top">',
    ),
  );
  const address = page.url();
  const card = await openCard(page, 'Grupo Colina');
  await card.locator('.token').first().click();
  const opened = ficha.context.waitForEvent('page');
  await card.locator('a[target=_blank]').first().click();
  const source = await opened;
  await expect.poll(() => source.url()).toMatch(/^(?:https?|chrome-error):/);
  expect(source.url()).not.toContain('nowhere.example');
  expect(page.url()).toBe(address);
  await source.close();
});

test('a tab that the browser has discarded is read again when the reader comes back', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina and the Shining Path of Peru']));
  const address = page.url();
  await expect.poll(() => badgeOf(ficha, address)).toBe('2');
  await ficha.open(article(['Roses and hedges.']));
  await discardTab(ficha, await tabIdOf(ficha, address));
  await expect.poll(() => badgeOf(ficha, address)).toBe('2');
});
