/** The background's hold on the note database, which is only ever opened, never deleted; and whom it tells of changes. */
import { browser } from 'wxt/browser';
import { emptyOldBin } from '../../data/notes/bin.ts';
import { countNotesOn } from '../../data/notes/find-notes.ts';
import { NoteDatabase, type NotesChange, openNoteDatabase as openDatabase } from '../../data/notes/note-database.ts';
import { pageMessaging } from '../../data/service.ts';

let opening: Promise<NoteDatabase> | undefined;

async function open(): Promise<NoteDatabase> {
  const db = new NoteDatabase();
  db.announce = (change) => void announceNotes(change);
  db.on('close', () => {
    opening = undefined;
  });
  await openDatabase(db);
  void emptyOldBin(db).catch(() => {
    // What has lain there for too long may lie there until the next time.
  });
  return db;
}

export function openNoteDatabase(): Promise<NoteDatabase> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Tells every tab whose cards show one of these entities. A tab without a content script does not answer, and need not. */
export async function announceNotes({ entities }: NotesChange): Promise<void> {
  const db = await openNoteDatabase();
  const counts = await Promise.all(entities.map((entity) => countNotesOn(db, entity)));
  for (const { id: tab } of await browser.tabs.query({})) {
    if (tab === undefined) continue;
    entities.forEach((entity, index) => {
      const count = counts[index] ?? 0;
      void pageMessaging.sendMessage('notesChanged', { entity, count }, tab).catch(() => {});
    });
  }
}
