import type { Answer, Failure } from '../../../data/messaging/protocol.ts';
import type { DraftContent } from '../../../data/notes/draft-schema.ts';

/** Milliseconds between two writes: the most typing that a crash can lose. */
const WRITE_INTERVAL_MS = 400;

/** `kept`: on disk; `none`: nothing to keep; otherwise why the last write failed. */
export type DraftState = 'none' | 'kept' | Failure;

/** Writes the draft of one note. */
export interface DraftWriter {
  /** Keeps the editor's new content, within `WRITE_INTERVAL_MS`. */
  change(content: DraftContent): void;
  /** Writes at once what is waiting; resolves when everything is written or has failed. */
  flush(): Promise<void>;
  /** Deletes the draft, with what is waiting to be written. */
  discard(): Promise<void>;
}

/** `write` stores a draft; an empty one deletes it. `onState` hears how each write went. */
export function createDraftWriter(
  write: (content: DraftContent) => Promise<Answer<true>>,
  onState: (state: DraftState) => void,
): DraftWriter {
  let waiting: DraftContent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let allWritten: Promise<void> = Promise.resolve();
  let newest: DraftContent | undefined;

  function send(content: DraftContent): Promise<void> {
    const isEmpty = content.text.trim() === '' && content.tags.length === 0;
    const before = allWritten;
    // Does not wait for the write before: a closing page has no time, and messages keep their
    // order.
    const answer = write(content);
    newest = content;
    allWritten = before.then(async () => {
      let result = await answer;
      // Retries once when unanswered, unless a newer draft was sent, which must not be overwritten.
      if (!result.ok && result.failure === 'unknown' && newest === content) result = await write(content);
      // With newer content waiting, the draft as a whole is not kept yet.
      if (!result.ok) onState(result.failure);
      else if (waiting === undefined) onState(isEmpty ? 'none' : 'kept');
    });
    return allWritten;
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const content = waiting;
    waiting = undefined;
    return content ? send(content) : allWritten;
  }

  return {
    change(content) {
      waiting = content;
      timer ??= setTimeout(flush, WRITE_INTERVAL_MS);
    },
    flush,
    discard() {
      waiting = undefined;
      clearTimeout(timer);
      timer = undefined;
      return send({ text: '', tags: [] });
    },
  };
}
