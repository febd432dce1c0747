/** The pack of own cards, for Ficha's own pages. */
import { sendRequest } from '../messaging/client.ts';
import type { Pack } from '../pack/schema.ts';
import { ownPackOf } from './own-pack.ts';

/** The pack of own cards; one without cards where they cannot be read. */
export async function loadOwnPack(): Promise<Pack> {
  const answer = await sendRequest('getOwnCards', {});
  return ownPackOf(answer.ok ? answer.value.cards : []);
}
