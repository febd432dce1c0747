/** Prevents writes to a full disk. */
import { NoteError, storageFailureOf, withNoteErrors } from './failures.ts';

/**
 * Bytes that must be free. On a full disk Chromium may delete a whole database in which a write has
 * left half a file.
 */
const MIN_FREE_BYTES = 8 * 2 ** 20;

/** Whether less than that is free; false where the browser does not say. */
async function isFull(): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < MIN_FREE_BYTES;
  } catch {
    return false;
  }
}

/**
 * Runs a database write unless the disk is full. Throws a `NoteError` for that and for database
 * errors.
 */
export async function withFreeSpace<T>(run: () => PromiseLike<T>): Promise<T> {
  if (await isFull()) throw new NoteError('storage-full');
  return withNoteErrors(run);
}

/** Opens a database. On a full disk it throws `storage-full`, whatever the browser's error says. */
export async function openWithFreeSpace<T>(open: () => PromiseLike<T>): Promise<T> {
  try {
    return await withNoteErrors(open);
  } catch (error) {
    const isUnavailable = storageFailureOf(error) === 'storage-unavailable';
    if (isUnavailable && (await isFull())) throw new NoteError('storage-full', { cause: error });
    throw error;
  }
}
