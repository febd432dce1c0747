/** Shows EDTF dates (ISO 8601-2) as a reader writes them: "7 April 2009", "abril de 1992", "autumn 2011", "about 1934". */
import { DATE_LOCALES, type Language } from '../../data/settings/languages.ts';

const SEASONS: Record<Language, Record<string, string>> = {
  en: { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' },
  es: { '21': 'primavera de', '22': 'verano de', '23': 'otoño de', '24': 'invierno de' },
};

const ABOUT: Record<Language, string> = { en: 'about', es: 'hacia' };

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/;

/** Making one takes longer than all that it ever formats: each is made once, when first needed. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(lang: Language, month: 'long' | 'short', smallest: 'month' | 'day'): Intl.DateTimeFormat {
  const key = `${lang} ${month} ${smallest}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(DATE_LOCALES[lang], {
    year: 'numeric',
    month,
    timeZone: 'UTC',
    ...(smallest === 'day' ? { day: 'numeric' } : {}),
  });
  formats.set(key, made);
  return made;
}

function displayPoint(point: string, lang: Language, month: 'long' | 'short' = 'long'): string {
  const match = POINT.exec(point);
  if (!match) return point;
  const [, year = '', monthNumber, day, uncertain] = match;
  const season = monthNumber && SEASONS[lang][monthNumber];
  const prefix = uncertain ? `${ABOUT[lang]} ` : '';
  if (season) return `${prefix}${season} ${year}`;
  if (!monthNumber) return prefix + year;
  const date = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day ?? 1)));
  return prefix + formatOf(lang, month, day ? 'day' : 'month').format(date);
}

/** Both ends to the day, in one month: "6–9 May 1992", "6–9 de mayo de 1992". */
function displayDays(start: string, end: string, lang: Language): string | undefined {
  const isDay = /^\d{4}-(?!2[1-4])\d{2}-\d{2}$/;
  if (!isDay.test(start) || !isDay.test(end) || start.slice(0, 7) !== end.slice(0, 7)) return undefined;
  return `${Number(start.slice(8))}–${displayPoint(end, lang)}`;
}

/** A date or an interval; an open end is left blank: "1990 –". */
export function displayDate(edtf: string, lang: Language): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined || end === start) return displayPoint(start, lang);
  const show = (point: string) => (point === '..' || point === '' ? '' : displayPoint(point, lang));
  return displayDays(start, end, lang) ?? `${show(start)} – ${show(end)}`.trim();
}

/** A single date with its month shortened: "23 Nov 2026". */
export function displayShortDate(date: string, lang: Language): string {
  return displayPoint(date, lang, 'short');
}

/** The year of a date, for places with little room. */
export function yearOf(edtf: string | undefined): string {
  return /\d{4}/.exec(edtf ?? '')?.[0] ?? '';
}
