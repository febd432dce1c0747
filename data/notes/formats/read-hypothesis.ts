/**
 * Reads annotations of Hypothesis: its API's answers (`rows`) and its exported files
 * (`annotations`).
 */
import { later, type Note, noteSchema } from '../note.ts';
import { isHtml, textOfHtml } from './html-text.ts';
import { fieldsOf, listed, momentOf, textOf } from './json-fields.ts';
import { nameBasedId } from './name-based-id.ts';
import {
  assertCount,
  type NoteFile,
  NoteFileError,
  type NoteOrRefusal,
  readEach,
  separateRefused,
} from './note-file.ts';
import { pdfPlace } from './pdf-place.ts';
import { quoteIn } from './quote-selector.ts';
import { readNote } from './read-note.ts';

/** Distinguishes a row of Hypothesis from other annotations. */
const isRow = (value: unknown) => typeof fieldsOf(value).uri === 'string' && Array.isArray(fieldsOf(value).target);

function rowsIn(data: unknown): unknown[] | undefined {
  const { rows, annotations } = fieldsOf(data);
  const given = Array.isArray(data) ? data : (rows ?? annotations);
  if (!Array.isArray(given)) return undefined;
  // An empty export is recognised by its other fields.
  const isExport = given.length === 0 && ('total' in fieldsOf(data) || 'export_date' in fieldsOf(data));
  return isExport || given.some(isRow) ? given : undefined;
}

/** True for a parsed file of Hypothesis. */
export const isHypothesis = (data: unknown): boolean => rowsIn(data) !== undefined;

async function noteFrom(value: unknown, now: string): Promise<NoteOrRefusal<Note>> {
  if (!isRow(value)) return { why: 'not-a-note' };
  const row = fieldsOf(value);
  const [target] = listed(row.target);
  const quote = quoteIn(fieldsOf(target).selector);
  const [title] = listed(fieldsOf(row.document).title);
  const links = listed(row.links).concat(listed(fieldsOf(row.document).link));
  const identifiers = [row.uri, ...links.map((link) => fieldsOf(link).href)];
  const pdf = pdfPlace(identifiers, fieldsOf(target).selector);
  const created = momentOf(row.created) ?? now;
  return readNote(noteSchema, {
    id: await nameBasedId(`https://hypothes.is/a/${textOf(row.id) || JSON.stringify(row)}`),
    text: isHtml(textOf(row.text)) ? textOfHtml(textOf(row.text)) : textOf(row.text),
    tags: listed(row.tags).filter((tag) => typeof tag === 'string'),
    entities: [],
    names: {},
    page: { url: textOf(row.uri), title: textOf(title), ...(pdf ? { pdf } : {}) },
    ...(quote ? { quote } : {}),
    created,
    updated: later(momentOf(row.updated) ?? created, created),
    revision: 1,
  });
}

/**
 * Reads a parsed file of Hypothesis; throws a `NoteFileError` for another. `now`: for undated
 * annotations.
 */
export async function fromHypothesis(data: unknown, now = new Date()): Promise<NoteFile> {
  const rows = rowsIn(data);
  if (!rows) throw new NoteFileError('unknown-format');
  assertCount(rows.length);
  const read = await readEach(rows, (row) => noteFrom(row, now.toISOString()));
  const { notes, ...rest } = separateRefused(read);
  return { format: 'hypothesis', collection: { notes, trash: [], versions: [] }, ...rest };
}
