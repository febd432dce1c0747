import { DATE_LOCALES, type Language } from '../../../../../data/settings/languages.ts';

/** A year at its beginning, else the month, else the day: "1992", "Apr 92", "5 Apr". */
export function tickLabel(tick: Date, lang: Language): string {
  if (tick.getUTCDate() !== 1) return format(tick, lang, { day: 'numeric', month: 'short' });
  if (tick.getUTCMonth() !== 0) return format(tick, lang, { month: 'short', year: '2-digit' });
  return String(tick.getUTCFullYear());
}

function format(tick: Date, lang: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(DATE_LOCALES[lang], { ...options, timeZone: 'UTC' }).format(tick);
}
