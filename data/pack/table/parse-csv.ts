/**
 * Reads CSV (RFC 4180), as spreadsheets of all countries write it. Libraries for it bring code for
 * requests and workers, which a package that sends nothing may not hold; a test compares with one.
 */
import { PackFileError } from '../file/faults.ts';
import { MAX_TABLE_COLUMNS, MAX_TABLE_LINES, MAX_TABLE_ROW } from '../file/limits.ts';

/** A row with some text. */
export interface TableRow {
  /** From 1, as spreadsheets count: the head is mostly row 1. */
  number: number;
  cells: string[];
}

/** Between cells: the comma, where it is the decimal sign the semicolon, in copied tables a tab. */
const SEPARATORS = [',', ';', '\t'] as const;

/** Characters that are read between two pauses. */
const CHARACTERS_A_STEP = 50_000;

/** The separator that the first line has most of, outside quotation marks. */
function separatorOf(text: string): string {
  const [first = ''] = text
    .slice(0, MAX_TABLE_ROW)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * The end of a cell that begins with a quotation mark at `at`: behind the mark that closes it. Gives
 * up behind the longest row.
 */
function endOfQuoted(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 2))
    if (text[end + 1] !== '"' || end - at > MAX_TABLE_ROW) return end + 1;
  return text.length;
}

/** The number of the line in which `at` lies, from 1. */
function lineAt(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

/**
 * The rows of a table; those without any text are left out. Reads no further than `mostRows` rows, and
 * yields the share of the text that is read. Throws a `PackFileError` for a row that is too long.
 */
export function* readCsv(given: string, mostRows = Number.POSITIVE_INFINITY): Generator<number, TableRow[]> {
  const text = given.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const endOfPlain = new RegExp(`[${separator}\r\n]`, 'g');
  const rows: TableRow[] = [];
  let number = 1;
  let cells: string[] = [];
  let start = 0;
  let pause = CHARACTERS_A_STEP;
  for (let at = 0; at < text.length && rows.length < mostRows && number <= MAX_TABLE_LINES; ) {
    const behindQuotes = text[at] === '"' ? endOfQuoted(text, at) : at;
    endOfPlain.lastIndex = behindQuotes;
    const end = endOfPlain.exec(text)?.index ?? text.length;
    if (end - start > MAX_TABLE_ROW || cells.length >= MAX_TABLE_COLUMNS)
      throw new PackFileError([{ code: 'table-row', place: '', line: lineAt(text, start) }]);
    const closing = behindQuotes > at + 1 && text[behindQuotes - 1] === '"' ? 1 : 0;
    const quoted = text.slice(at + 1, behindQuotes - closing).replaceAll('""', '"');
    cells.push((behindQuotes > at ? quoted : '') + text.slice(behindQuotes, end));
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    const isRowOver = text[end] !== separator;
    if (!isRowOver && at < text.length) continue;
    if (!isRowOver) cells.push('');
    if (cells.some((one) => one.trim())) rows.push({ number, cells });
    cells = [];
    number++;
    start = at;
    if (at < pause) continue;
    yield at / text.length;
    pause = at + CHARACTERS_A_STEP;
  }
  return rows;
}
