/** Lets every message that Ficha's contexts send reach the background twice, as when an answer was lost. */
import type { Page } from '@playwright/test';

/** Milliseconds after which a content script's message comes again; the card's frame has asked by then. */
const LATER_MS = 300;

/** Runs in each of Ficha's contexts before its scripts, so it must not use anything outside itself. */
function sendTwice(milliseconds: number): void {
  const { chrome, browser } = globalThis as unknown as {
    chrome?: { runtime?: { lastError?: object; sendMessage: (...given: unknown[]) => unknown } };
    browser?: { runtime?: object };
  };
  if (!chrome?.runtime) return;
  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime);
  const twice = (...given: unknown[]) => {
    // A page that closes takes its copy with it.
    setTimeout(() => send(given[0], () => void runtime.lastError), milliseconds);
    return send(...given);
  };
  for (const one of [runtime, browser?.runtime])
    if (one) Object.defineProperty(one, 'sendMessage', { value: twice, configurable: true });
}

/** Repeats the messages of this page's contexts: of Ficha's own pages at once, of content scripts later. */
export async function repeatMessages(page: Page): Promise<void> {
  await page.addInitScript(`if (location.protocol === 'chrome-extension:') (${sendTwice})(0)`);
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.executionContextCreated', ({ context: { id: contextId, origin } }) => {
    if (!origin.startsWith('chrome-extension:')) return;
    session.send('Runtime.evaluate', { expression: `(${sendTwice})(${LATER_MS})`, contextId }).catch(() => {
      // The context was closed meanwhile.
    });
  });
  await session.send('Runtime.enable');
}
