/** What is being written and not yet saved: on disk within moments of the last key, so that a card that closes, or a crash, loses nothing. */
import * as v from 'valibot';
import { withFailures } from './failures.ts';
import { entityIdSchema, MAX_ENTITIES, MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from './note.ts';
import type { NoteDatabase } from './note-database.ts';
import { withRoom } from './storage-quota.ts';

/** Which writing it is: of a new note at a page (on an entity, on words that were selected there, or on the page), or of a change to a note. */
export type DraftOf = { page: string; entity?: string; selected?: string } | { note: string };

/** Of a selection, as much as tells it from others on its page. */
const LONGEST_SELECTED = 80;

export function draftKey(of: DraftOf): string {
  if ('note' in of) return `note:${of.note}`;
  const selected = of.selected === undefined ? '' : `"${of.selected.slice(0, LONGEST_SELECTED)}":`;
  return `new:${of.entity ?? ''}:${selected}${of.page}`;
}

export const draftContentSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TAG_LENGTH))), v.maxLength(MAX_TAGS)),
  /** Absent where the reader chose none, and took none away. */
  entities: v.optional(v.pipe(v.array(entityIdSchema), v.maxLength(MAX_ENTITIES))),
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
  await withRoom(async () => {
    if (content.text.trim() === '' && content.tags.length === 0) await db.drafts.delete(key);
    else await db.drafts.put({ ...content, key, updated: now.toISOString() });
  });
}

export function draftFor(db: NoteDatabase, of: DraftOf): Promise<Draft | undefined> {
  return withFailures(() => db.drafts.get(draftKey(of)));
}
