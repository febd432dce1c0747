/** Pages that change while they are read: text is added, changed, hidden and removed. */

import { type CDPSession, expect, type Frame, type Page } from '@playwright/test';
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { rewritePage } from '../support/browser/rewrite-page.ts';
import { article, markOf, openCard, testMarkingAll as test } from './ficha.ts';

/** The marked texts, sorted: marks in shadow roots have no common order with the page's. */
const marked = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('ficha-') || name === 'ficha-open') continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        // The text was shortened and not read again yet; its mark is not painted.
        if (endOffset > (endContainer.textContent ?? '').length) continue;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        texts.push(range.toString());
      }
    }
    return texts.sort();
  });

const expectMarks = (page: Page, texts: string[]) => expect.poll(() => marked(page)).toEqual([...texts].sort());

/** Adds a name and waits for its mark; all earlier changes have been read by then. */
async function flush(page: Page): Promise<void> {
  await page.evaluate(() => {
    const last = document.createElement('p');
    last.textContent = 'The vladivideos.';
    document.body.append(last);
  });
  await expect.poll(() => marked(page)).toContain('vladivideos');
}

test('infinite scroll: the names of each batch are marked', async ({ ficha }) => {
  const page = await ficha.open(article(['Shining Path']));
  await waitForMarks(page);
  for (let batch = 1; batch <= 3; batch++) {
    await page.evaluate(() => {
      const section = document.createElement('section');
      section.innerHTML = '<p>Grupo Colina</p>'.repeat(50);
      document.querySelector('main')?.append(section);
    });
    await expectMarks(page, ['Shining Path', ...Array(50 * batch).fill('Grupo Colina')]);
  }
});

test('single-page navigation: names are linked by the date of the new article', async ({ ficha }) => {
  const html = (text: string) => `<article id="story"><p>${text}</p></article>`;
  const page = await ficha.open(
    `<!doctype html><head><meta property="article:published_time" content="1995-05-01"></head>
    ${html('President Fujimori of Peru.')}`,
  );
  await waitForMarks(page);
  const nameOnCard = async () => (await openCard(page, 'Fujimori')).locator('h2').textContent();
  expect(await nameOnCard()).toBe('Alberto Fujimori');
  await closeWithEscape(page);
  await page.mouse.move(600, 600);

  await page.evaluate((story) => {
    history.pushState({}, '', '/2026/10/01/story');
    const meta = document.querySelector('meta');
    if (meta) meta.content = '2026-10-01';
    const old = document.querySelector('#story');
    if (old) old.outerHTML = story;
  }, html('Today President Fujimori of Peru.'));
  await expectMarks(page, ['Fujimori']);
  expect(await nameOnCard()).toBe('Keiko Fujimori');
});

test('a date that is added later changes an ambiguous mark', async ({ ficha }) => {
  const page = await ficha.open(article(['President Fujimori of Peru.']));
  expect((await markOf(page, 'Fujimori')).mark).toBe('ficha-doubt');
  await page.evaluate(() => {
    document.head.insertAdjacentHTML('beforeend', '<meta name="date" content="1995-05-01">');
  });
  await expect.poll(async () => (await markOf(page, 'Fujimori')).mark).toBe('ficha-person');
});

test('edits to a marked text move, add and remove its marks', async ({ ficha }) => {
  const page = await ficha.open(article(['<span id="edited">The Grupo Colina</span> of Peru.', 'Shining Path']));
  await waitForMarks(page);
  const write = (text: string) =>
    page.evaluate((data) => {
      const node = document.querySelector('#edited')?.firstChild as Text;
      node.data = data;
    }, text);
  await write('Here are Abimael Guzmán and the Grupo Colina');
  await expectMarks(page, ['Abimael Guzmán', 'Grupo Colina', 'Shining Path']);
  await write('x');
  await expectMarks(page, ['Shining Path']);
  await write('x Grupo');
  await page.evaluate(() => document.querySelector('#edited')?.insertAdjacentHTML('afterend', '<b> Colina</b>'));
  await expectMarks(page, ['Grupo Colina', 'Shining Path']);
});

test('a mark keeps its range when another text changes', async ({ ficha }) => {
  const page = await ficha.open(article(['Grupo Colina', 'Shining Path']));
  await waitForMarks(page);
  await page.evaluate(() => {
    const kept = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
    Object.assign(window, { kept: kept.find((range) => range.startContainer.textContent === 'Grupo Colina') });
  });
  await flush(page);
  const same = () =>
    page.evaluate(() =>
      [...CSS.highlights].some(([, highlight]) => highlight.has((window as unknown as { kept: AbstractRange }).kept)),
    );
  expect(await same()).toBe(true);
});

async function survivors(page: Page, session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return page.evaluate(() => {
    const { refs } = window as unknown as { refs: WeakRef<Node>[] };
    return refs.filter((ref) => ref.deref()).length;
  });
}

