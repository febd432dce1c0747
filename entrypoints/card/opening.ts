/** What the card is opened with, and what it tells the page around its frame. */
import type { CardAct, CardReply } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { CardOpening } from '../../data/messaging/protocol.ts';

/**
 * The opening that a content script has announced for this frame; undefined in a frame that a web
 * page has made itself.
 */
export async function getOpening(): Promise<CardOpening | undefined> {
  const answer = await sendRequest('getOpening', { id: location.search.slice(1) });
  return answer.ok ? answer.value : undefined;
}

/** Tells the page what the reader does; an empty reply where the page does not answer. */
export async function tellPage(act: CardAct): Promise<CardReply> {
  const answer = await sendRequest('tellPage', { act });
  return answer.ok ? answer.value : {};
}
