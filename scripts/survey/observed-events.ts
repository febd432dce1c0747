/** Records a page's errors, warnings, exceptions and requests, and which of them Ficha causes. */
import type { CDPSession, Page } from '@playwright/test';

/** What a page reports and requests while it is open. */
export interface Observed {
  /** The page's errors and exceptions; `#` stands for numbers. */
  errors: string[];
  /** Requested addresses without their query, which differs on each visit. */
  requests: string[];
  /** Errors, warnings and requests of our own scripts. There must be none. */
  ours: { errors: string[]; requests: string[] };
}

const OURS = /^(?:chrome|moz)-extension:/;

/** Replaces numbers, which differ from visit to visit: ports, times, ids. */
const maskNumbers = (text: string) => text.replace(/\d+/g, '#').slice(0, 300);

interface Stack {
  callFrames: { url: string }[];
  parent?: Stack;
}

const isOurStack = (stack: Stack | undefined): boolean =>
  stack !== undefined && (stack.callFrames.some(({ url }) => OURS.test(url)) || isOurStack(stack.parent));

/** An address without its data and query. */
const placeOf = (address: string) =>
  maskNumbers(address.startsWith('data:') ? 'data:' : (address.split(/[?#]/)[0] ?? ''));

/** Starts to record, before the page is opened. The result fills while the page is open. */
export async function observe(page: Page, session: CDPSession): Promise<Observed> {
  const observed: Observed = { errors: [], requests: [], ours: { errors: [], requests: [] } };
  const note = (level: string, text: string, own: boolean) => {
    // Only test builds write debug messages.
    if (own && level !== 'debug') observed.ours.errors.push(maskNumbers(text));
    else if (level === 'error') observed.errors.push(maskNumbers(text));
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
    // Files of our own package are not requests to a server.
    if (OURS.test(url)) return;
    const own = OURS.test(initiator.url ?? '') || isOurStack(initiator.stack);
    (own ? observed.ours : observed).requests.push(placeOf(url));
  });
  for (const domain of ['Runtime', 'Log', 'Network'] as const) await session.send(`${domain}.enable`);
  page.on('crash', () => observed.errors.push('the page crashed'));
  return observed;
}

/** The distinct entries of `found` that are not in `known`. */
export function newIn(found: readonly string[], known: readonly string[]): string[] {
  const before = new Set(known);
  return [...new Set(found)].filter((line) => !before.has(line));
}
