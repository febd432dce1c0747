/** Listens to everything a page says and asks for while it is open: errors, warnings, exceptions, requests, and which of them are Ficha's doing. */
import type { CDPSession, Page } from '@playwright/test';

export interface Observed {
  /** The page's errors and exceptions, numbers blotted out. */
  errors: string[];
  /** Addresses asked for, without query: trackers count in it. */
  requests: string[];
  /** Those that one of our own scripts made, warnings too; there must be none. */
  ours: { errors: string[]; requests: string[] };
}

const OURS = /^(?:chrome|moz)-extension:/;

/** Numbers differ from visit to visit: ports, times, ids. */
const blot = (text: string) => text.replace(/\d+/g, '#').slice(0, 300);

interface Stack {
  callFrames: { url: string }[];
  parent?: Stack;
}

const isOurStack = (stack: Stack | undefined): boolean =>
  stack !== undefined && (stack.callFrames.some(({ url }) => OURS.test(url)) || isOurStack(stack.parent));

/** An address as it is compared: data and query are no matter. */
const placeOf = (address: string) => blot(address.startsWith('data:') ? 'data:' : (address.split(/[?#]/)[0] ?? ''));

/** Starts to listen; must be called before the page is opened. The result fills as the page goes on. */
export async function observe(page: Page, session: CDPSession): Promise<Observed> {
  const observed: Observed = { errors: [], requests: [], ours: { errors: [], requests: [] } };
  const note = (level: string, text: string, own: boolean) => {
    // Test builds have notes for those who debug them; what readers get has none.
    if (own && level !== 'debug') observed.ours.errors.push(blot(text));
    else if (level === 'error') observed.errors.push(blot(text));
  };
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const text = args.map(({ value, description }) => description ?? `${value}`).join(' ');
    note(type === 'assert' ? 'error' : type, `console.${type}: ${text}`, isOurStack(stackTrace));
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url = '', stackTrace } }) => {
    const message = exception?.description?.split('\n')[0] ?? text;
    note('error', `exception: ${message}`, OURS.test(url) || isOurStack(stackTrace));
  });
  session.on('Log.entryAdded', ({ entry: { level, source, text, url = '', stackTrace } }) => {
    const own = OURS.test(url) || isOurStack(stackTrace);
    if (level === 'error' || level === 'warning') note(level, `${source}: ${text} ${placeOf(url)}`, own);
  });
  session.on('Network.requestWillBeSent', ({ request: { url }, initiator }) => {
    // Our own files, read from our own package, leave no browser.
    if (OURS.test(url)) return;
    const own = OURS.test(initiator.url ?? '') || isOurStack(initiator.stack);
    (own ? observed.ours : observed).requests.push(placeOf(url));
  });
  for (const domain of ['Runtime', 'Log', 'Network'] as const) await session.send(`${domain}.enable`);
  page.on('crash', () => observed.errors.push('the page crashed'));
  return observed;
}

/** What stands in `found` and not in `known`, each once. */
export function newIn(found: readonly string[], known: readonly string[]): string[] {
  const before = new Set(known);
  return [...new Set(found)].filter((line) => !before.has(line));
}
