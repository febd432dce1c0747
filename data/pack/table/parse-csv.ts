/**
 * Reads CSV (RFC 4180), as spreadsheets of all countries write it. Libraries for it bring code for
 * requests and workers, which a package that sends nothing may not hold; a test compares with one.
 */

/** Between cells: the comma, where it is the decimal sign the semicolon, in copied tables a tab. */
const SEPARATORS = [',', ';', '\t'] as const;

/** The separator that the first line has most of, outside quotation marks. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** The end of a cell that begins with a quotation mark at `at`: behind the mark that closes it. */
function endOfQuoted(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 2))
    if (text[end + 1] !== '"') return end + 1;
  return text.length;
}

/**
 * The rows of a table, each with its cells; rows without any text are left out. Reads no further than
 * `mostRows` rows.
 */
export function parseCsv(given: string, mostRows = Number.POSITIVE_INFINITY): string[][] {
  // Excel is told the separator by a line of its own.
  const [, told, text = ''] = /^\uFEFF?(?:"?sep=([^\r\n])"?\r?\n)?(.*)$/is.exec(given) ?? [];
  const separator = told ?? separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  const endRow = () => {
    row.push(cell);
    if (row.some((one) => one.trim())) rows.push(row);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length && rows.length < mostRows; at++) {
    const character = text[at] as string; // `at` is below the length
    if (character === '"' && cell === '') {
      const end = endOfQuoted(text, at);
      cell = text.slice(at + 1, Math.max(at + 1, text[end - 1] === '"' ? end - 1 : end)).replaceAll('""', '"');
      at = end - 1;
    } else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      endRow();
    } else cell += character;
  }
  if (rows.length < mostRows && (cell !== '' || row.length > 0)) endRow();
  return rows;
}
