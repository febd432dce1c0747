/**
 * Protects notes against loss: takes a snapshot after writes, brings the copy in the reader's folder up to
 * date, and remembers that there are notes, by which a loss is detected.
 */
import { rememberNotes } from '../../../data/notes/loss-detection.ts';
import type { NoteDatabase } from '../../../data/notes/note-database.ts';
import { takeSnapshot } from '../../../data/notes/snapshots.ts';
import { copySoon } from './folder-copy.ts';

/**
 * Milliseconds without a write before a snapshot; browsers stop the background thirty seconds after
 * its last event.
 */
const QUIET_MS = 2_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Brings today's snapshot up to date. After a failure, the next write or start tries again. */
export async function snapshotNow(db: NoteDatabase): Promise<void> {
  await takeSnapshot(db).catch(() => {
    // Most likely a full disk, of which the reader is told when notes cannot be saved.
  });
}

/** To be called after each write. */
export function afterWriting(db: NoteDatabase): void {
  void rememberNotes(db).catch(() => {});
  copySoon(db);
  clearTimeout(timer);
  timer = setTimeout(() => void snapshotNow(db), QUIET_MS);
}
