/**
 * Raw WebDriver BiDi commands for what Puppeteer does not offer: running code in a closed shadow root
 * and in the browser's own windows. Pages can do neither.
 */
import type { Page } from 'puppeteer-core';

type Value = { type: string; value?: unknown; sharedId?: string };

interface Session {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** The internals of Puppeteer's frame that are used here, as in version 25. */
interface BidiFrame {
  _id: string;
  browsingContext: { userContext: { browser: { session: Session } } };
}

function sessionOf(page: Page): { session: Session; context: string } {
  const frame = page.mainFrame() as unknown as BidiFrame;
  return { session: frame.browsingContext.userContext.browser.session, context: frame._id };
}

interface RequestResult {
  type: 'success' | 'exception';
  result?: Value;
  exceptionDetails?: { text: string };
}

/** Calls a function in a browsing context; arguments and result are passed as JSON. */
async function callIn(session: Session, context: string, source: string, args: unknown[], node?: Value) {
  const declaration = `async (json, node) => JSON.stringify((await (${source})(...JSON.parse(json), node)) ?? null)`;
  const { result } = await session.send('script.callFunction', {
    functionDeclaration: declaration,
    awaitPromise: true,
    target: { context },
    arguments: [{ type: 'string', value: JSON.stringify(args) }, ...(node ? [{ sharedId: node.sharedId }] : [])],
  });
  const { type, result: value, exceptionDetails } = result as RequestResult;
  if (type === 'exception') throw new Error(exceptionDetails?.text);
  return JSON.parse(String(value?.value));
}

/** Runs `read` in the page with the card's closed shadow root; undefined while no card is open. */
export async function inCard<T, A extends unknown[]>(
  page: Page,
  read: (...given: [...A, ShadowRoot]) => T,
  ...args: A
): Promise<T | undefined> {
  const { session, context } = sessionOf(page);
  const { result } = await session.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'ficha-card' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const [host] = (result as { nodes: { value: { shadowRoot: Value | null } }[] }).nodes;
  const root = host?.value.shadowRoot;
  return root ? callIn(session, context, read.toString(), args, root) : undefined;
}

/** Runs `act` in the browser's own window, which has access to its parts and extensions. */
export async function inBrowserWindow<T, A extends unknown[]>(
  page: Page,
  act: (...given: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const { session } = sessionOf(page);
  const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('Firefox has no window');
  return callIn(session, window.context, act.toString(), args);
}
