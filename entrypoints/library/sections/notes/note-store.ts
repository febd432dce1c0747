/** The library's own hold on the notes: it reads and writes them itself, since ten thousand do not fit into a message, and tells the background. */

import { sendRequest } from '../../../../data/messaging/client.ts';
import { packOfBareIds } from '../../../../data/facts/packaged-packs.ts';
import { detectLoss } from '../../../../data/notes/loss-detection.ts';
import { NoteDatabase, openNoteDatabase } from '../../../../data/notes/note-database.ts';

/** As many as one message takes; after a larger change, cards ask anew when they open. */
const MOST_TOLD = 2_000;

let opening: Promise<NoteDatabase> | undefined;

async function open(): Promise<NoteDatabase> {
  const db = new NoteDatabase(await packOfBareIds());
  db.announce = ({ entities }) => void sendRequest('notesWritten', { entities: entities.slice(0, MOST_TOLD) });
  const forget = () => {
    opening = undefined;
  };
  db.on('close', forget);
  db.on('versionchange', () => {
    db.close();
    forget();
  });
  await openNoteDatabase(db);
  await detectLoss(db);
  // Asks the browser not to clear the notes when the disk runs low: a page may, a service worker may not. Extensions are not prompted for.
  void navigator.storage?.persist?.();
  return db;
}

/** Rejects with a `NoteError` where the notes cannot be opened. */
export function openNoteStore(): Promise<NoteDatabase> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
