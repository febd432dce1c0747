/**
 * Shares of the background's time: a web page whose process has been taken over, or a script of ours
 * that a page drives mad, must not make the reader wait elsewhere.
 */
import { isOwnPage, type Sender } from './senders.ts';

/** Requests of one tab's pages and cards that are worked on at once; a page makes a few. */
const MAX_AT_ONCE = 64;

const running = new Map<number, number>();

/**
 * Does the work for a sender. Undefined, without doing it, while its tab has as many requests under
 * way as it may have; Ficha's own pages may have any number.
 */
export async function withinShare<T>(sender: Sender, work: () => Promise<T>): Promise<T | undefined> {
  const tab = isOwnPage(sender) ? undefined : sender.tab?.id;
  if (tab === undefined) return work();
  const count = running.get(tab) ?? 0;
  if (count >= MAX_AT_ONCE) return undefined;
  running.set(tab, count + 1);
  try {
    return await work();
  } finally {
    const left = (running.get(tab) ?? 1) - 1;
    if (left === 0) running.delete(tab);
    else running.set(tab, left);
  }
}
