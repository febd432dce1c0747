/** EDTF dates as spans of time, with their precision: a year is not its first of January. */

/** The unit to which a date is known; `span` stands for an interval of two dates. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'span';

/** The time that a date covers. */
export interface TimeSpan {
  /** Milliseconds since 1970, UTC; `-Infinity` where the date leaves the start open. */
  start: number;
  /** The first moment after the span; `Infinity` where the date leaves the end open. */
  end: number;
  precision: Precision;
  /** The date is marked as approximate or uncertain. */
  approximate: boolean;
}

/** A single date in the subset of EDTF that packs hold (see `edtfSchema`). */
const SINGLE_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/;

/** Months (from 0) in which EDTF's seasons begin. EDTF leaves them open; these are the north's. */
const SEASON_FIRST_MONTH: Record<string, number> = { '21': 2, '22': 5, '23': 8, '24': 11 };
const MONTHS_IN_SEASON = 3;

function singleDateSpan(date: string): TimeSpan | undefined {
  const match = SINGLE_DATE.exec(date);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText, mark] = match;
  const year = Number(yearText);
  const approximate = mark !== undefined;
  if (!monthText) return { start: Date.UTC(year, 0), end: Date.UTC(year + 1, 0), precision: 'year', approximate };
  const season = SEASON_FIRST_MONTH[monthText];
  if (season !== undefined) {
    const end = Date.UTC(year, season + MONTHS_IN_SEASON);
    return { start: Date.UTC(year, season), end, precision: 'season', approximate };
  }
  const month = Number(monthText) - 1;
  if (!dayText)
    return { start: Date.UTC(year, month), end: Date.UTC(year, month + 1), precision: 'month', approximate };
  const day = Number(dayText);
  return { start: Date.UTC(year, month, day), end: Date.UTC(year, month, day + 1), precision: 'day', approximate };
}

/** The span of an EDTF date or interval; undefined for text that is neither. */
export function timeSpanOf(edtf: string): TimeSpan | undefined {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return singleDateSpan(from);
  const first = singleDateSpan(from);
  const last = singleDateSpan(to);
  if (!first && !last) return undefined;
  return {
    start: first?.start ?? Number.NEGATIVE_INFINITY,
    end: last?.end ?? Number.POSITIVE_INFINITY,
    precision: 'span',
    approximate: Boolean(first?.approximate || last?.approximate),
  };
}
