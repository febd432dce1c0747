/**
 * The result of reading a file of notes in any format, and the reasons for refusing a file or a
 * note.
 */
import type { NoteCollection } from '../collection.ts';
import type { ShortenedPart } from './shorten.ts';

/** Bytes; ten thousand long notes are about 40 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const MAX_NOTES_IN_FILE = 100_000;

/**
 * - `too-big`: more than `MAX_FILE_BYTES` or `MAX_NOTES_IN_FILE`.
 * - `not-json`: cannot be parsed.
 * - `unknown-format`: not a file of notes.
 * - `newer-format`: written by a later Ficha.
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
 * - `not-a-note`: parts are missing or malformed.
 * - `too-long`: past a limit.
 * - `empty`: neither text nor quote.
 * - `same-id`: another note in the file has this id, and was changed later or stands before.
 * - `no-page`: no address of a page.
 */
export type RefusalReason = 'not-a-note' | 'too-long' | 'empty' | 'same-id' | 'no-page';

/** A note whose page, quote, tags or names were too long, and were shortened. */
export interface ShortenedNote {
  /** Its place in the file, from 1. */
  place: number;
  parts: ShortenedPart[];
}

/** A note that was not imported. */
export interface RefusedNote {
  /** Its place in the file, from 1. */
  place: number;
  why: RefusalReason;
}

/** The content of a file. */
export interface NoteFile {
  format: 'ficha' | 'web-annotation' | 'hypothesis';
  collection: NoteCollection;
  refused: RefusedNote[];
  shortened: ShortenedNote[];
}

/** Throws `too-big` for a text that is too long as UTF-8. */
export function assertSize(text: string): void {
  // A UTF-16 unit is at most three bytes of UTF-8: short files need not be measured.
  if (text.length * 3 > MAX_FILE_BYTES && new TextEncoder().encode(text).length > MAX_FILE_BYTES)
    throw new NoteFileError('too-big');
}

/** Throws `too-big` for too many notes. */
export function assertCount(count: number): void {
  if (count > MAX_NOTES_IN_FILE) throw new NoteFileError('too-big');
}

/** Parses JSON, with or without a byte order mark. Throws `too-big` or `not-json`. */
export function parseJson(text: string): unknown {
  assertSize(text);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new NoteFileError('not-json', { cause });
  }
}

/** A note, or why it was refused. */
export type NoteOrRefusal<T> = { note: T; shortened: ShortenedPart[] } | { why: RefusalReason };

/**
 * Reads records one by one. One whose nesting is too deep to follow is refused, and the others are
 * read.
 */
export async function readEach<T>(
  records: readonly unknown[],
  read: (record: unknown) => Promise<NoteOrRefusal<T>>,
): Promise<NoteOrRefusal<T>[]> {
  const all: NoteOrRefusal<T>[] = [];
  for (const record of records) all.push(await read(record).catch(() => ({ why: 'not-a-note' })));
  return all;
}

/** Separates notes from refusals; of several notes with one id, the one that was changed last is taken. */
export function separateRefused<T extends { id: string; updated: string }>(
  read: Iterable<NoteOrRefusal<T>>,
): { notes: T[] } & Pick<NoteFile, 'refused' | 'shortened'> {
  const refused: RefusedNote[] = [];
  const taken = new Map<string, { place: number; note: T; shortened: ShortenedPart[] }>();
  let place = 0;
  for (const one of read) {
    place++;
    if ('why' in one) {
      refused.push({ place, why: one.why });
      continue;
    }
    const before = taken.get(one.note.id);
    const isOlder = before !== undefined && one.note.updated <= before.note.updated;
    if (before) refused.push({ place: isOlder ? place : before.place, why: 'same-id' });
    if (!isOlder) taken.set(one.note.id, { place, ...one });
  }
  const all = [...taken.values()].sort((a, b) => a.place - b.place);
  return {
    notes: all.map(({ note }) => note),
    refused: refused.sort((a, b) => a.place - b.place),
    shortened: all.flatMap(({ place, shortened: parts }) => (parts.length > 0 ? [{ place, parts }] : [])),
  };
}
