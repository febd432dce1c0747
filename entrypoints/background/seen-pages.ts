/** Keeps the pages on which names were seen, when the reader wants that. */
import { rememberPage, type SeenPage, seenAddress } from '../../data/settings/history.ts';
import { readSettings } from '../../data/settings/settings-store.ts';
import { handleRequest, RequestError } from './handle-requests.ts';
import type { Sender } from './senders.ts';

/**
 * The page that a sender speaks for, in the browser's words, not the page's; undefined for frames, for what is no web page, and for private
 * windows, of which nothing is kept whatever the settings say.
 */
export function rememberablePage({ tab, frameId, url }: Sender): Pick<SeenPage, 'url' | 'title'> | undefined {
  if (!tab || tab.incognito || frameId !== 0) return undefined;
  const address = seenAddress(tab.url ?? url ?? '');
  return address ? { url: address, title: tab.title ?? '' } : undefined;
}

export function handleSeenNames(): void {
  handleRequest('sawNames', 'any', async ({ ids }, sender) => {
    const page = rememberablePage(sender);
    if (!page || !(await readSettings()).history) throw new RequestError('not-allowed');
    await rememberPage({ ...page, entities: ids });
    return true;
  });
}
