/** EDTF dates as spans of time, with how exactly they are known: a year is not its first of January. */

/** How exactly a date is known; a span has two dates of its own. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'span';

export interface TimeSpan {
  /** Milliseconds since 1970, UTC; the end is the first moment after it. Infinite where the date leaves it open. */
  start: number;
  end: number;
  precision: Precision;
  /** "About" or "uncertain". */
  approximate: boolean;
}

/** The subset of EDTF that packs hold (see `edtfSchema`). */
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/;

/** EDTF's seasons from 21, spring, on. Their months are left to the place; they are drawn as the north has them, where the papers that use them appear. */
const SEASON_FIRST_MONTH: Record<string, number> = { '21': 2, '22': 5, '23': 8, '24': 11 };
const MONTHS_IN_SEASON = 3;

function pointSpan(point: string): TimeSpan | undefined {
  const match = POINT.exec(point);
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

/** The span of a date or interval; undefined for what is none. */
export function timeSpanOf(edtf: string): TimeSpan | undefined {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return pointSpan(from);
  const first = pointSpan(from);
  const last = pointSpan(to);
  if (!first && !last) return undefined;
  return {
    start: first?.start ?? Number.NEGATIVE_INFINITY,
    end: last?.end ?? Number.POSITIVE_INFINITY,
    precision: 'span',
    approximate: Boolean(first?.approximate || last?.approximate),
  };
}
