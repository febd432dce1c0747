/** Sends requests to the background from any other context. */
import { browser } from 'wxt/browser';
import {
  type Answer,
  backgroundMessaging,
  type RequestData,
  type RequestName,
  type RequestResult,
} from './protocol.ts';

/** Several requests at once may each be cut off when the browser stops the background, one after the other. */
const MAX_TRIES = 8;

/** Milliseconds before the second try; before the third they are twice as many, and so on. */
const PAUSE_MS = 50;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Sends a request and never rejects: failures come back as values that the interface has sentences
 * for.
 *
 * A browser may stop the background while it answers; then the request is sent again. So every
 * handler must allow for the same request twice. Drafts are not sent again, because a newer one may
 * have been sent since; their writer does that.
 */
export async function sendRequest<Name extends RequestName>(
  name: Name,
  data: RequestData<Name>,
): Promise<Answer<RequestResult<Name>>> {
  // The library types each request by itself; with a generic name, this signature checks the
  // pairing.
  const send = backgroundMessaging.sendMessage as unknown as (
    name: Name,
    data: RequestData<Name>,
  ) => Promise<Answer<RequestResult<Name>>>;
  const tries = name === 'keepDraft' || name === 'keepOwnDraft' ? 1 : MAX_TRIES;
  for (let failed = 0; failed < tries; failed++) {
    if (failed > 0) await pause(failed * PAUSE_MS);
    try {
      return await send(name, data);
    } catch {
      // The extension was updated or disabled, and this context is left over: nobody can answer.
      if (browser.runtime?.id === undefined) break;
    }
  }
  return { ok: false, failure: 'unknown' };
}
