/** Why the notes could not do what was asked, in a word that the interface has a sentence for. */

/**
 * `storage-full`: the disk or the browser's quota. `storage-unavailable`: the browser keeps nothing here (a private window).
 * `storage-newer`: the notes were written by a later Ficha. `storage-blocked`: another context holds the notes in an older form and will not let go. `not-found`: no such note. `empty`: neither text nor quote.
 * `too-long`: a text or list past its limit. `invalid`: not a note.
 */
export type NoteFailure =
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-newer'
  | 'storage-blocked'
  | 'not-found'
  | 'empty'
  | 'too-long'
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
  // Dexie wraps what the browser threw, now and then twice, and gathers what went wrong in bulk.
  const { inner, cause, failures } = error as Error & { inner?: unknown; failures?: unknown };
  const gathered = Array.isArray(failures) ? failures : Object.values(failures ?? {});
  return [error.name, error.message, namesIn(inner), namesIn(cause), ...gathered.slice(0, 5).map(namesIn)].join(' ');
}

/** The failure behind an error of the database; undefined for one that is no failure of storage. */
export function storageFailureOf(error: unknown): NoteFailure | undefined {
  if (error instanceof NoteError) return error.failure;
  const names = namesIn(error);
  if (/QuotaExceeded|disk is full|not enough (disk )?space/i.test(names)) return 'storage-full';
  if (/VersionError/.test(names)) return 'storage-newer';
  if (/OpenFailed|InvalidState|MissingAPI|DatabaseClosed|UnknownError|SecurityError|AbortError/.test(names))
    return 'storage-unavailable';
  return undefined;
}

/** Runs something that needs the database; what the database throws comes out as a `NoteError`. */
export async function withNoteErrors<T>(run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure && !(error instanceof NoteError)) throw new NoteError(failure, { cause: error });
    throw error;
  }
}
