/** What is done for the safety of the notes beside writing them: a snapshot after each spell of writing, and a count that tells when they have vanished. */
import { storeNoteCount } from '../../data/notes/loss-detection.ts';
import type { NoteDatabase } from '../../data/notes/note-database.ts';
import { takeSnapshot } from '../../data/notes/snapshots.ts';

/** Milliseconds without a write after which a snapshot is taken; the background lives for thirty seconds after its last call. */
const QUIET_MS = 2_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Brings today's snapshot up to date. What cannot be done now is done after the next write, or when the browser starts. */
export async function snapshotNow(db: NoteDatabase): Promise<void> {
  await takeSnapshot(db).catch(() => {
    // A full disk, most likely: the notes themselves are what has to be told of, and is.
  });
}

/** To be called after each write. */
export function afterWriting(db: NoteDatabase): void {
  void storeNoteCount(db).catch(() => {});
  clearTimeout(timer);
  timer = setTimeout(() => void snapshotNow(db), QUIET_MS);
}
