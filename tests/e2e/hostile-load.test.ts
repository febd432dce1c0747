/**
 * Pages that are expensive to read: many shadow roots, endless changes, endless words. The page
 * stays responsive.
 */
import { expect, type Page } from '@playwright/test';
import { article, openCard, testMarkingAll as test } from './ficha.ts';
import { expectMarked, markedTexts, openHostile } from './hostile.ts';
import { scriptWorld } from './script-world.ts';

// A page that changes in every frame would take its share of the processor from the tests behind it.
test.afterEach(async ({ ficha }) => {
  for (const page of ficha.context.pages().slice(1)) await page.close();
});

const countMarks = (page: Page) => markedTexts(page).then(({ length }) => length);

test('ten thousand shadow roots, a name in every hundredth: all are marked, and one that is added', async ({
  ficha,
}) => {
  const { page, expectQuiet } = await openHostile(ficha, article(['Shining Path']));
  await page.evaluate(() => {
    const holder = document.createElement('section');
    for (let at = 0; at < 10_000; at++) {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).textContent = at % 100 === 0 ? 'The Grupo Colina' : 'Roses and hedges';
      holder.append(host);
    }
    document.body.append(holder);
  });
  await expect.poll(() => countMarks(page)).toBe(101);
  // The last root changes; then all are removed.
  await page.evaluate(() => {
    const root = document.querySelector('section')?.lastElementChild?.shadowRoot;
    if (root) root.textContent = 'Abimael Guzmán';
  });
  await expect.poll(() => countMarks(page)).toBe(102);
  await page.evaluate(() => document.querySelector('section')?.remove());
  await expectMarked(page, ['Shining Path']);
  expectQuiet();
});

test('a name in shadow roots nested five hundred deep is marked', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, article(['Shining Path']));
  await page.evaluate(() => {
    let into: ParentNode = document.body;
    for (let depth = 0; depth < 500; depth++) {
      const host = document.createElement('div');
      into.append(host);
      into = host.attachShadow({ mode: 'open' });
    }
    into.append('The Grupo Colina');
  });
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  expectQuiet();
});

/** The page does one of these in every animation frame. */
const RESTLESS: Record<string, (at: number) => void> = {
  'rewrites a text': (at) => {
    const restless = document.querySelector('#restless');
    if (restless) restless.textContent = `Tick ${at}: the Grupo Colina`;
  },
  'rebuilds a list': (at) => {
    const restless = document.querySelector('#restless');
    if (restless) restless.innerHTML = `<ul>${`<li>Roses ${at}</li>`.repeat(300)}</ul>`;
  },
  'moves paragraphs': () => {
    const [first] = document.querySelector('main')?.children ?? [];
    if (first) first.parentElement?.append(first);
  },
  'hides and shows a paragraph': (at) => {
    document.querySelector<HTMLElement>('#restless')?.toggleAttribute('hidden', at % 2 === 0);
  },
};
for (const [name, change] of Object.entries(RESTLESS))
  test(`a page that ${name} in every frame stays responsive, and its names are marked and open cards`, async ({
    ficha,
  }) => {
    const { page, expectQuiet } = await openHostile(
      ficha,
      article(['<span>Abimael Guzmán</span>', 'Shining Path']).replace('</main>', '</main><p id="restless">Roses</p>'),
    );
    await page.evaluate((source) => {
      const act = new Function('at', `(${source})(at)`);
      const scope = globalThis as unknown as { frames: number };
      scope.frames = 0;
      const frame = () => {
        act(++scope.frames);
        requestAnimationFrame(frame);
      };
      frame();
    }, change.toString());
    const frames = () => page.evaluate(() => (globalThis as unknown as { frames: number }).frames);
    // Names beside the changing part are found, also those that are added later.
    await expect.poll(() => markedTexts(page)).toEqual(expect.arrayContaining(['Abimael Guzmán', 'Shining Path']));
    await page.evaluate(() => {
      const later = document.createElement('p');
      later.textContent = 'The vladivideos';
      document.body.append(later);
    });
    await expect.poll(() => markedTexts(page)).toContain('vladivideos');
    const before = await frames();
    await expect.poll(frames).toBeGreaterThan(before + 10);
    if (name !== 'moves paragraphs') await openCard(page, 'Shining Path');
    expectQuiet();
  });

