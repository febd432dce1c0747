import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NewCardFields, NewFactFields } from '../../../components/own/own-forms.ts';
import { sendRequest } from '../../../data/messaging/client.ts';
import { createDraftKeeper, type DraftKeeper, dropOwnDraft, flushOnLeave } from '../../../data/own/draft-keeper.ts';

/** What a short form holds. */
export type OwnFields = NewCardFields | NewFactFields;

/** A short form that was not saved. */
export interface UnsavedForm {
  key: string;
  fields: OwnFields;
}

/** Keys of forms that belong to no card yet. */
const PREFIX = 'new:';

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

/** Stores a form after each pause in typing, and at once when the page is left. */
export function useDraftWriter(key: string): DraftKeeper {
  const keeper = useMemo(() => createDraftKeeper(key), [key]);
  useEffect(() => flushOnLeave(keeper.flush), [keeper]);
  return keeper;
}

/** The unsaved forms other than the open one; `forget` deletes one. */
export function useUnsavedForms(open: string): { unsaved: UnsavedForm[]; forget: (key: string) => void } {
  const [unsaved, setUnsaved] = useState<UnsavedForm[]>([]);
  useEffect(() => void unsavedForms().then(setUnsaved), []);
  return {
    unsaved: unsaved.filter(({ key }) => key !== open),
    forget(key) {
      setUnsaved(unsaved.filter((one) => one.key !== key));
      void dropOwnDraft(key);
    },
  };
}
