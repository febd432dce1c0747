/** Shows EDTF dates (ISO 8601-2) as text: "7 April 2009", "abril de 1992", "autumn 2011". */
import type { Language } from '../../data/settings/languages.ts';
import { CONVENTIONS } from '../../locales/conventions.ts';

/** A single EDTF date; its second part is a month or one of the season numbers 21 to 24. */
const SINGLE_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/;

/** Date formats by options: the browser takes longer to make one than to format with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

type MonthStyle = 'long' | 'short';

function formatFor(lang: Language, month: MonthStyle, smallest: 'month' | 'day'): Intl.DateTimeFormat {
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

function displaySingleDate(date: string, lang: Language, monthStyle: MonthStyle): string {
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
function displayDaysOfMonth(start: string, end: string, lang: Language, monthStyle: MonthStyle): string | undefined {
  if (!isDay(start) || !isDay(end) || start.slice(0, 7) !== end.slice(0, 7)) return undefined;
  return `${Number(start.slice(8))}–${displaySingleDate(end, lang, monthStyle)}`;
}

const isOpen = (date: string) => date === '' || date === '..';

function displaySpan(edtf: string, lang: Language, monthStyle: MonthStyle): string {
  const [start = '', end] = edtf.split('/');
  const show = (date: string) => displaySingleDate(date, lang, monthStyle);
  if (end === undefined || end === start) return show(start);
  const { since, until } = CONVENTIONS[lang];
  if (isOpen(start)) return isOpen(end) ? '' : `${until} ${show(end)}`;
  if (isOpen(end)) return `${since} ${show(start)}`;
  const [from, to] = [show(start), show(end)];
  // English and Spanish set a dash between single words closely.
  const dash = `${from}${to}`.includes(' ') ? ' – ' : '–';
  return displayDaysOfMonth(start, end, lang, monthStyle) ?? `${from}${dash}${to}`;
}

/**
 * A date or an interval. An interval with an open end is "since 1990" or "until 1995"; text that is
 * no date is returned as it is.
 */
export function displayDate(edtf: string, lang: Language): string {
  return displaySpan(edtf, lang, 'long');
}

/** A date or an interval with short months: "23 Nov 2026". */
export function displayShortDate(edtf: string, lang: Language): string {
  return displaySpan(edtf, lang, 'short');
}

/** The years of a date or an interval: "1992", "1990–2000", "about 1991". */
export function displayYears(edtf: string, lang: Language): string {
  const years = edtf.split('/').map((date) => date.replace(/^(\d{4})(?:-[\d-]+)?([~?])?$/, '$1$2'));
  const [start = '', end = start] = years;
  // "about" before the first year is enough for both.
  const to = /[~?]$/.test(start) ? end.replace(/[~?]$/, '') : end;
  if (to === start.replace(/[~?]$/, '')) return displaySpan(start, lang, 'short');
  return displaySpan(`${start}/${to}`, lang, 'short').replace(' – ', '–');
}

/** The year of a date, for narrow places; empty for an undated source. */
export function yearOf(edtf: string | undefined): string {
  return /\d{4}/.exec(edtf ?? '')?.[0] ?? '';
}
