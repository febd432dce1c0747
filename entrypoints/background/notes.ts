/** The background's hold on the note database. It is only ever opened, never deleted. */
import { NoteDatabase } from '../../data/note-store.ts';

let opening: Promise<NoteDatabase> | undefined;

export function openNoteDatabase(): Promise<NoteDatabase> {
  opening ??= (async () => {
    const db = new NoteDatabase();
    db.on('close', () => {
      opening = undefined;
    });
    await db.open();
    return db;
  })().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
