/**
 * Checks the sender and shape of every request, and turns what its handler throws into a failure.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type Answer,
  backgroundMessaging,
  type Failure,
  type RequestData,
  type RequestName,
  type RequestResult,
} from '../../../data/messaging/protocol.ts';
import { requestSchemas } from '../../../data/messaging/request-schemas.ts';
import { storageFailureOf } from '../../../data/notes/failures.ts';
import { openingOf } from '../cards/card-openings.ts';
import { isCardPage, isOwnPage, type Sender } from './senders.ts';
import { withinShare } from './shares.ts';

/**
 * Thrown by a handler to name the failure; other errors that are not about storage become
 * `unknown`.
 */
export class RequestError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * Who may send a request: any context of Ficha, or only its own pages and cards. A card's frame
 * that has no opening, because a web page embeds it, may send none but the one for an opening.
 */
type Caller = 'any' | 'own' | 'frame';

async function isAllowed(caller: Caller, sender: Sender): Promise<boolean> {
  if (sender.id !== browser.runtime.id) return false;
  if (!isCardPage(sender)) return caller === 'any' || (caller === 'own' && isOwnPage(sender));
  return caller === 'frame' || (await openingOf(sender)) !== undefined;
}

function failureOf(error: unknown): Failure {
  return error instanceof RequestError ? error.failure : (storageFailureOf(error) ?? 'unknown');
}

/** Registers the handler of a request. It runs only for an allowed sender and well-formed data. */
export function handleRequest<Name extends RequestName>(
  name: Name,
  caller: Caller,
  handle: (data: RequestData<Name>, sender: Sender) => Promise<RequestResult<Name>>,
): void {
  const answer = async (given: unknown, sender: Sender): Promise<Answer<RequestResult<Name>>> => {
    if (!(await isAllowed(caller, sender))) return { ok: false, failure: 'not-allowed' };
    const parsed = v.safeParse(requestSchemas[name], given);
    if (!parsed.success) {
      const tooLong = parsed.issues.some(({ type }) => type === 'max_length');
      return { ok: false, failure: tooLong ? 'too-long' : 'not-allowed' };
    }
    try {
      return { ok: true, value: await handle(parsed.output as RequestData<Name>, sender) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  };
  const respond = async ({ data, sender }: { data: unknown; sender: Sender }): Promise<Answer<RequestResult<Name>>> =>
    (await withinShare(sender, () => answer(data, sender))) ?? { ok: false, failure: 'not-allowed' };
  // The library types each listener by itself; with a generic name, this signature checks the
  // pairing.
  (backgroundMessaging.onMessage as unknown as (name: Name, listener: typeof respond) => void)(name, respond);
}
