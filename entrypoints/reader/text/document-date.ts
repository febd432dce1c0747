/** The day a document is dated: by its first page, or else by its metadata. */

/** Languages whose names of months are known. */
const MONTH_LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'it'];

const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Numbers of months (1 to 12) by their names. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const lang of MONTH_LANGUAGES) {
    const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) names.set(fold(format.format(Date.UTC(2001, month - 1, 1))), month);
  }
  // What the press of some countries writes instead of "septiembre".
  return names.set('setiembre', 9);
}

/** "28 May 2003", "28 de mayo de 2003", "28. Mai 2003", "1er mai 2003". */
const DAY_FIRST =
  /\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|of\s+)?(\p{L}{3,10})(?:\s+(?:de|del|of))?,?\s+((?:19|20)\d{2})\b/gu;
/** "May 28, 2003". */
const MONTH_FIRST = /\b(\p{L}{3,10})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})\b/gu;
const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g;

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that the month does not have becomes another day.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

interface Found {
  at: number;
  date: string | undefined;
}

/** The first full date in a text, as YYYY-MM-DD. */
export function firstDateIn(text: string): string | undefined {
  const months = monthNames();
  const month = (name = '') => months.get(fold(name)) ?? 0;
  const found: Found[] = [
    ...[...text.matchAll(DAY_FIRST)].map(({ index, 1: day, 2: name, 3: year }) => ({
      at: index,
      date: isoDate(Number(year), month(name), Number(day)),
    })),
    ...[...text.matchAll(MONTH_FIRST)].map(({ index, 1: name, 2: day, 3: year }) => ({
      at: index,
      date: isoDate(Number(year), month(name), Number(day)),
    })),
    ...[...text.matchAll(ISO)].map(({ index, 1: year, 2: number, 3: day }) => ({
      at: index,
      date: isoDate(Number(year), Number(number), Number(day)),
    })),
  ];
  return found.filter(({ date }) => date !== undefined).sort((a, b) => a.at - b.at)[0]?.date;
}

/** The day of a PDF date ("D:20030828120000-05'00'"); undefined for anything else. */
export function dayOfPdfDate(value: unknown): string | undefined {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(typeof value === 'string' ? value : '') ?? [];
  return year ? isoDate(Number(year), Number(month), Number(day)) : undefined;
}

/**
 * The document's date. The first page is believed first: a file is often made long after the
 * document. A date on it that lies after the file was made is another matter.
 */
export function documentDate(firstPage: string, created: unknown): string | undefined {
  const written = firstDateIn(firstPage);
  const made = dayOfPdfDate(created);
  return written && (!made || written <= made) ? written : made;
}
