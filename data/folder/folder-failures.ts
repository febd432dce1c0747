/** The ways in which work on the reader's folder can fail. */
import { storageFailureOf } from '../notes/failures.ts';

/**
 * The interface has a sentence for each.
 * - `gone`: the folder was moved, renamed or deleted, or its disk is not there.
 * - `not-allowed`: the browser must ask the reader again.
 * - `full`: no space is left on the folder's disk.
 * - `locked`: another program holds the file, or it may only be read.
 * - `in-the-way`: a folder has the name of a file of Ficha's, or the other way round.
 * - `notes-closed`: the notes do not open.
 * - `notes-lost`: the notes have vanished from the browser, and the copy must not follow.
 */
export type FolderFailure =
  | 'gone'
  | 'not-allowed'
  | 'full'
  | 'locked'
  | 'in-the-way'
  | 'notes-closed'
  | 'notes-lost'
  | 'unknown';

/** By the names of the browser's errors (File System Standard). */
const BY_NAME: Record<string, FolderFailure> = {
  NotFoundError: 'gone',
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'locked',
  NotReadableError: 'locked',
  InvalidStateError: 'locked',
  AbortError: 'locked',
  TypeMismatchError: 'in-the-way',
  InvalidModificationError: 'in-the-way',
};

/** Failures of one file, after which the others are still written. */
const OF_ONE_FILE: readonly FolderFailure[] = ['locked', 'in-the-way', 'unknown'];

/** The failure behind an error of the file system. */
export const folderFailureOf = (error: unknown): FolderFailure =>
  (error instanceof Error && BY_NAME[error.name]) || 'unknown';

/** Whether the other files can be tried after this failure. */
export const isOfOneFile = (failure: FolderFailure): boolean => OF_ONE_FILE.includes(failure);

/** The failure behind an error of the note database. */
export const noteFailureOf = (error: unknown): FolderFailure =>
  storageFailureOf(error) === 'storage-full' ? 'full' : 'notes-closed';
