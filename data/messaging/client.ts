/** Calls the background from any other context. Never rejects: what goes wrong comes back as a failure the reader can be told. */
import { browser } from 'wxt/browser';
import {
  type Answer,
  backgroundMessaging,
  type RequestData,
  type RequestName,
  type RequestResult,
} from './protocol.ts';

/** Several calls in flight may each be hit by a stop that another has woken the background for. */
const TRIES = 4;

/**
 * A browser may stop the background whenever it likes, also while it answers: then it is asked again. Every call may come more than once, those that
 * write as well: a later one finds done what the first did. A draft, which may have a successor by then, is for its writer to send again.
 */
export async function sendRequest<Name extends RequestName>(
  name: Name,
  data: RequestData<Name>,
): Promise<Answer<RequestResult<Name>>> {
  // The messaging library types each call apart; here the name is generic, so the pairing is ours to vouch for.
  const send = backgroundMessaging.sendMessage as unknown as (
    name: Name,
    data: RequestData<Name>,
  ) => Promise<Answer<RequestResult<Name>>>;
  for (let left = name === 'keepDraft' ? 1 : TRIES; left > 0; left--) {
    try {
      return await send(name, data);
    } catch {
      // The extension was just updated or disabled, and this context is a leftover: there is nobody to ask.
      if (browser.runtime?.id === undefined) break;
    }
  }
  return { ok: false, failure: 'unknown' };
}
