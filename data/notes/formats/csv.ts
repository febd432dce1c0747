/**
 * Notes as a table: RFC 4180, in UTF-8 with a byte order mark, without which Excel spoils accents.
 */
import type { Note } from '../note.ts';

/**
 * What a spreadsheet would run as a formula: one of these signs where a cell begins, and also behind
 * a semicolon, a vertical bar, a tab or a line break, where some spreadsheets begin a new cell. They
 * ignore quotes, spaces and invisible characters before it, and read its wide and small forms alike. Such
 * a sign gets an apostrophe before it, which spreadsheets do not show (OWASP, "CSV Injection").
 */
export const FORMULA =
  /(^|[;|\t\r\n])(?=[\s\p{C}"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])|^(?=[\t\r\n])/gu;

const BYTE_ORDER_MARK = '\uFEFF';

/** Several values in one cell stand on a line each: tags may hold any other sign. */
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
    page_url: note.page.pdf ? `${note.page.url}#page=${note.page.pdf.page}` : note.page.url,
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

/**
 * A cell as RFC 4180 writes it: quoted where it holds a quote, a comma or a line break, or a space
 * at an end.
 */
function toCell(value: string): string {
  const safe = value.replace(FORMULA, "$1'");
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Notes as the text of a CSV file, one line for the column names and one record for each note. */
export function toCsv(notes: readonly Note[]): string {
  const records = [COLUMNS, ...notes.map((note) => Object.values(rowOf(note)))];
  return BYTE_ORDER_MARK + records.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}
