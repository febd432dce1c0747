/** Stops the background as the browser does whenever it likes, and has it stopped around every message that a context of ours sends. */
import type { Page } from '@playwright/test';
import { workerStopper } from '../support/browser/stop-worker.ts';

/** `before`: no background runs when a message is sent. `during`: the background is stopped while it may be answering. */
export type StoppedWhen = 'before' | 'during';

export interface Stopper {
  stop: () => Promise<void>;
  /** The messages that were sent so far, by name. */
  messages: string[];
}

/** What a world of ours is given: resolves when the background has been stopped on account of this message. */
interface Intercepted {
  chrome?: { runtime?: { id?: string; sendMessage: (...given: unknown[]) => Promise<unknown> } };
  browser?: { runtime?: object };
  fichaStopped: (message: string) => Promise<void>;
}

/** Runs in every world of ours before its scripts send anything; stands for itself. */
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

/** Runs in a content script's world, where a binding tells and is not answered. */
function bindWorld(): void {
  const world = globalThis as unknown as Intercepted & {
    fichaTell: (json: string) => void;
    fichaGoOn: (id: number) => void;
  };
  const waiting: (() => void)[] = [];
  world.fichaGoOn = (id) => waiting[id]?.();
  world.fichaStopped = (message) =>
    new Promise((resolve) => world.fichaTell(JSON.stringify({ id: waiting.push(resolve) - 1, message })));
}

/** From now on the background is stopped around each message from this page's contexts, once for each that is not the same as one before. */
export async function stopAroundMessages(page: Page, when: StoppedWhen): Promise<Stopper> {
  const session = await page.context().newCDPSession(page);
  const stop = await workerStopper(session);
  const messages: string[] = [];
  const seen = new Set<string>();
  let queue = Promise.resolve();

  const onMessage = async (message: string) => {
    messages.push(JSON.parse(message)[0]);
    // What is sent again because it was not answered has to come through at some time.
    if (seen.has(message)) return;
    seen.add(message);
    // One at a time: a stop while another is under way would hit the background of the message before.
    queue = queue.then(stop);
    await queue;
  };

  // Extension pages, the notes frame among them, run these in the world of their own scripts.
  await page.exposeFunction('fichaStopped', onMessage);
  await page.addInitScript(`if (location.protocol === 'chrome-extension:') (${interceptMessages})('${when}')`);

  session.on('Runtime.bindingCalled', async ({ name, payload, executionContextId: contextId }) => {
    if (name !== 'fichaTell') return;
    const { id, message } = JSON.parse(payload) as { id: number; message: string };
    await onMessage(message);
    await session.send('Runtime.evaluate', { expression: `fichaGoOn(${id})`, contextId }).catch(() => {
      // The page was closed meanwhile.
    });
  });
  const expression = `(${bindWorld})(), (${interceptMessages})('${when}')`;
  session.on('Runtime.executionContextCreated', ({ context: { id: contextId, origin } }) => {
    if (origin.startsWith('chrome-extension:')) void session.send('Runtime.evaluate', { expression, contextId });
  });
  await session.send('Runtime.addBinding', { name: 'fichaTell' });
  await session.send('Runtime.enable');
  return { stop, messages };
}