const MEGABYTE = 1_000_000;
const LONG_WORDS: Record<string, string> = {
  'of letters': 'a'.repeat(MEGABYTE),
  'that begins with a name': `Fujimori${'i'.repeat(MEGABYTE)}`,
  'that repeats a name': 'Fujimori'.repeat(MEGABYTE / 8),
  // Chromium itself needs two seconds to lay out ten thousand of them, and minutes for more.
  'of combining marks on one letter': `e${'\u0301'.repeat(1000)}`,
  'of hyphens': 'Grupo-'.repeat(MEGABYTE / 6),
  'of soft hyphens': 'G\u00ADr\u00ADu\u00ADp\u00ADo\u00AD'.repeat(MEGABYTE / 10),
  'of letters without case or spaces': '藤森'.repeat(MEGABYTE / 2),
};
test('names around words of a million letters are marked', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, article(['Shining Path']));
  await expectMarked(page, ['Shining Path']);
  for (const [name, word] of Object.entries(LONG_WORDS))
    await test.step(name, async () => {
      await page.evaluate((text) => {
        document.querySelector('#long')?.remove();
        const long = document.createElement('section');
        long.id = 'long';
        long.style.cssText = 'height: 40px; overflow: hidden';
        const last = `The vladivideos ${text} and Alberto Fujimori`;
        for (const part of ['The Grupo Colina', text, 'Abimael Guzmán', last])
          long.appendChild(document.createElement('p')).textContent = part;
        document.body.append(long);
      }, word);
      await expectMarked(page, ['Shining Path', 'Grupo Colina', 'Abimael Guzmán', 'vladivideos', 'Alberto Fujimori']);
    });
  expectQuiet();
});

test('names beside lone surrogates, control characters and direction overrides are marked', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, article(['Shining Path']));
  const texts = {
    half: 'The Grupo Colina \uD800 and \uDC00 Abimael\uD83D Guzm\u00E1n \uDC00\uD800',
    override: '\u202Ethe \u202DGrupo Colina\u202C of Peru\u202C',
    reversed: '\u202Eirom\u202C The vladivideos \u2066\u2067\u2069',
    control: 'The \u0000\u0007Grupo\u200B Colina\u0085 \uFFFE\uFFFF',
    unbalanced: `${'\u202A\u2067'.repeat(5000)} Alberto Fujimori`,
  };
  await page.evaluate((given) => {
    for (const [id, text] of Object.entries(given)) {
      const p = document.createElement('p');
      p.id = id;
      p.textContent = text;
      document.body.append(p);
    }
    // One that the parser would never make: a text node that is cut in the middle of a character.
    const cut = document.createElement('p');
    cut.append('Vladimiro Montesinos \uD83D', '\uDE00 and the SIN of Peru');
    document.body.append(cut);
  }, texts);
  const wanted = ['Grupo Colina', 'vladivideos', 'Alberto Fujimori', 'Vladimiro Montesinos'];
  await expect.poll(() => markedTexts(page)).toEqual(expect.arrayContaining(wanted));
  await openCard(page, 'Alberto Fujimori');
  expectQuiet();
});

/** Runs in the content script's world: 2,000 requests at once; gives how many were answered, refused. */
async function flood(): Promise<{ answered: number; refused: number }> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage: (message: object) => Promise<{ res: { ok: boolean } }> } };
  };
  const data = { entity: 'peru/grupo-colina', lang: 'en', position: 1, total: 1 };
  const asked = Array.from({ length: 2_000 }, (_, id) =>
    chrome.runtime.sendMessage({ id, type: 'describeMention', data, timestamp: 0 }),
  );
  const answers = await Promise.all(asked);
  const answered = answers.filter(({ res }) => res.ok).length;
  return { answered, refused: answers.length - answered };
}

test('two thousand requests from one page are refused beyond its share; other pages are served', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina']));
  const other = await ficha.open(article(['The Grupo Colina']));
  const session = await page.context().newCDPSession(page);
  const contextId = await scriptWorld(session);
  const flooding = session.send('Runtime.evaluate', {
    contextId,
    expression: `(${flood})()`,
    awaitPromise: true,
    returnByValue: true,
  });
  const card = await openCard(other, 'Grupo Colina');
  await expect(card.locator('h2')).toHaveText('Grupo Colina');
  const { answered, refused } = (await flooding).result.value;
  expect(answered).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(1_000);
  await session.detach();
  await page.close();
  await other.close();
});
