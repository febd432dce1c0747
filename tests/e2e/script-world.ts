/**
 * Reaches into Ficha's scripts: the content script in its isolated world, and the card's frame.
 */
import type { CDPSession, Frame, Page } from '@playwright/test';

/** The id of the content script's execution context in the session's page. */
export async function scriptWorld(session: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension:')) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}

/** The address of the card's page in this session, which only Ficha's scripts know. */
export async function cardAddress(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const contextId = await scriptWorld(session);
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression: `chrome.runtime.getURL('/card.html')`,
  });
  await session.detach();
  return String(result.value);
}

/** Moves `performance.now()` of the content script forward. */
export async function moveScriptTime(page: Page, ms: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const contextId = await scriptWorld(session);
  const expression = `{ const now = performance.now.bind(performance); performance.now = () => now() + ${ms}; }`;
  await session.send('Runtime.evaluate', { contextId, expression });
  await session.detach();
}

/** A fake clock for a script's timers. */
export interface FakeClock {
  /** Runs the timers that are due within so many milliseconds, in order. */
  advance: (ms: number) => Promise<void>;
  /** Gives the script its real timers back; those that are pending are dropped. */
  uninstall: () => Promise<void>;
}

interface FakedWorld {
  advanceTimers: (ms: number) => void;
  uninstallTimers: () => void;
}

/** Runs in the script's world. */
function installTimers(): void {
  const { setTimeout, clearTimeout } = globalThis;
  const timers = new Map<number, { run: () => void; at: number }>();
  let now = 0;
  // Real ids are positive.
  let lastId = 0;
  const fake = {
    setTimeout: (run: () => void, delay = 0) => {
      timers.set(--lastId, { run, at: now + delay });
      return lastId;
    },
    clearTimeout: (id: number) => (timers.delete(id) ? undefined : clearTimeout(id)),
    advanceTimers: (ms: number) => {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        const [id, { run, at }] = next;
        now = at;
        timers.delete(id);
        run();
      }
      now = end;
    },
    uninstallTimers: () => Object.assign(globalThis, { setTimeout, clearTimeout }),
  };
  Object.assign(globalThis, fake);
}

/** Fakes `setTimeout` for the content script of a page that has been read. */
export async function fakeScriptClock(page: Page): Promise<FakeClock> {
  const session = await page.context().newCDPSession(page);
  const contextId = await scriptWorld(session);
  const evaluate = async (expression: string) => {
    const { exceptionDetails } = await session.send('Runtime.evaluate', { contextId, expression });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  await evaluate(`(${installTimers})()`);
  return {
    advance: (ms) => evaluate(`advanceTimers(${ms})`),
    async uninstall() {
      await evaluate('uninstallTimers()');
      await session.detach();
    },
  };
}

/** Fakes `setTimeout` in a frame of Ficha's own. */
export async function fakeFrameClock(frame: Frame): Promise<FakeClock> {
  await frame.evaluate(installTimers);
  return {
    advance: (ms) => frame.evaluate((by) => (globalThis as unknown as FakedWorld).advanceTimers(by), ms),
    uninstall: () => frame.evaluate(() => (globalThis as unknown as FakedWorld).uninstallTimers()),
  };
}
