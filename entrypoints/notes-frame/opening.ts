/**
 * Waits for the card to hand over its token and port. A page that embeds this frame itself has no
 * token that the background knows.
 */

import type { Failure } from '../../data/messaging/protocol.ts';
import { type OpenNotes, openGrantedNotes } from '../../data/notes/note-keeper.ts';

export interface Opening extends OpenNotes {
  /** To the card, and to nobody else. */
  port: MessagePort;
}

/** The notes could not be had, and may be had later. */
export interface FailedOpening {
  failure: Failure;
  retry: () => Promise<OpeningResult>;
}

export type OpeningResult = Opening | FailedOpening | 'refused';

async function open(token: string, port: MessagePort): Promise<OpeningResult> {
  const answer = await openGrantedNotes(token);
  if (answer.ok) return { ...answer.value, port };
  const { failure } = answer;
  return failure === 'not-allowed' ? 'refused' : { failure, retry: () => open(token, port) };
}

/**
 * Resolves with the first opening that the background vouches for; with `refused` after one that it
 * does not.
 */
export function waitForOpening(): Promise<OpeningResult> {
  return new Promise((resolve) => {
    window.addEventListener('message', ({ data, ports }) => {
      const token: unknown = (data as { token?: unknown } | null)?.token;
      const [port] = ports;
      if (typeof token === 'string' && port) resolve(open(token, port));
    });
  });
}
