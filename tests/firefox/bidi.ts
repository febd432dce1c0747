/** Raw WebDriver BiDi commands for what Puppeteer does not offer: code in the browser's own windows. */
import type { Page } from 'puppeteer-core';

type Value = { type: string; value?: unknown };

interface Session {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** The internals of Puppeteer's frame that are used here, as in version 25. */
interface BidiFrame {
  browsingContext: { userContext: { browser: { session: Session } } };
}

function sessionOf(page: Page): Session {
  const frame = page.mainFrame() as unknown as BidiFrame;
  return frame.browsingContext.userContext.browser.session;
}

interface RequestResult {
  type: 'success' | 'exception';
  result?: Value;
  exceptionDetails?: { text: string };
}

/** Calls a function in a browsing context; arguments and result are passed as JSON. */
async function callIn(session: Session, context: string, source: string, args: unknown[]) {
  const declaration = `async (json) => JSON.stringify((await (${source})(...JSON.parse(json))) ?? null)`;
  const { result } = await session.send('script.callFunction', {
    functionDeclaration: declaration,
    awaitPromise: true,
    target: { context },
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
  });
  const { type, result: value, exceptionDetails } = result as RequestResult;
  if (type === 'exception') throw new Error(exceptionDetails?.text);
  return JSON.parse(String(value?.value));
}

/** Runs `act` in the browser's own window, which has access to its parts and extensions. */
export async function inBrowserWindow<T, A extends unknown[]>(
  page: Page,
  act: (...given: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const session = sessionOf(page);
  const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('Firefox has no window');
  return callIn(session, window.context, act.toString(), args);
}

/** Closes the windows with cards, and returns their number. Runs in the browser's own window. */
export function closeCardWindows(): number {
  // @ts-expect-error: the browser's own windows have these.
  const windows = [...globalThis.Services.wm.getEnumerator('navigator:browser')];
  const found = windows.filter(({ gBrowser }) => /\/card\.html/.test(gBrowser?.selectedBrowser?.currentURI?.spec));
  for (const one of found) one.close();
  return found.length;
}
