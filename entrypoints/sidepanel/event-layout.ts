/** Places events on a small time line: pure arithmetic, in per cent of its width. */
import { timeSpanOf } from '../../components/dates/time-span.ts';
import type { PageEvent } from '../../data/facts/page-events.ts';

/** An event on the line. */
export interface PlacedEvent {
  event: PageEvent;
  /** Where it begins and ends, in per cent. */
  x: number;
  end: number;
  /** Rows that stand above the axis, from 0, so that near events do not cover each other. */
  row: number;
}

/** A labelled year. */
export interface Tick {
  year: number;
  x: number;
}

/** A small time line. */
export interface EventLayout {
  events: PlacedEvent[];
  ticks: Tick[];
  rows: number;
  firstYear: number;
  lastYear: number;
}

/** Per cent between the middles of two dots in one row. */
const MIN_GAP = 3.5;
const MAX_ROWS = 4;
/** Years between two labels; the smallest step with at most `MAX_TICKS` labels is taken. */
const TICK_STEPS = [1, 2, 5, 10, 20, 50, 100];
const MAX_TICKS = 6;

const yearOf = (time: number) => new Date(time).getUTCFullYear();

function ticksBetween(firstYear: number, endYear: number): Tick[] {
  const years = endYear - firstYear;
  const step = TICK_STEPS.find((one) => years / one < MAX_TICKS) ?? years;
  const first = Math.ceil(firstYear / step) * step;
  const count = Math.max(0, Math.floor((endYear - 1 - first) / step) + 1);
  return Array.from({ length: count }, (_, i) => first + i * step).map((year) => ({
    year,
    x: ((year - firstYear) / years) * 100,
  }));
}

/**
 * Lays out dated events, given by date, from the first year to the last. Undefined when fewer than
 * two have a date that is known.
 */
export function layOutEvents(events: readonly PageEvent[]): EventLayout | undefined {
  const dated = events.flatMap((event) => {
    const span = timeSpanOf(event.date);
    return span && Number.isFinite(span.start) ? [{ event, start: span.start, end: span.end }] : [];
  });
  if (dated.length < 2) return undefined;
  const firstYear = Math.min(...dated.map(({ start }) => yearOf(start)));
  const lastYear = Math.max(...dated.map(({ start, end }) => yearOf(Number.isFinite(end) ? end - 1 : start)));
  const from = Date.UTC(firstYear, 0);
  const length = Date.UTC(lastYear + 1, 0) - from;
  const percent = (time: number) => (Math.min(time - from, length) / length) * 100;
  /** Where the last event of each row stands. */
  const lastInRow: number[] = [];
  const placed = dated.map(({ event, start, end }): PlacedEvent => {
    const x = percent(start);
    const free = lastInRow.findIndex((last) => x - last >= MIN_GAP);
    const row = free >= 0 ? free : Math.min(lastInRow.length, MAX_ROWS - 1);
    lastInRow[row] = x;
    return { event, x, end: percent(end), row };
  });
  return {
    events: placed,
    ticks: ticksBetween(firstYear, lastYear + 1),
    rows: lastInRow.length,
    firstYear,
    lastYear,
  };
}
