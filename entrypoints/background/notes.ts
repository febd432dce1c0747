/** The background's hold on the note database, which is only ever opened, never deleted; and whom it tells of changes. */
import { browser } from 'wxt/browser';
import { pageMessaging } from '../../data/messaging/protocol.ts';
import { NoteError } from '../../data/notes/failures.ts';
import { countNotesOn } from '../../data/notes/find-notes.ts';
import { noticeLoss } from '../../data/notes/loss-detection.ts';
import { NoteDatabase, type NotesChange, openNoteDatabase as openDatabase } from '../../data/notes/note-database.ts';
import { emptyOldBin } from '../../data/notes/trash.ts';
import { afterWriting, snapshotNow } from './note-safety.ts';
import { followNotedPages } from './note-sites.ts';

/** Milliseconds after which a reader is told that the notes do not open, although they may yet. */
const PATIENCE_MS = 5_000;

interface Opening {
  db: Promise<NoteDatabase>;
  /** Rejects while something keeps the database from being opened. */
  held: Promise<never>;
}

let opening: Opening | undefined;

async function open(db: NoteDatabase, onGone: () => void): Promise<NoteDatabase> {
  db.announce = (change) => {
    void announceNotes(change);
    afterWriting(db);
    void followNotedPages(db, change.pages);
  };
  db.on('close', onGone);
  // Somebody deletes it, or brings it to a later version: Dexie closes it, and it must be opened with care again, not as it comes.
  db.on('versionchange', () => {
    db.close();
    onGone();
  });
  await openDatabase(db);
  await noticeLoss(db).catch(() => {
    // Without the count nothing can be told.
  });
  void emptyOldBin(db).catch(() => {
    // What has lain there for too long may lie there until the next time.
  });
  return db;
}

function beginOpening(): Opening {
  const db = new NoteDatabase();
  const { promise: held, reject } = Promise.withResolvers<never>();
  held.catch(() => {
    // Told to those who wait for the notes; there may be none.
  });
  const hold = () => reject(new NoteError('storage-blocked'));
  // A connection in the form of an older Ficha that does not close: the browser waits for it, however long.
  db.on('blocked', hold);
  const timer = setTimeout(hold, PATIENCE_MS);
  const begun: Opening = { held, db: open(db, () => forget(begun)) };
  begun.db.catch(() => forget(begun)).finally(() => clearTimeout(timer));
  return begun;
}

function forget(begun: Opening): void {
  if (opening === begun) opening = undefined;
}

/** Rejects with a `NoteError`. An opening that is held up goes on, and serves the next who asks. */
export function openNoteDatabase(): Promise<NoteDatabase> {
  opening ??= beginOpening();
  return Promise.race([opening.db, opening.held]);
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

/** A page of ours has written to the database itself. */
export async function notesWritten(change: NotesChange): Promise<void> {
  afterWriting(await openNoteDatabase());
  await announceNotes(change);
}

/** What the last session had no time for. */
export async function catchUpWithNotes(): Promise<void> {
  await openNoteDatabase().then(snapshotNow, () => {
    // Whoever asks for notes next is told why they do not open.
  });
}
