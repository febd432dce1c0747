/**
 * Stores what is being written and not yet saved, so that neither a closed card nor a crash loses
 * it.
 */
import type { Draft, DraftContent } from './draft-schema.ts';
import { withNoteErrors } from './failures.ts';
import type { Note } from './note.ts';
import type { NoteDatabase } from './note-database.ts';
import { withFreeSpace } from './storage-quota.ts';

/** What a draft is for: a new note (on an entity, a selection or a page), or a change to a note. */
export type DraftTarget = { page: string; entity?: string; selected?: string } | { note: string };

/** Characters of a selection: enough to tell it from others on its page. */
const LONGEST_SELECTED = 80;

/** The key a draft is stored under. */
export function draftKey(of: DraftTarget): string {
  if ('note' in of) return `note:${of.note}`;
  const selected = of.selected === undefined ? '' : `"${of.selected.slice(0, LONGEST_SELECTED)}":`;
  return `new:${of.entity ?? ''}:${selected}${of.page}`;
}

/** Whether there is nothing in a draft to keep. */
export const isEmptyDraft = ({ text, tags }: DraftContent) => text.trim() === '' && tags.length === 0;

/** Stores a draft; resolves when it is on disk. An empty draft is deleted. */
export async function keepDraft(
  db: NoteDatabase,
  of: DraftTarget,
  content: DraftContent,
  now = new Date(),
): Promise<void> {
  const key = draftKey(of);
  await withFreeSpace(async () => {
    if (isEmptyDraft(content)) await db.drafts.delete(key);
    else await db.drafts.put({ ...content, key, updated: now.toISOString() });
  });
}

/** The draft for a target, if there is one. */
export function draftFor(db: NoteDatabase, of: DraftTarget): Promise<Draft | undefined> {
  return withNoteErrors(() => db.drafts.get(draftKey(of)));
}

/** What the reader has written and not yet saved: a change to a note or, without `note`, a new note. */
export interface Unsaved {
  /** The note's id. */
  note?: string;
  text: string;
  tags: string[];
}

function changesNote({ text, tags, entities }: Draft, note: Note): boolean {
  const isSame = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');
  return text !== note.text || !isSame(tags, note.tags) || !isSame(entities ?? note.entities, note.entities);
}

/** The drafts of a new note and of changes to these notes, without those that change nothing. */
export async function unsavedAmong(db: NoteDatabase, newNote: DraftTarget, notes: readonly Note[]): Promise<Unsaved[]> {
  const keys = [draftKey(newNote), ...notes.map(({ id }) => draftKey({ note: id }))];
  const [begun, ...changes] = await withNoteErrors(() => db.drafts.bulkGet(keys));
  const unsaved: Unsaved[] = begun ? [{ text: begun.text, tags: begun.tags }] : [];
  for (const [index, note] of notes.entries()) {
    const draft = changes[index];
    if (draft && changesNote(draft, note)) unsaved.push({ note: note.id, text: draft.text, tags: draft.tags });
  }
  return unsaved;
}
