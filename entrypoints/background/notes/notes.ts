/**
 * Opens the note database for the background, and tells cards and pages of changes. The database is
 * never deleted.
 */
import { browser } from 'wxt/browser';
import { packOfBareIds } from '../../../data/facts/packaged-packs.ts';
import { pageMessaging } from '../../../data/messaging/protocol.ts';
import { NoteError } from '../../../data/notes/failures.ts';
import { detectLoss } from '../../../data/notes/loss-detection.ts';
import { NoteDatabase, type NotesChange, openNoteDatabase as openDatabase } from '../../../data/notes/note-database.ts';
import { emptyOldTrash } from '../../../data/notes/trash.ts';
import { emptyOldOwnTrash } from '../../../data/own/own-trash.ts';
import { copyToFolder } from './folder-copy.ts';
import { afterWriting, snapshotNow } from './note-safety.ts';
import { updateNoteScripts } from './note-sites.ts';

/**
 * Milliseconds after which the reader is told that the notes do not open, although they still may.
 */
const PATIENCE_MS = 5_000;

interface Opening {
  db: Promise<NoteDatabase>;
  /** Rejects while something keeps the database from being opened. */
  blocked: Promise<never>;
}

let opening: Opening | undefined;

const ownCardsWatchers: (() => void)[] = [];

/** Calls back after each change of own cards, by any context. */
export function watchOwnCards(onChange: () => void): void {
  ownCardsWatchers.push(onChange);
}

function tellOwnCardsWatchers({ ownCards }: NotesChange): void {
  if (ownCards) for (const onChange of ownCardsWatchers) onChange();
}

interface Listeners {
  onGone: () => void;
  onBlocked: () => void;
}

async function open({ onGone, onBlocked }: Listeners): Promise<NoteDatabase> {
  const db = new NoteDatabase(await packOfBareIds());
  db.announce = (change) => {
    tellOwnCardsWatchers(change);
    void tellOfChange(change);
    afterWriting(db);
    void updateNoteScripts(db, change.pages);
  };
  // A connection of an older Ficha that does not close: the browser waits for it, however long.
  db.on('blocked', onBlocked);
  db.on('close', onGone);
  // Somebody deletes or upgrades the database: it has to be opened with the checks of
  // `openDatabase` again.
  db.on('versionchange', () => {
    db.close();
    onGone();
  });
  await openDatabase(db);
  await detectLoss(db).catch(() => {
    // Without the stored count a loss cannot be detected.
  });
  void emptyOldTrash(db)
    .then(() => emptyOldOwnTrash(db))
    .catch(() => {
      // The next opening tries again.
    });
  return db;
}

function beginOpening(): Opening {
  const { promise: blocked, reject } = Promise.withResolvers<never>();
  blocked.catch(() => {
    // Reported to those who wait for the notes; there may be none.
  });
  const onBlocked = () => reject(new NoteError('storage-blocked'));
  const timer = setTimeout(onBlocked, PATIENCE_MS);
  const begun: Opening = { blocked, db: open({ onGone: () => forget(begun), onBlocked }) };
  begun.db.catch(() => forget(begun)).finally(() => clearTimeout(timer));
  return begun;
}

function forget(begun: Opening): void {
  if (opening === begun) opening = undefined;
}

/** Rejects with a `NoteError`. An opening that is blocked goes on, and serves the next caller. */
export function openNoteDatabase(): Promise<NoteDatabase> {
  opening ??= beginOpening();
  return Promise.race([opening.db, opening.blocked]);
}

/** Tells open cards on which entities notes or drafts have changed. Pages do not hear it. */
export function tellCards(entities: string[]): void {
  if (entities.length === 0) return;
  void pageMessaging.sendMessage('notesChanged', { entities }).catch(() => {
    // No page of Ficha's is open.
  });
}

/**
 * Also tells the scripts that mark quotes, which look for those of their pages anew. They learn
 * nothing else, because web pages may get hold of what scripts in them hear.
 */
async function tellOfChange({ entities }: NotesChange): Promise<void> {
  tellCards(entities);
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined)
      void pageMessaging.sendMessage('quotesChanged', undefined, id).catch(() => {
        // No note was taken there.
      });
}

/** To be called when one of our own pages has written to the database itself. */
export async function notesWritten(change: NotesChange): Promise<void> {
  tellOwnCardsWatchers(change);
  afterWriting(await openNoteDatabase());
  await tellOfChange(change);
}

async function copyAll(db: NoteDatabase): Promise<void> {
  await snapshotNow(db);
  await copyToFolder(db);
}

/** Takes the snapshot, and brings the copy in a folder up to date, for which the last session had no time. */
export async function takeMissedCopies(): Promise<void> {
  await openNoteDatabase().then(copyAll, () => {
    // The next request for notes reports why they do not open.
  });
}
