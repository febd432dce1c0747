/** Keeps what is typed and not yet saved: not at every key, but never more than moments later, and at once when the page goes. */

import type { Answer, Failure } from '../../../data/messaging/protocol.ts';
import type { DraftContent } from '../../../data/notes/drafts.ts';

/** Milliseconds: the most that is typed between two writings to disk. */
const WAIT_MS = 400;

export type DraftState = 'none' | 'kept' | Failure;

export interface DraftWriter {
  /** What is in the box now. */
  change(content: DraftContent): void;
  /** Sends at once what has not been sent; resolves when all is on disk, or has failed. */
  flush(): Promise<void>;
  /** Forgets what was typed, and what is kept of it. */
  drop(): Promise<void>;
}

export function createDraftWriter(
  keep: (content: DraftContent) => Promise<Answer<true>>,
  onState: (state: DraftState) => void,
): DraftWriter {
  let waiting: DraftContent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent: Promise<void> = Promise.resolve();
  let newest: DraftContent | undefined;

  function send(content: DraftContent): Promise<void> {
    const isEmpty = content.text.trim() === '' && content.tags.length === 0;
    const before = sent;
    // Sent without waiting for the one before: a page that goes has no time for that, and messages arrive in their order.
    const answer = keep(content);
    newest = content;
    sent = before.then(async () => {
      let given = await answer;
      // Not answered, and nothing has taken its place: once more. An older draft must not come after a newer one.
      if (!given.ok && given.failure === 'unknown' && newest === content) given = await keep(content);
      // What was typed meanwhile is not kept yet.
      if (!given.ok) onState(given.failure);
      else if (waiting === undefined) onState(isEmpty ? 'none' : 'kept');
    });
    return sent;
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const content = waiting;
    waiting = undefined;
    return content ? send(content) : sent;
  }

  return {
    change(content) {
      waiting = content;
      timer ??= setTimeout(flush, WAIT_MS);
    },
    flush,
    drop() {
      waiting = undefined;
      clearTimeout(timer);
      timer = undefined;
      return send({ text: '', tags: [] });
    },
  };
}
