/** What reading a file of notes gives, whatever its format; and why a file, or a note in it, is refused. */
import type { NoteCollection } from '../collection.ts';

/** Bytes. Ten thousand long notes are about 40 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const MAX_NOTES_IN_FILE = 100_000;

/**
 * `too-big`: more than `MAX_FILE_BYTES` or `MAX_NOTES_IN_FILE`. `not-json`: cannot be read at all. `unknown-format`: something else than notes.
 * `newer-format`: written by a later Ficha.
 */
export type FileFailure = 'too-big' | 'not-json' | 'unknown-format' | 'newer-format';

/** The file as a whole is refused. */
export class NoteFileError extends Error {
  readonly failure: FileFailure;

  constructor(failure: FileFailure, options?: ErrorOptions) {
    super(failure, options);
    this.name = 'NoteFileError';
    this.failure = failure;
  }
}

/**
 * `not-a-note`: parts missing or of another kind. `too-long`: past a limit. `empty`: neither text nor quote. `same-id`: a note with this id came
 * before it in the file. `no-page`: no address of the page it is about.
 */
export type Refusal = 'not-a-note' | 'too-long' | 'empty' | 'same-id' | 'no-page';

export interface RefusedNote {
  /** From 1, in the order of the file. */
  place: number;
  why: Refusal;
}

export interface NoteFile {
  format: 'ficha' | 'web-annotation' | 'hypothesis';
  collection: NoteCollection;
  refused: RefusedNote[];
}

/** Bytes of a text as a file. */
export function assertSize(text: string): void {
  // A UTF-16 unit is at most three bytes of UTF-8: short files need not be measured.
  if (text.length * 3 > MAX_FILE_BYTES && new TextEncoder().encode(text).length > MAX_FILE_BYTES)
    throw new NoteFileError('too-big');
}

export function assertCount(count: number): void {
  if (count > MAX_NOTES_IN_FILE) throw new NoteFileError('too-big');
}

export function parseJson(text: string): unknown {
  assertSize(text);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new NoteFileError('not-json', { cause });
  }
}

export type NoteOrRefusal<T> = { note: T } | { why: Refusal };

/** Sorts what was read into notes and refusals; the first of several with one id is taken. */
export function sorted<T extends { id: string }>(
  read: Iterable<NoteOrRefusal<T>>,
): { notes: T[]; refused: RefusedNote[] } {
  const notes: T[] = [];
  const refused: RefusedNote[] = [];
  const ids = new Set<string>();
  let place = 0;
  for (const one of read) {
    place++;
    if ('why' in one) refused.push({ place, why: one.why });
    else if (ids.has(one.note.id)) refused.push({ place, why: 'same-id' });
    else {
      ids.add(one.note.id);
      notes.push(one.note);
    }
  }
  return { notes, refused };
}
