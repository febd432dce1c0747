/**
 * Stores what is being written and not yet saved, so that neither a closed card nor a crash loses
 * it.
 */
import type { Draft, DraftContent } from './draft-schema.ts';
import { withNoteErrors } from './failures.ts';
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

/** Stores a draft; resolves when it is on disk. An empty draft is deleted. */
export async function keepDraft(
  db: NoteDatabase,
  of: DraftTarget,
  content: DraftContent,
  now = new Date(),
): Promise<void> {
  const key = draftKey(of);
  await withFreeSpace(async () => {
    if (content.text.trim() === '' && content.tags.length === 0) await db.drafts.delete(key);
    else await db.drafts.put({ ...content, key, updated: now.toISOString() });
  });
}

/** The draft for a target, if there is one. */
export function draftFor(db: NoteDatabase, of: DraftTarget): Promise<Draft | undefined> {
  return withNoteErrors(() => db.drafts.get(draftKey(of)));
}
