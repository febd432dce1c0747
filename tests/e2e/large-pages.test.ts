/** Pages of five megabytes and of ten thousand names. */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { article, testMarkingAll as test } from './ficha.ts';

/**
 * Adds HTML to a page and counts the timers that the page can run until the last name of it is
 * marked.
 */
async function turnsWhileReading(page: Page, html: string, marks: number): Promise<number> {
  return page.evaluate(
    async ({ added, expected }) => {
      const holder = document.createElement('div');
      holder.innerHTML = added;
      document.body.append(holder);
      const total = () => [...CSS.highlights].reduce((sum, [, highlight]) => sum + highlight.size, 0);
      let turns = 0;
      while (total() < expected) {
        await new Promise((resolve) => setTimeout(resolve));
        turns++;
      }
      return turns;
    },
    { added: html, expected: marks },
  );
}
const filler = 'The committee met again and heard what the gardeners had to say of hedges and of roses. ';

const shapes: [string, string][] = [
  ['in paragraphs', `<p>${filler.repeat(10)}</p>`.repeat(5682)],
  ['in a single text', `<div>${filler.repeat(56_820)}</div>`],
  ['in lines of one block', `<div>${`${filler.repeat(3)}<br>`.repeat(18_940)}</div>`],
];
for (const [name, body] of shapes) {
  test(`5 MB ${name} are read to the end while the page stays responsive`, async ({ ficha }) => {
    expect(body.length).toBeGreaterThan(5_000_000 - filler.length);
    const page = await ficha.open(article(['Shining Path']));
    await waitForMarks(page);
    const turns = await turnsWhileReading(page, `${body}<p id="end">The Grupo Colina</p>`, 2);
    // Read in one task, the page would run one or two.
    expect(turns).toBeGreaterThan(5);
  });
}

test('10,000 mentions are marked and open cards; one more adds a single range', async ({ ficha }) => {
  test.setTimeout(120_000);
  const page = await ficha.open(article(Array(5000).fill('Grupo Colina and the vladivideos.')));
  // This test's own look at ten thousand marks keeps the page busy.
  const patience = { timeout: 40_000 };
  await expect.poll(async () => (await markedNames(page)).length, patience).toBe(10_000);
  await page.locator('p').nth(4000).scrollIntoViewIfNeeded();
  const inView = (await markedNames(page)).filter(({ y }) => y > 200 && y < 500);
  const [mark] = inView;
  expect(mark).toBeDefined();
  if (!mark) return;
  await page.mouse.move(mark.x + 40, mark.y + 60);
  await page.mouse.move(mark.x, mark.y, { steps: 8 });
  await expect(cardOf(page).locator('h2')).toHaveText(/.+/);
  await closeWithEscape(page);

  await page.evaluate(() => {
    const counts = { add: 0, delete: 0 };
    Object.assign(window, {
      before: new Set([...CSS.highlights].flatMap(([, highlight]) => [...highlight])),
      counts,
    });
    const one = document.createElement('p');
    one.textContent = 'Abimael Guzmán';
    document.querySelectorAll('p')[2500]?.before(one);
  });
  await expect.poll(async () => (await markedNames(page)).length, patience).toBe(10_001);
  const fresh = await page.evaluate(() => {
    const { before } = window as unknown as { before: Set<AbstractRange> };
    return [...CSS.highlights].flatMap(([, highlight]) => [...highlight]).filter((range) => !before.has(range)).length;
  });
  expect(fresh).toBe(1);
});
