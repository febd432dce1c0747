/**
 * Notes as CSV (RFC 4180), in UTF-8 with a byte order mark, without which Excel misreads accents.
 */
import { unparse } from 'papaparse';
import type { Note } from '../note.ts';

/**
 * Spreadsheets run a cell that begins like this as a formula, so it gets an apostrophe in front,
 * which they hide. The library's own rule misses cells of several lines and full-width signs.
 */
export const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

const BYTE_ORDER_MARK = '\uFEFF';

/** Several values of one cell, one a line: tags may contain any other separator. */
const lines = (values: readonly string[]) => values.join('\n');

function rowOf(note: Note): Record<string, string> {
  const names = note.entities.map((id) => (Object.hasOwn(note.names, id) ? note.names[id] : undefined));
  return {
    id: note.id,
    created: note.created,
    updated: note.updated,
    revision: String(note.revision),
    text: note.text,
    tags: lines(note.tags),
    entities: lines(note.entities),
    names_en: lines(names.map((name, at) => name?.en ?? note.entities[at] ?? '')),
    names_es: lines(names.map((name, at) => name?.es ?? note.entities[at] ?? '')),
    quote: note.quote?.exact ?? '',
    quote_prefix: note.quote?.prefix ?? '',
    quote_suffix: note.quote?.suffix ?? '',
    page_title: note.page.title,
    page_url: note.page.url,
    page_canonical: note.page.canonical ?? '',
    page_date: note.page.date ?? '',
  };
}

const EMPTY: Note = {
  id: '',
  text: '',
  tags: [],
  entities: [],
  names: {},
  page: { url: '', title: '' },
  created: '',
  updated: '',
  revision: 1,
};

const COLUMNS = Object.keys(rowOf(EMPTY));

/** A CSV file of these notes. */
export function toCsv(notes: readonly Note[]): string {
  const table = unparse({ fields: COLUMNS, data: notes.map(rowOf) }, { newline: '\r\n', escapeFormulae: FORMULA });
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}
