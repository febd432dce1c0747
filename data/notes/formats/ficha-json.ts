/** Ficha's own file: versioned and complete. Its JSON Schema is docs/notes.schema.json. */
import * as v from 'valibot';
import type { NoteCollection } from '../collection.ts';
import { momentSchema, noteIdSchema, noteSchema } from '../note.ts';
import { assertCount, type NoteFile, NoteFileError, parseJson, sorted } from './note-file.ts';
import { readNote } from './read-note.ts';

const FORMAT = 'ficha-notes';
/** Changes when an older reader could no longer read the file. */
const FORMAT_VERSION = 1;

const deletedNoteSchema = v.strictObject({ ...noteSchema.entries, deleted: momentSchema });

const versionSchema = v.strictObject({
  noteId: noteIdSchema,
  note: noteSchema,
  because: v.picklist(['import', 'conflict', 'snapshot']),
  kept: momentSchema,
});

/** The whole file, for the published schema; reading checks note by note, so that one bad note does not hide the others. */
export const fichaNotesSchema = v.strictObject({
  format: v.literal(FORMAT),
  formatVersion: v.literal(FORMAT_VERSION),
  /** When the file was written. */
  exported: momentSchema,
  notes: v.array(noteSchema),
  /** Deleted notes that could still be brought back; only in an export of everything. */
  bin: v.optional(v.array(deletedNoteSchema)),
  /** Older texts of notes, kept when an import or another window won; only in an export of everything. */
  versions: v.optional(v.array(versionSchema)),
});

const envelopeSchema = v.object({
  format: v.literal(FORMAT),
  formatVersion: v.pipe(v.number(), v.integer()),
  notes: v.array(v.unknown()),
  bin: v.optional(v.array(v.unknown()), []),
  versions: v.optional(v.array(v.unknown()), []),
});

export function toFichaJson({ notes, bin, versions }: NoteCollection, now = new Date()): string {
  const file: v.InferInput<typeof fichaNotesSchema> = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    exported: now.toISOString(),
    notes,
    ...(bin.length > 0 ? { bin } : {}),
    ...(versions.length > 0 ? { versions } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export const isFichaJson = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT;

/** Reads a parsed file; throws a `NoteFileError` when it is none of ours. */
export function fromFichaJson(data: unknown): NoteFile {
  const parsed = v.safeParse(envelopeSchema, data);
  if (!parsed.success) throw new NoteFileError('unknown-format');
  const file = parsed.output;
  if (file.formatVersion > FORMAT_VERSION) throw new NoteFileError('newer-format');
  assertCount(file.notes.length + file.bin.length + file.versions.length);
  const { notes, refused } = sorted(file.notes.map((value) => readNote(noteSchema, value)));
  // What was deleted or replaced is not worth a refusal: it is left out where it cannot be read.
  const bin = sorted(file.bin.map((value) => readNote(deletedNoteSchema, value))).notes;
  const versions = file.versions.flatMap((value) => {
    const version = v.safeParse(versionSchema, value);
    return version.success ? [version.output] : [];
  });
  return { format: 'ficha', collection: { notes, bin, versions }, refused };
}

export function readFichaJson(text: string): NoteFile {
  return fromFichaJson(parseJson(text));
}
