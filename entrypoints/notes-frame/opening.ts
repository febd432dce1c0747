/** Waits for the card to hand over its token and port. A page that embeds this frame itself has no token that the background knows. */
import { type OpenNotes, openGrantedNotes } from '../../data/notes/note-keeper.ts';

export interface Opening extends OpenNotes {
  /** To the card, and to nobody else. */
  port: MessagePort;
}

export type OpeningResult = Opening | 'refused';

/** Resolves with the first opening that the background vouches for; with `refused` after one that it does not. */
export function waitForOpening(): Promise<OpeningResult> {
  return new Promise((resolve) => {
    window.addEventListener('message', async ({ data, ports }) => {
      const token: unknown = (data as { token?: unknown } | null)?.token;
      const [port] = ports;
      if (typeof token !== 'string' || !port) return;
      const answer = await openGrantedNotes(token);
      resolve(answer.ok ? { ...answer.value, port } : 'refused');
    });
  });
}
