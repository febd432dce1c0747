/**
 * Ficha's own file format of notes and own cards: versioned and complete. Its JSON Schema is
 * docs/notes.schema.json.
 */
import * as v from 'valibot';
import { deletedOwnCardSchema, ownCardSchema, ownVersionSchema } from '../../own/own-card.ts';
import type { NoteCollection, OwnCollection } from '../collection.ts';
import { momentSchema, noteIdSchema, noteSchema } from '../note.ts';
import { assertCount, type NoteFile, NoteFileError, parseJson, separateRefused } from './note-file.ts';
import { readNote, withBoundedRevision } from './read-note.ts';

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

/** Its entity, facts, disputes and sources are those of pack.schema.json, with whole ids. */
const publishedCard = v.object({ id: v.string() });

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
  /** The reader's own cards, with their trash and older states; only in an export of everything. */
  ownCards: v.optional(v.array(publishedCard)),
  ownBin: v.optional(v.array(publishedCard)),
  ownVersions: v.optional(v.array(v.object({ cardId: v.string(), card: publishedCard }))),
});

const envelopeSchema = v.object({
  format: v.literal(FORMAT),
  formatVersion: v.pipe(v.number(), v.integer()),
  notes: v.array(v.unknown()),
  bin: v.optional(v.array(v.unknown()), []),
  versions: v.optional(v.array(v.unknown()), []),
  ownCards: v.optional(v.array(v.unknown()), []),
  ownBin: v.optional(v.array(v.unknown()), []),
  ownVersions: v.optional(v.array(v.unknown()), []),
});

/** A file of these notes. */
export function toFichaJson({ notes, trash, versions, own }: NoteCollection, now = new Date()): string {
  const file: v.InferInput<typeof fichaNotesSchema> = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    exported: now.toISOString(),
    notes,
    ...(trash.length > 0 ? { bin: trash } : {}),
    ...(versions.length > 0 ? { versions } : {}),
    ...(own ? { ownCards: own.cards, ownBin: own.trash, ownVersions: own.versions } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** True for a parsed file that says it is in this format. */
export const isFichaJson = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT;

/** The entries that are of this shape. */
function valid<Schema extends v.GenericSchema>(schema: Schema, entries: readonly unknown[]): v.InferOutput<Schema>[] {
  return entries.flatMap((entry) => {
    const parsed = v.safeParse(schema, entry);
    return parsed.success ? [parsed.output] : [];
  });
}

/**
 * Reads a parsed file. Ids may name no pack. Throws a `NoteFileError` for another or a later
 * format.
 */
export function fromFichaJson(data: unknown): NoteFile {
  const parsed = v.safeParse(envelopeSchema, data);
  if (!parsed.success) throw new NoteFileError('unknown-format');
  const file = parsed.output;
  if (file.formatVersion > FORMAT_VERSION) throw new NoteFileError('newer-format');
  const { notes: given, bin, versions: older, ownCards, ownBin, ownVersions } = file;
  assertCount([given, bin, older, ownCards, ownBin, ownVersions].reduce((sum, { length }) => sum + length, 0));
  const { notes, ...rest } = separateRefused(file.notes.map((value) => readNote(noteSchema, value)));
  // Deleted or replaced notes that cannot be read are left out without a word to the reader.
  const trash = separateRefused(file.bin.map((value) => readNote(deletedNoteSchema, value))).notes;
  const versions = valid(versionSchema, file.versions);
  const own: OwnCollection = {
    cards: valid(ownCardSchema, file.ownCards.map(withBoundedRevision)),
    trash: valid(deletedOwnCardSchema, file.ownBin.map(withBoundedRevision)),
    versions: valid(ownVersionSchema, file.ownVersions),
  };
  const hasOwn = own.cards.length + own.trash.length > 0;
  return { format: 'ficha', collection: { notes, trash, versions, ...(hasOwn ? { own } : {}) }, ...rest };
}

/** Reads a file's text; see `fromFichaJson`. */
export function readFichaJson(text: string): NoteFile {
  return fromFichaJson(parseJson(text));
}
