/** A page's process that is taken over asks the background: for others' notes, for too many cards. */
import { type CDPSession, expect } from '@playwright/test';
import { article, markOf, openCard, test } from './ficha.ts';
import { scriptWorld } from './script-world.ts';

const html = article(['The Grupo Colina of Peru.'], { date: '2001-05-05' });

/** Sends a request as the content script in a world of the page does. */
async function ask(session: CDPSession, contextId: number, type: string, data: object): Promise<unknown> {
  const message = JSON.stringify({ id: 1, type, data, timestamp: 0 });
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression: `chrome.runtime.sendMessage(${message}).then((answer) => answer?.res ?? answer)`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}

test('frames without an address of their own are not told of notes on documents and files', async ({ ficha }) => {
  const own = await ficha.context.newPage();
  await own.goto(`chrome-extension://${ficha.id}/library.html#/about`);
  const pdf = { fingerprint: 'abcdef0123456789', page: 2 };
  const places = [
    { url: 'https://court.example/judgment.pdf', title: 'A judgment', pdf },
    { url: 'file:///home/me/private.html', title: 'A file' },
  ];
  for (const page of places)
    await own.evaluate(
      (about) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }
        ).chrome.runtime.sendMessage({
          id: 1,
          type: 'saveNote',
          data: { about, text: 'Text', tags: [] },
          timestamp: 0,
        }),
      { page, quote: { exact: 'secret words', prefix: '', suffix: '' } },
    );

  const frames =
    '<iframe srcdoc="<p>The Grupo Colina</p>"></iframe><iframe src="data:text/html,<p>The Grupo Colina"></iframe>';
  const page = await ficha.open(html.replace('</main>', `</main>${frames}`));
  await markOf(page, 'Grupo Colina');
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  await expect.poll(() => worlds.length).toBeGreaterThan(1);
  const answers = await Promise.all(
    worlds.flatMap((world) =>
      [{ url: 'file:///home/me/private.html' }, { url: page.url(), pdf }, { url: 'about:blank', pdf }].map((about) =>
        ask(session, world, 'getQuotes', { page: about }),
      ),
    ),
  );
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: 'not-allowed' });
});

test('cards announced by the thousand take a bounded room, and cards still open', async ({ ficha }) => {
  const page = await ficha.open(html);
  await markOf(page, 'Grupo Colina');
  const session = await page.context().newCDPSession(page);
  const world = await scriptWorld(session);
  const namesOnPage = Array.from({ length: 300 }, (_, at) => `peru/${'a'.repeat(180)}${at}`);
  const announced = 60;
  for (let at = 0; at < announced; at++) {
    const mention = {
      surface: 'x',
      entity: 'peru/grupo-colina',
      confidence: 1,
      alternatives: [],
      ambiguous: false,
      reason: { code: 'full-name' },
      isRemembered: false,
      timesOnPage: 1,
    };
    const about = { purpose: 'mention', namesOnPage, mention };
    const answer = await ask(session, world, 'announceCard', {
      id: at.toString(16).padStart(32, '0'),
      lang: 'en',
      form: 'card',
      about,
    });
    expect(answer).toMatchObject({ ok: true });
  }
  const kept = await ficha.context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get: (key: null) => Promise<object> } } };
    };
    return Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('card:')).length;
  });
  expect(kept).toBeLessThan(announced / 2);
  const other = await ficha.open(html);
  await expect((await openCard(other, 'Grupo Colina')).locator('h2')).toHaveText('Grupo Colina');
});
