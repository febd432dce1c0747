/** Stores a form of own cards while it is written, so that nothing is lost when its page goes. */
import { sendRequest } from '../messaging/client.ts';

/** Milliseconds without typing after which a form is stored. */
const PAUSE_MS = 300;

/** Deletes a draft. */
export const dropOwnDraft = (key: string) => sendRequest('keepOwnDraft', { key, content: '', basedOn: 0 });

/** Stores the drafts of one form. */
export interface DraftKeeper {
  /** Stores the form after a pause. `basedOn`: the revision that the change began from, 0 for none. */
  keep: (form: object, basedOn?: number) => void;
  /** Stores at once what waits for the pause. */
  flush: () => void;
  drop: () => ReturnType<typeof dropOwnDraft>;
}

/** `key` names the form among the drafts. */
export function createDraftKeeper(key: string): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { content: string; basedOn: number } | undefined;
  function flush(): void {
    clearTimeout(timer);
    if (pending) void sendRequest('keepOwnDraft', { key, ...pending });
    pending = undefined;
  }
  return {
    keep(form, basedOn = 0) {
      clearTimeout(timer);
      pending = { content: JSON.stringify(form), basedOn };
      timer = setTimeout(flush, PAUSE_MS);
    },
    flush,
    drop() {
      clearTimeout(timer);
      pending = undefined;
      return dropOwnDraft(key);
    },
  };
}

/** Calls `flush` whenever the page may be on its way out. Returns the function that ends it and flushes. */
export function flushOnLeave(flush: () => void): () => void {
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return () => {
    removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
    flush();
  };
}
