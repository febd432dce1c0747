/** Reminds the reader to export notes, which otherwise exist in one browser only. */
import { withNoteErrors } from './failures.ts';
import type { NoteDatabase } from './note-database.ts';
import { withFreeSpace } from './storage-quota.ts';

/** New notes after which a reminder is due. */
export const REMIND_AFTER = 20;

async function knownExport(db: NoteDatabase) {
  const known = await db.remembered.get('export');
  return known?.key === 'export' ? known : undefined;
}

/** Counts new notes; runs in the caller's transaction, which must include `remembered`. */
export async function countNew(db: NoteDatabase, count: number): Promise<void> {
  const known = await knownExport(db);
  await db.remembered.put({ ...known, key: 'export', newNotes: (known?.newNotes ?? 0) + count });
}

/** Whether the reader should be reminded. */
export interface ExportReminder {
  /** Notes written since the last export. */
  newNotes: number;
  /** When the last export was, if there was one. ISO 8601. */
  last?: string;
  due: boolean;
}

/** The present state of the reminder. */
export async function exportReminder(db: NoteDatabase): Promise<ExportReminder> {
  const known = await withNoteErrors(() => knownExport(db));
  const newNotes = known?.newNotes ?? 0;
  return { newNotes, due: newNotes >= REMIND_AFTER, ...(known?.last ? { last: known.last } : {}) };
}

/** To be called when the reader has exported all notes, or has put the reminder off. */
export async function noteExported(db: NoteDatabase, now = new Date()): Promise<void> {
  await withFreeSpace(() => db.remembered.put({ key: 'export', newNotes: 0, last: now.toISOString() }));
}
