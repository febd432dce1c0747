/** Ficha's own file format: versioned and complete. Its JSON Schema is docs/notes.schema.json. */
import * as v from 'valibot';
import type { NoteCollection } from '../collection.ts';
import { momentSchema, noteIdSchema, noteSchema } from '../note.ts';
import { assertCount, type NoteFile, NoteFileError, parseJson, separateRefused } from './note-file.ts';
import { readNote } from './read-note.ts';

const FORMAT = 'ficha-notes';
/** Changes when an older Ficha could no longer read the file. In version 1, ids name no pack. */
const FORMAT_VERSION = 2;

const deletedNoteSchema = v.strictObject({ ...noteSchema.entries, deleted: momentSchema });

const versionSchema = v.strictObject({
  noteId: noteIdSchema,
  note: noteSchema,
  because: v.picklist(['import', 'conflict', 'snapshot']),
  kept: momentSchema,
});

/**
 * The whole file, for the published schema. Reading checks note by note, so that one bad note hides
 * no other.
 */
export const fichaNotesSchema = v.strictObject({
  format: v.literal(FORMAT),
  formatVersion: v.literal(FORMAT_VERSION),
  /** When the file was written. */
  exported: momentSchema,
  notes: v.array(noteSchema),
  /** The trash; only in an export of everything. */
  bin: v.optional(v.array(deletedNoteSchema)),
  /**
   * Older texts of notes, replaced by an import or another window; only in an export of everything.
   */
  versions: v.optional(v.array(versionSchema)),
});

const envelopeSchema = v.object({
  format: v.literal(FORMAT),
  formatVersion: v.pipe(v.number(), v.integer()),
  notes: v.array(v.unknown()),
  bin: v.optional(v.array(v.unknown()), []),
  versions: v.optional(v.array(v.unknown()), []),
});

/** A file of these notes. */
export function toFichaJson({ notes, trash, versions }: NoteCollection, now = new Date()): string {
  const file: v.InferInput<typeof fichaNotesSchema> = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    exported: now.toISOString(),
    notes,
    ...(trash.length > 0 ? { bin: trash } : {}),
    ...(versions.length > 0 ? { versions } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** True for a parsed file that says it is in this format. */
export const isFichaJson = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT;

/**
 * Reads a parsed file. Ids may name no pack. Throws a `NoteFileError` for another or a later
 * format.
 */
export function fromFichaJson(data: unknown): NoteFile {
  const parsed = v.safeParse(envelopeSchema, data);
  if (!parsed.success) throw new NoteFileError('unknown-format');
  const file = parsed.output;
  if (file.formatVersion > FORMAT_VERSION) throw new NoteFileError('newer-format');
  assertCount(file.notes.length + file.bin.length + file.versions.length);
  const { notes, ...rest } = separateRefused(file.notes.map((value) => readNote(noteSchema, value)));
  // Deleted or replaced notes that cannot be read are left out without a word to the reader.
  const trash = separateRefused(file.bin.map((value) => readNote(deletedNoteSchema, value))).notes;
  const versions = file.versions.flatMap((value) => {
    const version = v.safeParse(versionSchema, value);
    return version.success ? [version.output] : [];
  });
  return { format: 'ficha', collection: { notes, trash, versions }, ...rest };
}

/** Reads a file's text; see `fromFichaJson`. */
export function readFichaJson(text: string): NoteFile {
  return fromFichaJson(parseJson(text));
}
