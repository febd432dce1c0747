/** The ways in which work on notes can fail. */

/**
 * The interface has a sentence for each.
 * - `storage-full`: the disk or the browser's quota is full.
 * - `storage-unavailable`: the browser stores nothing here (a private window).
 * - `storage-newer`: a later Ficha wrote the notes.
 * - `storage-blocked`: another context keeps an older version of the database open.
 * - `not-found`: no such note.
 * - `empty`: neither text nor quote.
 * - `too-long`: a text or list past its limit.
 * - `too-many`: no room for more own cards.
 * - `invalid`: not a note.
 */
export type NoteFailure =
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-newer'
  | 'storage-blocked'
  | 'not-found'
  | 'empty'
  | 'too-long'
  | 'too-many'
  | 'invalid';

/** Thrown by everything in `data/notes`; nothing was written when it is. */
export class NoteError extends Error {
  readonly failure: NoteFailure;

  constructor(failure: NoteFailure, options?: ErrorOptions) {
    super(failure, options);
    this.name = 'NoteError';
    this.failure = failure;
  }
}

function namesIn(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // Dexie wraps the browser's errors, sometimes twice, and collects those of bulk operations.
  const { inner, cause, failures } = error as Error & { inner?: unknown; failures?: unknown };
  const gathered = Array.isArray(failures) ? failures : Object.values(failures ?? {});
  return [error.name, error.message, namesIn(inner), namesIn(cause), ...gathered.slice(0, 5).map(namesIn)].join(' ');
}

/** The failure behind a database error; undefined for an error that is not about storage. */
export function storageFailureOf(error: unknown): NoteFailure | undefined {
  if (error instanceof NoteError) return error.failure;
  const names = namesIn(error);
  if (/QuotaExceeded|disk is full|not enough (disk )?space/i.test(names)) return 'storage-full';
  if (/VersionError/.test(names)) return 'storage-newer';
  if (/OpenFailed|InvalidState|MissingAPI|DatabaseClosed|UnknownError|SecurityError|AbortError/.test(names))
    return 'storage-unavailable';
  return undefined;
}

/** Runs database work and turns the database's errors into `NoteError`s. */
export async function withNoteErrors<T>(run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure && !(error instanceof NoteError)) throw new NoteError(failure, { cause: error });
    throw error;
  }
}
