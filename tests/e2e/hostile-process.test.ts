/** A page whose process has been taken over: it speaks to the background as the content script does. */
import { expect, type Page } from '@playwright/test';
import { openOwnPage } from './databases.ts';
import { article, markOf, openCard, test } from './ficha.ts';

interface Api {
  runtime: { sendMessage: (message: object) => Promise<{ res: { ok: boolean; value?: unknown } }> };
}

/** Asks the background from each of the content scripts in a page; gives their answers. */
async function askFromAll(page: Page, type: string, data: object): Promise<{ ok: boolean; value?: unknown }[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.push(id);
  });
  await session.send('Runtime.enable');
  const expression = `chrome.runtime.sendMessage(${JSON.stringify({ id: 1, type, data, timestamp: 0 })}).then(({ res }) => res)`;
  const answers = worlds.map((contextId) =>
    session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true, returnByValue: true }),
  );
  const values = (await Promise.all(answers)).map(({ result }) => result.value);
  await session.detach();
  return values;
}

test('a page, and frames without an origin, are not told what notes quote in a PDF or a file', async ({ ficha }) => {
  const own = await openOwnPage(ficha);
  const pdf = { fingerprint: 'abcdef0123456789', page: 2 };
  const places = [
    { url: 'https://court.example/judgment.pdf', title: 'Judgment', pdf },
    { url: 'urn:x-pdf:abcdef0123456789', title: 'Judgment', pdf },
    { url: 'file:///home/reader/draft.html', title: 'Draft' },
  ];
  for (const page of places)
    await own.evaluate(
      async (of) => {
        const { chrome } = globalThis as unknown as { chrome: Api };
        const about = { page: of, quote: { exact: 'secret words', prefix: '', suffix: '' } };
        await chrome.runtime.sendMessage({ id: 1, type: 'saveNote', data: { about, text: '', tags: [] }, timestamp: 0 });
      },
      page,
    );
  const frames = [
    '<iframe srcdoc="<p>The Grupo Colina</p>"></iframe>',
    '<iframe sandbox="allow-scripts" srcdoc="<p>The Grupo Colina</p>"></iframe>',
    '<iframe src="data:text/html,<p>The Grupo Colina</p>"></iframe>',
  ];
  const page = await ficha.open(article(['Shining Path', ...frames]));
  await markOf(page, 'Shining Path');
  const asked = [...places.map(({ url }) => ({ url })), { url: page.url(), pdf }, { url: 'about:srcdoc', pdf }];
  for (const of of asked) {
    const answers = await askFromAll(page, 'getQuotes', { page: of });
    expect(answers.length).toBeGreaterThan(1);
    expect(JSON.stringify(answers)).not.toContain('secret words');
  }
});

test('a process that announces thousands of cards leaves the reader room for cards elsewhere', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina']));
  await markOf(page, 'Grupo Colina');
  const namesOnPage = Array.from({ length: 300 }, (_, at) => `peru/${'a'.repeat(190)}${at}`);
  const mention = {
    ...{ surface: 'x', entity: 'peru/grupo-colina', confidence: 1, alternatives: [], ambiguous: false },
    ...{ reason: { code: 'full-name' }, isRemembered: false, timesOnPage: 1 },
  };
  // Session storage holds about 160 of them.
  for (let at = 0; at < 300; at++) {
    const id = at.toString(16).padStart(32, '0');
    const about = { purpose: 'mention', namesOnPage, mention };
    const [answer] = await askFromAll(page, 'announceCard', { id, lang: 'en', form: 'card', about });
    expect(answer?.ok).toBe(true);
  }
  const other = await ficha.open(article(['The Grupo Colina']));
  const card = await openCard(other, 'Grupo Colina');
  await expect(card.locator('h2')).toHaveText('Grupo Colina');
});
