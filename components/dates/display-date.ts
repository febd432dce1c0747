/** Shows EDTF dates (ISO 8601-2) as text: "7 April 2009", "abril de 1992", "autumn 2011". */
import type { Language } from '../../data/settings/languages.ts';
import { CONVENTIONS } from '../../locales/conventions.ts';

/** A single EDTF date; its second part is a month or one of the season numbers 21 to 24. */
const SINGLE_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/;

/** Date formats by options: the browser takes longer to make one than to format with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(lang: Language, month: 'long' | 'short', smallest: 'month' | 'day'): Intl.DateTimeFormat {
  const key = `${lang} ${month} ${smallest}`;
  const known = formats.get(key);
  if (known) return known;
  const created = new Intl.DateTimeFormat(CONVENTIONS[lang].dateLocale, {
    year: 'numeric',
    month,
    timeZone: 'UTC',
    ...(smallest === 'day' ? { day: 'numeric' } : {}),
  });
  formats.set(key, created);
  return created;
}

function displaySingleDate(date: string, lang: Language, monthStyle: 'long' | 'short' = 'long'): string {
  const match = SINGLE_DATE.exec(date);
  if (!match) return date;
  const [, year = '', month, day, uncertain] = match;
  const { about, seasons } = CONVENTIONS[lang];
  const prefix = uncertain ? `${about} ` : '';
  if (!month) return prefix + year;
  if (month in seasons) return `${prefix}${seasons[month as keyof typeof seasons]} ${year}`;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return prefix + formatFor(lang, monthStyle, day ? 'day' : 'month').format(moment);
}

const isDay = (date: string) => /^\d{4}-(?!2[1-4])\d{2}-\d{2}$/.test(date);

/** Two days of one month: "6–9 May 1992", "6–9 de mayo de 1992"; undefined for other intervals. */
function displayDaysOfMonth(start: string, end: string, lang: Language): string | undefined {
  if (!isDay(start) || !isDay(end) || start.slice(0, 7) !== end.slice(0, 7)) return undefined;
  return `${Number(start.slice(8))}–${displaySingleDate(end, lang)}`;
}

/**
 * A date or an interval. An open end is left blank ("1990 –"); text that is no date is returned as
 * it is.
 */
export function displayDate(edtf: string, lang: Language): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined || end === start) return displaySingleDate(start, lang);
  const show = (date: string) => (date === '..' || date === '' ? '' : displaySingleDate(date, lang));
  return displayDaysOfMonth(start, end, lang) ?? `${show(start)} – ${show(end)}`.trim();
}

/** A single date with a short month: "23 Nov 2026". */
export function displayShortDate(date: string, lang: Language): string {
  return displaySingleDate(date, lang, 'short');
}

/** The year of a date, for narrow places; empty for an undated source. */
export function yearOf(edtf: string | undefined): string {
  return /\d{4}/.exec(edtf ?? '')?.[0] ?? '';
}
