/** Remembers the pages on which names stood, for readers who have turned the history on. */
import { rememberPage, type SeenPage, seenAddress } from '../../../data/settings/history.ts';
import { readSettings } from '../../../data/settings/settings-store.ts';
import { handleRequest, RequestError } from '../requests/handle-request.ts';
import type { Sender } from '../requests/senders.ts';

/**
 * The sender's page as the browser describes it. Undefined for frames, anything but web pages, and
 * private windows, of which nothing is remembered whatever the settings say.
 */
export function rememberablePage({ tab, frameId, url }: Sender): Pick<SeenPage, 'url' | 'title'> | undefined {
  if (!tab || tab.incognito || frameId !== 0) return undefined;
  const address = seenAddress(tab.url ?? url ?? '');
  return address ? { url: address, title: tab.title ?? '' } : undefined;
}

/** Must be called when the background starts. */
export function handleSeenNames(): void {
  handleRequest('sawNames', 'any', async ({ ids }, sender) => {
    const page = rememberablePage(sender);
    if (!page || !(await readSettings()).history) throw new RequestError('not-allowed');
    await rememberPage({ ...page, entities: ids });
    return true;
  });
}
