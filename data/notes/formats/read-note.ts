/** Reads one record of a file as a note. */
import * as v from 'valibot';
import type { Note } from '../note.ts';
import { fieldsOf, momentOf } from './json-fields.ts';
import type { NoteOrRefusal } from './note-file.ts';
import { shortenSurroundings } from './shorten.ts';

/**
 * What has been changed this often was not written by hand. Imported notes and cards begin below, so
 * that each later change still gets a number of its own.
 */
const MAX_IMPORTED_REVISION = 1_000_000;

/** A record of a file with a revision that leaves room for changes. */
export function withBoundedRevision(value: unknown): unknown {
  const { revision } = fieldsOf(value);
  const isTooHigh = typeof revision === 'number' && revision > MAX_IMPORTED_REVISION;
  return isTooHigh ? { ...fieldsOf(value), revision: MAX_IMPORTED_REVISION } : value;
}

/** Programs that a file has passed through write its dates in their own way. */
function withPlainDates(value: unknown): unknown {
  const note = fieldsOf(value);
  if (note !== value) return value;
  const dates = ['created', 'updated', 'deleted'].flatMap((name) => {
    const moment = momentOf(note[name]);
    return moment ? [[name, moment]] : [];
  });
  return { ...note, ...Object.fromEntries(dates) };
}

function read<T extends Note>(schema: v.GenericSchema<unknown, T>, value: unknown): NoteOrRefusal<T> {
  const { value: short, parts } = shortenSurroundings(withPlainDates(withBoundedRevision(value)));
  const parsed = v.safeParse(schema, short);
  if (!parsed.success) {
    const tooLong = parsed.issues.some(({ type }) => type === 'max_length');
    return { why: tooLong ? 'too-long' : 'not-a-note' };
  }
  const note = parsed.output;
  return note.text === '' && !note.quote ? { why: 'empty' } : { note, shortened: parts };
}

/** A record as a note, shortened around the reader's text where needed, or why it is none. */
export function readNote<T extends Note>(schema: v.GenericSchema<unknown, T>, value: unknown): NoteOrRefusal<T> {
  try {
    return read(schema, value);
  } catch {
    // Its nesting is too deep to follow.
    return { why: 'not-a-note' };
  }
}
