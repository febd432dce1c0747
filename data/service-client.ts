/** Calls the background from any other context. Never rejects: what goes wrong comes back as a failure the reader can be told. */
import { type Answer, type CallData, type CallName, type CallResult, serviceMessaging } from './service.ts';

export async function call<Name extends CallName>(name: Name, data: CallData<Name>): Promise<Answer<CallResult<Name>>> {
  try {
    // The messaging library types each call apart; here the name is generic, so the pairing is ours to vouch for.
    const send = serviceMessaging.sendMessage as unknown as (
      name: Name,
      data: CallData<Name>,
    ) => Promise<Answer<CallResult<Name>>>;
    return await send(name, data);
  } catch {
    // No listener: the extension was just updated or disabled, and this context is a leftover.
    return { ok: false, failure: 'unknown' };
  }
}
