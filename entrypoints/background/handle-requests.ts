/** How a call is answered: shape and sender are checked here, once, for all of them, and what is thrown becomes a failure. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type Answer,
  backgroundMessaging,
  type Failure,
  type RequestData,
  type RequestName,
  type RequestResult,
} from '../../data/messaging/protocol.ts';
import { requestSchemas } from '../../data/messaging/request-schemas.ts';
import { storageFailureOf } from '../../data/notes/failures.ts';
import { isNotesFrame, isOwnPage, type Sender } from './senders.ts';

/** Thrown by an answer to say why; anything else that is thrown and is no failure of storage is `unknown`. */
export class RequestError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/** Who may make a call: any context of ours; or only where notes are written, in the notes frame in a page and in our own pages. */
type Caller = 'any' | 'note-editor';

function isAllowed(caller: Caller, sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return caller === 'any' || isNotesFrame(sender) || isOwnPage(sender);
}

function failureOf(error: unknown): Failure {
  return error instanceof RequestError ? error.failure : (storageFailureOf(error) ?? 'unknown');
}

/** Has a call answered by `handle`, when it comes from who may make it and has the shape it should. */
export function handleRequest<Name extends RequestName>(
  name: Name,
  caller: Caller,
  handle: (data: RequestData<Name>, sender: Sender) => Promise<RequestResult<Name>>,
): void {
  const respond = async (message: { data: unknown; sender: Sender }): Promise<Answer<RequestResult<Name>>> => {
    if (!isAllowed(caller, message.sender)) return { ok: false, failure: 'not-allowed' };
    const parsed = v.safeParse(requestSchemas[name], message.data);
    if (!parsed.success) {
      const tooLong = parsed.issues.some(({ type }) => type === 'max_length');
      return { ok: false, failure: tooLong ? 'too-long' : 'not-allowed' };
    }
    try {
      return { ok: true, value: await handle(parsed.output as RequestData<Name>, message.sender) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  };
  // The library types listeners call by call; the pairing of name, data and result is checked by this function's own signature.
  (backgroundMessaging.onMessage as unknown as (name: Name, listener: typeof respond) => void)(name, respond);
}
