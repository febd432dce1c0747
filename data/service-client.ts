/** Calls the background from any other context. Never rejects: what goes wrong comes back as a failure the reader can be told. */
import { browser } from 'wxt/browser';
import { type Answer, type CallData, type CallName, type CallResult, serviceMessaging } from './service.ts';

/**
 * A browser may stop the background whenever it likes, also while it answers: then it is asked once more. Every call may come twice, those that write
 * as well: a second one finds done what the first did. A draft, which may have a successor by then, is for its writer to send again.
 */
export async function call<Name extends CallName>(name: Name, data: CallData<Name>): Promise<Answer<CallResult<Name>>> {
  // The messaging library types each call apart; here the name is generic, so the pairing is ours to vouch for.
  const send = serviceMessaging.sendMessage as unknown as (
    name: Name,
    data: CallData<Name>,
  ) => Promise<Answer<CallResult<Name>>>;
  try {
    return await send(name, data).catch((error: unknown) => {
      // The extension was just updated or disabled, and this context is a leftover: there is nobody to ask.
      if (browser.runtime?.id === undefined || name === 'keepDraft') throw error;
      return send(name, data);
    });
  } catch {
    return { ok: false, failure: 'unknown' };
  }
}
