/**
 * Large pages that change: after any edits they are marked like a new page with the same content.
 */

import { expect, type Page } from '@playwright/test';
import { openCard, testMarkingAll as test } from '../e2e/ficha.ts';
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { markedNames } from '../support/browser/marked-names.ts';
import { randomFrom } from '../support/random.ts';

const SENTENCES = [
  'Alberto Fujimori governed Peru.',
  'Keiko Fujimori spoke in Lima.',
  'Fujimori travelled.',
  'The daughter of Alberto Fujimori spoke.',
  'Antauro Humala spoke. Humala fell silent.',
  'Ollanta Humala met Alan García.',
  'García and Toledo met.',
  'The SIN and Grupo Colina.',
  'Nobody is named here.',
  'Shining Path, then Abimael Guzmán.',
];

/** Enough that the page is read as several passages. */
const PARAGRAPHS = 400;
const ROUNDS = 3;
const EDITS = 12;

/** Large whole numbers. */
const LARGEST = 0x7fffff;

/** Runs in the page and edits it at random. */
function editPage({ dice, sentences }: { dice: number[]; sentences: string[] }): void {
  const roll = () => dice.pop() ?? 0;
  const any = <Item>(items: ArrayLike<Item>) => items[roll() % items.length] as Item;
  const paragraphs = () => document.querySelectorAll<HTMLElement>('p:not(#end)');
  const newOne = () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = any(sentences);
    return paragraph;
  };
  const edits: ((paragraph: HTMLElement) => void)[] = [
    (paragraph) => {
      const { firstChild } = paragraph;
      if (firstChild instanceof Text) firstChild.data = any(sentences);
    },
    (paragraph) => {
      paragraph.textContent = any(sentences);
    },
    (paragraph) => paragraph.remove(),
    (paragraph) => paragraph.before(newOne()),
    (paragraph) => any(paragraphs()).before(paragraph),
    (paragraph) => paragraph.toggleAttribute('hidden'),
    (paragraph) => paragraph.toggleAttribute('contenteditable'),
    (paragraph) => {
      const link = document.createElement('a');
      const { firstChild } = paragraph;
      if (!firstChild) return;
      firstChild.before(link);
      link.append(firstChild);
    },
    (paragraph) => {
      const section = document.createElement('section');
      section.append(...Array.from({ length: 150 }, newOne));
      paragraph.after(section);
    },
    () => document.querySelector('section')?.remove(),
  ];
  while (dice.length > 4) any(edits)(any(paragraphs()));
}

const marks = async (page: Page) => (await markedNames(page)).map(({ text, mark }) => `${mark} ${text}`);

/** The number of painted ranges, including those of removed text. */
const painted = (page: Page) => page.evaluate(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0));

const state = async (page: Page) => ({ marks: await marks(page), painted: await painted(page) });

/** Waits for the last paragraph, which is painted last. */
async function whenRead(page: Page): ReturnType<typeof state> {
  await expect.poll(() => marks(page)).toContain('ficha-event vladivideos');
  return state(page);
}

const pageOf = (paragraphs: string) =>
  `<!doctype html><meta charset="utf-8"><title>Long</title><body>${paragraphs}<p id="end">The vladivideos.</p></body>`;

for (const seed of [1, 2, 3])
  test(`a large page edited at random is marked like a new page with the same content (seed ${seed})`, async ({
    ficha,
  }) => {
    const random = randomFrom(seed);
    const roll = (count: number) => Array.from({ length: count }, () => Math.floor(random() * LARGEST));
    const texts = roll(PARAGRAPHS).map((number) => `<p>${SENTENCES[number % SENTENCES.length]}</p>`);
    const page = await ficha.open(pageOf(texts.join('')));
    await whenRead(page);
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(editPage, { dice: roll(EDITS * 4), sentences: SENTENCES });
      const html = await page.evaluate(() => document.documentElement.outerHTML);
      const fresh = await ficha.open(`<!doctype html>${html}`);
      const expected = await whenRead(fresh);
      await fresh.close();
      expect(expected.painted).toBeGreaterThan(200);
      await expect.poll(() => state(page)).toEqual(expected);
    }
  });

test('a name opens its card after the page has wrapped its text in an element', async ({ ficha }) => {
  const page = await ficha.open(pageOf('<p id="wrapped">Grupo Colina</p>'));
  await (await openCard(page, 'Grupo Colina')).waitFor();
  await closeWithEscape(page);
  await page.mouse.move(700, 500);
  await page.evaluate(() => {
    const paragraph = document.querySelector('#wrapped');
    const link = document.createElement('b');
    const text = paragraph?.firstChild;
    text?.before(link);
    if (text) link.append(text);
    // Read after the change above, so its mark shows that that has been read.
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Abimael Guzmán' }));
  });
  await expect.poll(() => marks(page)).toContain('ficha-person Abimael Guzmán');
  await expect((await openCard(page, 'Grupo Colina')).locator('h2')).toHaveText(/Colina/);
});
