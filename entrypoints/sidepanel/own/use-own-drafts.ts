import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NewCardFields, NewFactFields } from '../../../components/own/own-forms.ts';
import { sendRequest } from '../../../data/messaging/client.ts';

/** What a short form holds. */
export type OwnFields = NewCardFields | NewFactFields;

/** A short form that was not saved. */
export interface UnsavedForm {
  key: string;
  fields: OwnFields;
}

/** Keys of forms that belong to no card yet. */
const PREFIX = 'new:';

/** Milliseconds without typing after which a form is stored. */
const PAUSE_MS = 300;

function fieldsIn(content: string): OwnFields | undefined {
  try {
    const fields = JSON.parse(content) as OwnFields;
    return fields.form === 'card' || fields.form === 'fact' ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** The short forms that were begun and not saved, newest first. */
export async function unsavedForms(): Promise<UnsavedForm[]> {
  const answer = await sendRequest('getOwnDrafts', {});
  if (!answer.ok) return [];
  return answer.value.flatMap(({ key, content }) => {
    const fields = key.startsWith(PREFIX) ? fieldsIn(content) : undefined;
    return fields ? [{ key, fields }] : [];
  });
}

export const newDraftKey = () => PREFIX + crypto.randomUUID();

/** Deletes a draft. */
export const dropDraft = (key: string) => sendRequest('keepOwnDraft', { key, content: '', basedOn: 0 });

/** Stores a form after each pause in typing, and at once when the page is left. */
export function useDraftWriter(key: string): { keep: (fields: OwnFields) => void; drop: () => Promise<unknown> } {
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; content: string } | undefined>(undefined);
  const flush = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    const { content } = pending.current;
    pending.current = undefined;
    void sendRequest('keepOwnDraft', { key, content, basedOn: 0 });
  }, [key]);
  useEffect(() => {
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);
  return {
    keep(fields) {
      clearTimeout(pending.current?.timer);
      pending.current = { content: JSON.stringify(fields), timer: setTimeout(flush, PAUSE_MS) };
    },
    drop() {
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
      return dropDraft(key);
    },
  };
}

/** The unsaved forms other than the open one; `forget` deletes one. */
export function useUnsavedForms(open: string): { unsaved: UnsavedForm[]; forget: (key: string) => void } {
  const [unsaved, setUnsaved] = useState<UnsavedForm[]>([]);
  useEffect(() => void unsavedForms().then(setUnsaved), []);
  return {
    unsaved: unsaved.filter(({ key }) => key !== open),
    forget(key) {
      setUnsaved(unsaved.filter((one) => one.key !== key));
      void dropDraft(key);
    },
  };
}
