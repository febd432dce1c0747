/** The first two promises: the page is left alone, and nothing leaves the browser. */
import { expect } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { article, markOf, openCard, testWithFicha } from './ficha.ts';

/** Without notes: where there are some, each page asks for its quotes. */
const test = testWithFicha();

declare global {
  interface Window {
    fichaRecords: string[];
  }
}

interface WorkerScope {
  chrome: {
    runtime: { onMessage: { addListener: (listener: (message: unknown, sender: { url?: string }) => void) => void } };
  };
  seen: unknown[];
}

const html = article(
  ['<b>Alberto</b> <i>Fujimori</i> and Vladimiro Montesinos in Peru.', 'The Grupo&nbsp;Colina and the vladivideos.'],
  { date: '2001-02-03' },
);

test('the page’s HTML is unchanged before a card opens and after it has closed', async ({ ficha }) => {
  const watch = `<script>
    window.fichaRecords = [];
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        const nodes = type === 'childList' ? [...addedNodes, ...removedNodes] : [target];
        window.fichaRecords.push([type, ...nodes.map(({ nodeName }) => nodeName)].join(' '));
      }
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    window.addEventListener('load', () => {
      window.fichaRecords.length = 0;
      window.before = document.documentElement.outerHTML;
    });
  </script>`;
  const page = await ficha.open(html.replace('</head>', `${watch}</head>`));
  await waitForMarks(page);
  const unchanged = () =>
    page.evaluate(() => ({
      same: document.documentElement.outerHTML === (window as unknown as { before: string }).before,
      records: window.fichaRecords,
    }));
  expect(await unchanged()).toEqual({ same: true, records: [] });

  await openCard(page, 'Vladimiro Montesinos');
  await closeWithEscape(page);
  const after = await unchanged();
  expect(after.same).toBe(true);
  // Only the card's host was added and removed.
  expect(after.records.filter((record) => !/FICHA-CARD/.test(record))).toEqual([]);
  expect(after.records.length).toBeGreaterThan(0);
});

test('the extension makes no request', async ({ ficha }) => {
  const requests: string[] = [];
  ficha.context.on('request', (request) => requests.push(request.url()));
  const page = await ficha.open(html);
  const own = new Set([page.url(), `${new URL(page.url()).origin}/favicon.ico`]);
  await openCard(page, 'Vladimiro Montesinos');
  await closeWithEscape(page);
  await restOn(page, await markOf(page, 'vladivideos'));
  await cardOf(page).locator('h2').waitFor();
  await cardOf(page).getByRole('button', { name: 'Add note' }).click();
  await cardOf(page).getByRole('textbox').waitFor();
  const elsewhere = requests.filter(
    (url) => !own.has(url) && !url.startsWith('chrome-extension://') && !url.startsWith('data:'),
  );
  expect(elsewhere).toEqual([]);
});

test('a page without names sends no message to the background', async ({ ficha }) => {
  const [worker] = ficha.context.serviceWorkers();
  await worker?.evaluate(() => {
    const scope = globalThis as unknown as WorkerScope;
    scope.seen = [];
    scope.chrome.runtime.onMessage.addListener((_, { url }) => void scope.seen.push(url));
  });
  const gardening = [
    'A page about gardening: roses, hedges and the compost heap.',
    '<iframe srcdoc="Advertisement"></iframe>',
  ];
  const page = await ficha.open(article(gardening));
  await page.mouse.move(100, 60);
  await page.mouse.move(140, 70, { steps: 5 });
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  // A page opened later is marked, so this one has been read.
  await waitForMarks(await ficha.open(article(['Grupo Colina'])));
  expect(await worker?.evaluate(() => (globalThis as unknown as WorkerScope).seen)).not.toContain(page.url());
});
