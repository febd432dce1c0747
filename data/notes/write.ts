/**
 * Saving notes. Every function resolves when what it did is on disk, and throws a `NoteError` when nothing was done.
 * A change carries the revision it was made from; where the note has moved on since, nothing is overwritten and both texts come to the reader.
 */
import * as v from 'valibot';
import { type DraftTarget, draftKey } from './drafts.ts';
import { NoteError, type NoteFailure, withNoteErrors } from './failures.ts';
import {
  hasSameContent,
  later,
  type Note,
  type NoteContent,
  type NoteDraft,
  noteContentSchema,
  noteDraftSchema,
} from './note.ts';
import { changeOf, type NoteDatabase, noteInTrash, noteOf, stored, type VersionReason } from './note-database.ts';
import { countNew } from './reminder.ts';
import { withFreeSpace } from './storage-quota.ts';

/** Saved; or somebody else has saved or deleted the note since the revision that the change was made from. */
export type SaveResult = { saved: Note } | { conflict: Note; deleted?: string };

function failureIn(issues: readonly v.BaseIssue<unknown>[]): NoteFailure {
  return issues.some(({ type }) => type === 'max_length') ? 'too-long' : 'invalid';
}

/** The value as the schema gives it, or a `NoteError`. */
export function checked<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new NoteError(failureIn(parsed.issues));
  return parsed.output;
}

function requireContent({ text, quote }: { text: string; quote?: unknown }): void {
  if (text === '' && !quote) throw new NoteError('empty');
}

export interface NewNote {
  /** One that is there already under it was added by an earlier try that was not answered: it gets the text of this one. */
  id?: string;
  /** The draft that the note has become: it goes as the note comes. */
  begun?: DraftTarget;
}

/** Adds a note. */
export async function addNote(
  db: NoteDatabase,
  draft: NoteDraft,
  now = new Date(),
  { id = crypto.randomUUID(), begun }: NewNote = {},
): Promise<Note> {
  const content = checked(noteDraftSchema, draft);
  requireContent(content);
  const created = now.toISOString();
  const note = await withFreeSpace(() =>
    db.transaction('rw', db.notes, db.remembered, db.drafts, async (): Promise<Note> => {
      if (begun) await db.drafts.delete(draftKey(begun));
      const earlier = await db.notes.get(id);
      if (earlier && hasSameContent(earlier, content)) return noteOf(earlier);
      const added: Note = earlier
        ? { ...noteOf(earlier), ...content, updated: later(created, earlier.updated), revision: earlier.revision + 1 }
        : { id, ...content, created, updated: created, revision: 1 };
      await db.notes.put(stored(added));
      if (!earlier) await countNew(db, 1);
      return added;
    }),
  );
  db.announce(changeOf([note]));
  return note;
}

export interface NoteChange extends NoteContent {
  id: string;
  /** The revision of the note that the reader began from. */
  basedOn: number;
  /** The reader has seen the other text and prefers this one: the other is kept among the note's versions. */
  settles?: boolean;
}

function keep(db: NoteDatabase, note: Note, because: VersionReason, now: Date) {
  return db.versions.add({ noteId: note.id, note, because, kept: now.toISOString() });
}

/** Changes a note. A change to a note that lies in the bin is a conflict at first, and takes it out of the bin when it `settles` that. */
export async function changeNote(db: NoteDatabase, change: NoteChange, now = new Date()): Promise<SaveResult> {
  const { id, basedOn, settles = false, ...given } = change;
  const content = checked(noteContentSchema, given);
  const { result, before } = await withFreeSpace(() =>
    db.transaction(
      'rw',
      db.notes,
      db.trash,
      db.versions,
      db.drafts,
      async (): Promise<{ result: SaveResult; before: Note }> => {
        const [kept, trashed] = await Promise.all([db.notes.get(id), db.trash.get(id)]);
        const deleted = kept ? undefined : trashed?.deleted;
        const before = kept ? noteOf(kept) : trashed && noteInTrash(trashed);
        if (!before) throw new NoteError('not-found');
        requireContent({ text: content.text, quote: before.quote });
        // An earlier try of the same change was not answered, or somebody else wrote the same: there is nothing to decide.
        if (!deleted && hasSameContent(before, { ...before, ...content })) {
          await db.drafts.delete(draftKey({ note: id }));
          return { result: { saved: before }, before };
        }
        if (before.revision !== basedOn)
          return { result: { conflict: before, ...(deleted ? { deleted } : {}) }, before };
        const note: Note = {
          ...before,
          ...content,
          // A name that the reader's interface no longer knows is kept as it was.
          names: { ...before.names, ...content.names },
          updated: later(now.toISOString(), before.updated),
          revision: before.revision + 1,
        };
        if (settles && !hasSameContent(before, note)) await keep(db, before, 'conflict', now);
        if (deleted) await db.trash.delete(id);
        await db.notes.put(stored(note));
        // Conflicts keep it: the reader is not done.
        await db.drafts.delete(draftKey({ note: id }));
        return { result: { saved: note }, before };
      },
    ),
  );
  // A name that was taken off the note loses it from its card.
  if ('saved' in result) db.announce(changeOf([before, result.saved]));
  return result;
}

/** The older versions of a note that were kept, newest first. */
export function versionsOf(db: NoteDatabase, id: string) {
  return withNoteErrors(() => db.versions.where('noteId').equals(id).reverse().sortBy('key'));
}

/** How many older versions there are of each of these notes that has any, by id. */
export async function countVersions(db: NoteDatabase, ids: string[]): Promise<Record<string, number>> {
  const keys = await withNoteErrors(() => db.versions.where('noteId').anyOf(ids).keys());
  const counts: Record<string, number> = {};
  for (const id of keys.map(String)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