test('removed nodes are garbage-collected, also those whose card was open', async ({ ficha }) => {
  const page = await ficha.open(
    article(['Shining Path', '<span id="a">Grupo Colina</span>', '<b>Alberto</b> <i>Fujimori</i>']),
  );
  const card = await openCard(page, 'Grupo Colina');
  await page.evaluate(() => {
    const gone = [...document.querySelectorAll('p')].slice(1);
    const nodes = gone.flatMap((p) => [p, ...p.querySelectorAll('*'), ...p.childNodes]);
    Object.assign(window, { refs: nodes.map((node) => new WeakRef(node)) });
    for (const p of gone) p.remove();
  });
  await expect(card).toHaveCount(0);
  await expectMarks(page, ['Shining Path']);
  // Chromium itself keeps the node that was last pointed at.
  await page.mouse.move(700, 500);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await expect.poll(() => survivors(page, session)).toBe(0);
});

test.describe('what the reader types is not marked', () => {
  const fields: [string, string][] = [
    ['a text field', '<input id="field">'],
    ['a text area', '<textarea id="field"></textarea>'],
    ['an editable paragraph', '<p id="field" contenteditable></p>'],
    [
      'an editable region around it',
      '<div contenteditable="plaintext-only"><section><p id="field"><br></p></section></div>',
    ],
  ];
  for (const [name, html] of fields) {
    test(name, async ({ ficha }) => {
      const page = await ficha.open(article(['Shining Path']).replace('</main>', `</main>${html}`));
      await waitForMarks(page);
      await page.locator('#field').click();
      await page.keyboard.type('Grupo Colina and Alberto Fujimori');
      await flush(page);
      expect(await marked(page)).toEqual(['Shining Path', 'vladivideos']);
      expect(await page.locator('#field').evaluate((field) => field.querySelectorAll('*').length)).toBeLessThan(2);
    });
  }

  test('a text loses its marks while it is editable', async ({ ficha }) => {
    const page = await ficha.open(article(['Grupo Colina', 'Shining Path']));
    await waitForMarks(page);
    const first = page.locator('p').first();
    await first.evaluate((p) => p.setAttribute('contenteditable', ''));
    await expectMarks(page, ['Shining Path']);
    await first.evaluate((p) => p.removeAttribute('contenteditable'));
    await expectMarks(page, ['Grupo Colina', 'Shining Path']);
  });

  test('a document in design mode', async ({ ficha }) => {
    const page = await ficha.open(article(['Grupo Colina', 'Shining Path']));
    await waitForMarks(page);
    await page.evaluate(() => {
      document.designMode = 'on';
    });
    await page.locator('p').last().click();
    await page.keyboard.type('vladivideos');
    await expectMarks(page, []);
  });
});

test('hidden text loses its marks, and shown text gets them', async ({ ficha }) => {
  const page = await ficha.open(
    article(['<span id="inline">Grupo Colina</span>', 'Shining Path']).replace(
      '</main>',
      `<section id="block" hidden><p>Abimael Guzmán</p></section>
      <details><summary>More</summary>vladivideos</details></main>`,
    ),
  );
  await expectMarks(page, ['Grupo Colina', 'Shining Path']);
  const toggle = (id: string) => page.locator(id).evaluate((element) => element.toggleAttribute('hidden'));
  await toggle('#block');
  await expectMarks(page, ['Abimael Guzmán', 'Grupo Colina', 'Shining Path']);
  await toggle('#inline');
  await expectMarks(page, ['Abimael Guzmán', 'Shining Path']);
  await toggle('#inline');
  await toggle('#block');
  await expectMarks(page, ['Grupo Colina', 'Shining Path']);
  await page.locator('summary').click();
  await openCard(page, 'vladivideos');
});

test.describe('open shadow roots', () => {
  const hosts: [string, string][] = [
    ['a custom element', '<x-story></x-story>'],
    ['an empty element', '<div class="host"></div>'],
  ];
  for (const [name, html] of hosts) {
    test(`${name} gets a shadow root later, which changes`, async ({ ficha }) => {
      const page = await ficha.open(article(['Shining Path']).replace('</main>', `${html}</main>`));
      await waitForMarks(page);
      await page.evaluate(() => {
        const root = document.querySelector('x-story, .host')?.attachShadow({ mode: 'open' });
        if (root) root.innerHTML = '<p>Grupo Colina</p>';
      });
      await expectMarks(page, ['Grupo Colina', 'Shining Path']);
      await page.evaluate(() => {
        const p = document.querySelector('x-story, .host')?.shadowRoot?.querySelector('p');
        if (p) p.textContent = 'The vladivideos and Abimael Guzmán';
      });
      await expectMarks(page, ['Abimael Guzmán', 'Shining Path', 'vladivideos']);
      await page.evaluate(() => document.querySelector('x-story, .host')?.remove());
      await expectMarks(page, ['Shining Path']);
    });
  }
});

test('a page rewritten by document.write is marked, and its cards open and close', async ({ ficha }) => {
  const page = await ficha.open(article(['Shining Path']));
  await waitForMarks(page);
  await rewritePage(page, article(['Here is the Grupo Colina']));
  await expectMarks(page, ['Grupo Colina']);
  await openCard(page, 'Grupo Colina');
  await closeWithEscape(page);
});
