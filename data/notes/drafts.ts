/** What is being written and not yet saved: on disk within moments of the last key, so that a card that closes, or a crash, loses nothing. */
import * as v from 'valibot';
import { withFailures } from './failures.ts';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from './note.ts';
import type { NoteDatabase } from './note-database.ts';

/** Which writing it is: of a new note on an entity at a page, or of a change to a note. */
export type DraftOf = { entity: string; page: string } | { note: string };

export function draftKey(of: DraftOf): string {
  return 'note' in of ? `note:${of.note}` : `new:${of.entity}:${of.page}`;
}

export const draftContentSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TAG_LENGTH))), v.maxLength(MAX_TAGS)),
  /** The revision it was begun from; absent for a new note. */
  basedOn: v.optional(v.number()),
});

export type DraftContent = v.InferOutput<typeof draftContentSchema>;

export interface Draft extends DraftContent {
  key: string;
  /** ISO 8601, UTC. */
  updated: string;
}

/** Resolves when the draft is on disk. An empty draft is none. */
export async function keepDraft(db: NoteDatabase, of: DraftOf, content: DraftContent, now = new Date()): Promise<void> {
  const key = draftKey(of);
  await withFailures(async () => {
    if (content.text.trim() === '' && content.tags.length === 0) await db.drafts.delete(key);
    else await db.drafts.put({ ...content, key, updated: now.toISOString() });
  });
}

export function draftFor(db: NoteDatabase, of: DraftOf): Promise<Draft | undefined> {
  return withFailures(() => db.drafts.get(draftKey(of)));
}

export async function dropDraft(db: NoteDatabase, of: DraftOf): Promise<void> {
  await withFailures(() => db.drafts.delete(draftKey(of)));
}
