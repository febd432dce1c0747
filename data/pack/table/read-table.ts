/** Reads the file of a table in slices, so that a page stays alive and its reader can stop it. */

import { readFileText } from '../../files/file-text.ts';
import { type Fault, PackFileError } from '../file/faults.ts';
import { inSlices, type SliceOptions } from '../file/in-slices.ts';
import { MAX_PACK_BYTES } from '../file/limits.ts';
import { tidyText } from '../file/tidy-texts.ts';
import { MAX_ROWS } from './pack-from-table.ts';
import { readCsv, type TableRow } from './parse-csv.ts';

/** The rows of a table, its head first, or why the file is refused. */
export type TableResult = { ok: true; rows: TableRow[] } | { ok: false; faults: Fault[] };

/** The part of a `File` that is used. */
type TableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Rejects only when `signal` was aborted, or the file cannot be read from its disk. */
export async function readTable(file: TableFile, options: SliceOptions = {}): Promise<TableResult> {
  const refused = (fault: Fault): TableResult => ({ ok: false, faults: [fault] });
  if (file.size > MAX_PACK_BYTES) return refused({ code: 'too-big', place: '' });
  try {
    const text = await readFileText(file);
    options.signal?.throwIfAborted();
    // The head, and one row more than are read, which is told.
    const rows = await inSlices(readCsv(text, MAX_ROWS + 2), options);
    return rows.length > 1 ? { ok: true, rows } : refused({ code: 'table-empty', place: '' });
  } catch (error) {
    if (!(error instanceof PackFileError)) throw error;
    const inFile = (fault: Fault) => (fault.line ? { ...fault, file: tidyText(file.name) } : fault);
    return { ok: false, faults: error.faults.map(inFile) };
  }
}
