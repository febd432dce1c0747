/**
 * Opens the notes database in the library. The library reads and writes it directly, because ten
 * thousand notes do not fit into a message, and reports its writes to the background.
 */
import { packOfBareIds } from '../../../../data/facts/packaged-packs.ts';
import { sendRequest } from '../../../../data/messaging/client.ts';
import { detectLoss } from '../../../../data/notes/loss-detection.ts';
import { NoteDatabase, openNoteDatabase } from '../../../../data/notes/note-database.ts';

/** The most entity ids that one message may hold; other cards update when they open next. */
const MAX_REPORTED_ENTITIES = 2_000;

let opening: Promise<NoteDatabase> | undefined;

async function open(): Promise<NoteDatabase> {
  const db = new NoteDatabase(await packOfBareIds());
  db.announce = ({ entities, ownCards = false }) =>
    void sendRequest('notesWritten', { entities: entities.slice(0, MAX_REPORTED_ENTITIES), ownCards });
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
  // Asks the browser to keep the notes when the disk runs low. Only pages can; no prompt is shown.
  void navigator.storage?.persist?.();
  return db;
}

/** Opens the database once; rejects with a `NoteError` when it cannot be opened. */
export function openNoteStore(): Promise<NoteDatabase> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
