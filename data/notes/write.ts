/**
 * Saves notes. Every function resolves when its work is on disk, and throws a `NoteError` when
 * nothing was done. A change names the revision it was made from. If the note has changed since,
 * nothing is overwritten.
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

/**
 * Saved; or a conflict: the note was changed or deleted since the revision that the change was made
 * from.
 */
export type SaveResult = { saved: Note } | { conflict: Note; deleted?: string };

function failureIn(issues: readonly v.BaseIssue<unknown>[]): NoteFailure {
  return issues.some(({ type }) => type === 'max_length') ? 'too-long' : 'invalid';
}

/** The value as the schema gives it; throws a `NoteError`. */
export function checked<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new NoteError(failureIn(parsed.issues));
  return parsed.output;
}

function requireContent({ text, quote }: { text: string; quote?: unknown }): void {
  if (text === '' && !quote) throw new NoteError('empty');
}

/** Options of `addNote`. */
export interface NewNote {
  /**
   * If a note has this id already, an earlier request was not answered: the note gets this text.
   */
  id?: string;
  /** The draft of the note, deleted in the same transaction. */
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

/** New content for a note. */
export interface NoteChange extends NoteContent {
  id: string;
  /** The revision that the reader began from. */
  basedOn: number;
  /** The reader has seen the conflict and prefers this text; the other is kept as a version. */
  settles?: boolean;
}

function keep(db: NoteDatabase, note: Note, because: VersionReason, now: Date) {
  return db.versions.add({ noteId: note.id, note, because, kept: now.toISOString() });
}

/**
 * Changes a note. Changing a note in the trash is a conflict; with `settles` it restores the note.
 */
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
        // The same request came before, or somebody else wrote the same: no conflict.
        if (!deleted && hasSameContent(before, { ...before, ...content })) {
          await db.drafts.delete(draftKey({ note: id }));
          return { result: { saved: before }, before };
        }
        if (before.revision !== basedOn)
          return { result: { conflict: before, ...(deleted ? { deleted } : {}) }, before };
        const note: Note = {
          ...before,
          ...content,
          // Names that the present pack does not know are kept.
          names: { ...before.names, ...content.names },
          updated: later(now.toISOString(), before.updated),
          revision: before.revision + 1,
        };
        if (settles && !hasSameContent(before, note)) await keep(db, before, 'conflict', now);
        if (deleted) await db.trash.delete(id);
        await db.notes.put(stored(note));
        // After a conflict the draft stays, because the reader is not done.
        await db.drafts.delete(draftKey({ note: id }));
        return { result: { saved: note }, before };
      },
    ),
  );
  // Entities that were removed from the note lose it from their cards, too.
  if ('saved' in result) db.announce(changeOf([before, result.saved]));
  return result;
}

/** The older versions of a note, newest first. */
export function versionsOf(db: NoteDatabase, id: string) {
  return withNoteErrors(() => db.versions.where('noteId').equals(id).reverse().sortBy('key'));
}

/** Numbers of older versions by note id; notes without any are absent. */
export async function countVersions(db: NoteDatabase, ids: string[]): Promise<Record<string, number>> {
  const keys = await withNoteErrors(() => db.versions.where('noteId').anyOf(ids).keys());
  const counts: Record<string, number> = {};
  for (const id of keys.map(String)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
