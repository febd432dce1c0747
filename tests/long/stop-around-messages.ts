/** Stops the background around every message that Ficha's contexts send. */
import type { Page } from '@playwright/test';
import { workerStopper } from '../support/browser/stop-worker.ts';

/**
 * `before`: the background is stopped before a message is sent; `during`: while it may be
 * answering.
 */
export type StoppedWhen = 'before' | 'during';

/** Stops the background and records messages. */
interface Stopper {
  stop: () => Promise<void>;
  /** The names of the messages sent so far. */
  messages: string[];
}

/**
 * Globals of Ficha's contexts; `fichaStopped` resolves once the background was stopped for this
 * message.
 */
interface Intercepted {
  chrome?: { runtime?: { id?: string; sendMessage: (...given: unknown[]) => Promise<unknown> } };
  browser?: { runtime?: object };
  fichaStopped: (message: string) => Promise<void>;
}

/**
 * Runs in each of Ficha's contexts before its scripts, so it must not use anything outside itself.
 */
function interceptMessages(when: StoppedWhen): void {
  const { chrome, browser, fichaStopped } = globalThis as unknown as Intercepted;
  if (!chrome?.runtime) return;
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  const intercepted = async (...given: unknown[]) => {
    const { type, data } = given[0] as { type: string; data: unknown };
    const message = JSON.stringify([type, data]);
    if (when === 'before') await fichaStopped(message);
    const answer = send(...given);
    if (when === 'during') void fichaStopped(message);
    return answer;
  };
  for (const runtime of [chrome.runtime, browser?.runtime])
    if (runtime) Object.defineProperty(runtime, 'sendMessage', { value: intercepted, configurable: true });
}

/** Runs in a content script's world, where a binding cannot return an answer. */
function bindWorld(): void {
  const world = globalThis as unknown as Intercepted & {
    fichaReport: (json: string) => void;
    fichaContinue: (id: number) => void;
  };
  const waiting: (() => void)[] = [];
  world.fichaContinue = (id) => waiting[id]?.();
  world.fichaStopped = (message) =>
    new Promise((resolve) => world.fichaReport(JSON.stringify({ id: waiting.push(resolve) - 1, message })));
}

/** Stops the background around each message from this page's contexts, once for equal messages. */
export async function stopAroundMessages(page: Page, when: StoppedWhen): Promise<Stopper> {
  const session = await page.context().newCDPSession(page);
  const stop = await workerStopper(session);
  const messages: string[] = [];
  const seen = new Set<string>();
  let queue = Promise.resolve();

  const onMessage = async (message: string) => {
    messages.push(JSON.parse(message)[0]);
    // Lets a message through that is sent again because it was not answered.
    if (seen.has(message)) return;
    seen.add(message);
    // One after another, so that a stop cannot hit the background of the message before.
    queue = queue.then(stop);
    await queue;
  };

  // For extension pages, including the card's frame.
  await page.exposeFunction('fichaStopped', onMessage);
  await page.addInitScript(`if (location.protocol === 'chrome-extension:') (${interceptMessages})('${when}')`);

  session.on('Runtime.bindingCalled', async ({ name, payload, executionContextId: contextId }) => {
    if (name !== 'fichaReport') return;
    const { id, message } = JSON.parse(payload) as { id: number; message: string };
    await onMessage(message);
    await session.send('Runtime.evaluate', { expression: `fichaContinue(${id})`, contextId }).catch(() => {
      // The page was closed meanwhile.
    });
  });
  const expression = `(${bindWorld})(), (${interceptMessages})('${when}')`;
  session.on('Runtime.executionContextCreated', ({ context: { id: contextId, origin } }) => {
    if (!origin.startsWith('chrome-extension:')) return;
    session.send('Runtime.evaluate', { expression, contextId }).catch(() => {
      // The context was closed meanwhile.
    });
  });
  await session.send('Runtime.addBinding', { name: 'fichaReport' });
  await session.send('Runtime.enable');
  return { stop, messages };
}
