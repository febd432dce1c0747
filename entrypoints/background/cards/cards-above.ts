/** Cards of names in frames that stand in the tab's outermost page; see `page/card/card-above.ts`. */
import { browser } from 'wxt/browser';
import type { CardAct } from '../../../data/messaging/card-schemas.ts';
import { pageMessaging } from '../../../data/messaging/protocol.ts';
import { handleRequest, RequestError } from '../requests/handle-request.ts';
import { announcedCard, moveAbove, openingHostedBy } from './card-openings.ts';

/** What the page in which a card stands can know of it. */
const HOST_ACTS: readonly CardAct['type'][] = ['close', 'focus', 'hover'];

/** Injects the script that puts cards into a page. */
export async function injectCardHost(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ['/card-host.js'] as never });
}

/** Tells the page in which a card stands what the reader does in it. */
export async function tellHost(tabId: number, id: string, act: CardAct): Promise<void> {
  await pageMessaging.sendMessage('cardAct', { id, act }, { tabId, frameId: 0 }).catch(() => {});
}

/** Closes the card of a frame in the page around it, if it stands there. */
export async function closeAbove(id: string): Promise<void> {
  const { isAbove, page } = (await announcedCard(id)) ?? {};
  if (!isAbove || !page) return;
  await pageMessaging.sendMessage('closeCardOfFrame', { id }, { tabId: page.tab, frameId: 0 }).catch(() => {});
}

/** Must be called when the background starts. */
export function handleCardsAbove(): void {
  handleRequest('showCardAbove', 'any', async (card, sender) => {
    const opening = await moveAbove(card.id, sender);
    if (!opening?.page) return false;
    const { tab: tabId } = opening.page;
    try {
      await injectCardHost(tabId, 0);
      // It may have been closed meanwhile.
      if (!(await announcedCard(card.id))) return true;
      return await pageMessaging.sendMessage('showCardOfFrame', card, { tabId, frameId: 0 });
    } catch {
      // No script may run in that page.
      return false;
    }
  });

  handleRequest('tellFrame', 'any', async ({ id, act }, sender) => {
    const opening = await openingHostedBy(id, sender);
    if (!opening?.page || !HOST_ACTS.includes(act.type)) throw new RequestError('not-allowed');
    const { tab: tabId, frame: frameId } = opening.page;
    await pageMessaging.sendMessage('cardAct', { id, act }, { tabId, frameId }).catch(() => {});
    return true;
  });
}
