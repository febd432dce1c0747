/** Pages that make reading them dear: many roots, endless change, endless words. What they cost is bounded, and the page goes on. */
import { expect, type Page } from '@playwright/test';
import { article, openCard, test } from './ficha.ts';
import { expectMarked, markedTexts, openHostile } from './hostile.ts';

const countMarks = (page: Page) => markedTexts(page).then(({ length }) => length);

test('ten thousand shadow roots, a name in each hundredth: all are found, and one more', async ({ ficha }) => {
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
  // The last of them changes, and all go.
  await page.evaluate(() => {
    const root = document.querySelector('section')?.lastElementChild?.shadowRoot;
    if (root) root.textContent = 'Abimael Guzmán';
  });
  await expect.poll(() => countMarks(page)).toBe(102);
  await page.evaluate(() => document.querySelector('section')?.remove());
  await expectMarked(page, ['Shining Path']);
  expectQuiet();
});

test('shadow roots within shadow roots, five hundred deep', async ({ ficha }) => {
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

/** Each changes the page in every frame, for ever. */
const RESTLESS: Record<string, (at: number) => void> = {
  'writes a text anew': (at) => {
    const restless = document.querySelector('#restless');
    if (restless) restless.textContent = `Tick ${at}: the Grupo Colina`;
  },
  'builds a list anew': (at) => {
    const restless = document.querySelector('#restless');
    if (restless) restless.innerHTML = `<ul>${`<li>Roses ${at}</li>`.repeat(300)}</ul>`;
  },
  'moves everything': () => {
    const [first] = document.querySelector('main')?.children ?? [];
    if (first) first.parentElement?.append(first);
  },
  'hides and shows': (at) => {
    document.querySelector<HTMLElement>('#restless')?.toggleAttribute('hidden', at % 2 === 0);
  },
};
for (const [name, change] of Object.entries(RESTLESS))
  test(`a page that ${name} in every frame is read, keeps its frames, and has its cards`, async ({ ficha }) => {
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
    // What stands beside the unrest is found while it goes on, and what comes later as well.
    await expect.poll(() => markedTexts(page)).toEqual(expect.arrayContaining(['Abimael Guzmán', 'Shining Path']));
    await page.evaluate(() => {
      const later = document.createElement('p');
      later.textContent = 'The vladivideos';
      document.body.append(later);
    });
    await expect.poll(() => markedTexts(page)).toContain('vladivideos');
    const before = await frames();
    await expect.poll(frames).toBeGreaterThan(before + 10);
    if (name !== 'moves everything') await openCard(page, 'Shining Path');
    expectQuiet();
  });

const MEGABYTE = 1_000_000;
const LONG_WORDS: Record<string, string> = {
  'of letters': 'a'.repeat(MEGABYTE),
  'that begins like a name': `Fujimori${'i'.repeat(MEGABYTE)}`,
  'of nothing but a name, over and over': 'Fujimori'.repeat(MEGABYTE / 8),
  // Chromium itself needs two seconds to set ten thousand of them, and minutes for more.
  'of marks that stand on one letter': `e${'\u0301'.repeat(1000)}`,
  'of hyphens': 'Grupo-'.repeat(MEGABYTE / 6),
  'of soft hyphens': 'G\u00ADr\u00ADu\u00ADp\u00ADo\u00AD'.repeat(MEGABYTE / 10),
  'of letters without a case or a space': '藤森'.repeat(MEGABYTE / 2),
};
test('words of a million letters, of each kind: what stands around them is found, the page goes on', async ({
  ficha,
}) => {
  const { page, expectQuiet } = await openHostile(ficha, article(['Shining Path']));
  await expectMarked(page, ['Shining Path']);
  for (const [name, word] of Object.entries(LONG_WORDS))
    await test.step(name, async () => {
      await page.evaluate((text) => {
        document.querySelector('#long')?.remove();
        const long = document.createElement('section');
        long.id = 'long';
        long.style.cssText = 'height: 40px; overflow: hidden';
        for (const part of ['The Grupo Colina', text, 'Abimael Guzmán', `The vladivideos ${text} and Alberto Fujimori`])
          long.appendChild(document.createElement('p')).textContent = part;
        document.body.append(long);
      }, word);
      await expectMarked(page, ['Shining Path', 'Grupo Colina', 'Abimael Guzmán', 'vladivideos', 'Alberto Fujimori']);
    });
  expectQuiet();
});

test('halves of characters, controls and overrides of direction: names are what they are, and nothing is thrown', async ({
  ficha,
}) => {
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
