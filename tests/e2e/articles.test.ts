/**
 * The source articles as simple pages: names are marked, a card opens, its links lead to the cited
 * sentences.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { type ArticleText, readArticleText } from '../../scripts/pack/sources/article-text.ts';
import { resolveFragment } from '../../scripts/pack/sources/text-fragment.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { textPage } from '../support/browser/text-page.ts';
import { openCard, testMarkingAll as test } from './ficha.ts';

const SHARED = process.env.FICHA_SHARED ?? '../shared';

interface Listed {
  id: string;
  file: string;
  title: string;
  published: string;
  url: string;
}

const index = join(SHARED, 'research', 'sources.json');
const listed: Listed[] = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : [];
const rawOf = ({ file }: Listed) => readFileSync(join(SHARED, file), 'utf8');

/** Names that a reader of each article would expect to be marked. */
const EXPECTED: Record<string, string[]> = {
  'wsws-2024': [
    'Alberto Fujimori',
    'Dina Boluarte',
    'Grupo Colina',
    'Barrios Altos Massacre',
    'Vladimir Montesinos',
    'Fuerza Popular',
  ],
  'rw-2000': [
    'Alberto Fujimori',
    'Vladimiro Montesinos',
    'SIN',
    'Valentin Paniagua',
    'Chairman Gonzalo',
    'Alejandro Toledo',
  ],
  'awtwns-2018': ['Alberto Fujimori', 'Abimael Guzman', 'Pedro Pablo Kuczynski', 'Barrios Altos', 'La Cantuta'],
  'icl-2011': [
    'Ollanta Humala',
    'Keiko Fujimori',
    'Sendero Luminoso',
    'Colina Group',
    'Barrios Altos massacre',
    'MRTA',
    'Pedro Huilca',
  ],
};

/** One name of each article whose card is opened. */
const HOVERED: Record<string, string> = {
  'wsws-2024': 'Grupo Colina',
  'rw-2000': 'Vladimiro Montesinos',
  'awtwns-2018': 'Abimael Guzman',
  'icl-2011': 'Ollanta Humala',
};

const articleBy = new Map<string, { text: ArticleText; listed: Listed }>(
  listed.map((one) => [one.url, { text: readArticleText(rawOf(one)), listed: one }]),
);

/**
 * Checks that each link to an article leads to a sentence that occurs once in it; returns the
 * number of links.
 */
async function checkLinks(card: Locator): Promise<number> {
  let checked = 0;
  // Unfolds the sources of every fact.
  await card.locator('.token').first().waitFor();
  for (const token of await card.locator('.token').all()) await token.click();
  await card.locator('a.source-article').first().waitFor();
  for (const link of await card.locator('a.source-article').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    const [address = '', directive = ''] = href.split('#:~:text=');
    const article = articleBy.get(address);
    expect(article, `${address} is one of the articles`).toBeDefined();
    if (!article) continue;
    const [start = '', end] = directive.split(',').map(decodeURIComponent);
    const result = resolveFragment(article.text.text, end ? { start, end } : { start });
    expect(result.found, href).toBe('once');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
    checked++;
  }
  return checked;
}

if (listed.length === 0) console.log(`articles.test.ts: ${SHARED} has no source articles, so these tests are NOT run.`);

for (const one of listed) {
  test(`${one.id}: names are marked, a card opens, and its links lead to the cited sentences`, async ({ ficha }) => {
    const page = await ficha.open(textPage(rawOf(one), { title: one.title, published: one.published }));
    const names = new Set((await waitForMarks(page)).map(({ text }) => text.replace(/\s+/g, ' ')));
    expect([...names]).toEqual(expect.arrayContaining(EXPECTED[one.id] ?? []));
    const name = HOVERED[one.id] ?? '';
    await page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode.textContent?.includes(text)) break;
      walker.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, name);
    const card = await openCard(page, name);
    expect(await checkLinks(card)).toBeGreaterThan(0);
  });
}
