/** Keeps writes away from a full disk. */
import { NoteError, storageFailureOf, withNoteErrors } from './failures.ts';

/**
 * Bytes that must be free. Chromium does not only refuse what a full disk has no room for: it may throw away a database in which such a
 * write has left half a file, with all that it held.
 */
const ROOM = 8 * 2 ** 20;

/** Whether the browser says that there is less room than that; false where it does not say. */
async function isFull(): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < ROOM;
  } catch {
    return false;
  }
}

/** Runs something that writes to the database, unless the disk is full. What the database throws comes out as a `NoteError`. */
export async function withFreeSpace<T>(run: () => PromiseLike<T>): Promise<T> {
  if (await isFull()) throw new NoteError('storage-full');
  return withNoteErrors(run);
}

/** Opens a database; one that cannot be opened because the disk is full fails as such, whatever the browser calls it. */
export async function openWithFreeSpace<T>(open: () => PromiseLike<T>): Promise<T> {
  try {
    return await withNoteErrors(open);
  } catch (error) {
    const isUnavailable = storageFailureOf(error) === 'storage-unavailable';
    if (isUnavailable && (await isFull())) throw new NoteError('storage-full', { cause: error });
    throw error;
  }
}
