import type { Entity } from '../../data/pack/schema.ts';
import type { Language } from '../../data/settings/languages.ts';
import type { Texts } from '../../locales/texts.ts';
import { displayDate } from './display-date.ts';

/** The event that a single date tells. */
type DatedEvent = 'born' | 'died' | 'founded';

/**
 * An event with its date: "born 1945", "nació el 4 de junio de 1945". `display` shows the date, in
 * full or the year alone.
 */
export function eventInWords(
  event: DatedEvent,
  date: string,
  { texts: { t, lang }, display }: { texts: Texts; display: (date: string, lang: Language) => string },
): string {
  const certain = date.replace(/[~?]$/, '');
  const shown = display(certain, lang);
  // Spanish has another preposition for a day than for a month or a year.
  const showsDay = /^\d{4}-\d{2}-\d{2}$/.test(certain) && shown !== certain.slice(0, 4);
  const form = certain !== date ? 'About' : showsDay ? 'On' : '';
  return t(`vitals.${event}${form}`, shown);
}

/**
 * An entity's dates in words: "28 July 1938 – 11 September 2024", "born 4 June 1945", "since 1924".
 */
export function displayEntityDates({ kind, dates }: Pick<Entity, 'kind' | 'dates'>, texts: Texts): string | undefined {
  const { start, end } = dates;
  const { lang } = texts;
  const inFull = { texts, display: displayDate };
  if (kind === 'person' && start && !end) return eventInWords('born', start, inFull);
  if (kind === 'person' && end && !start) return eventInWords('died', end, inFull);
  if (kind === 'organization' && start && !end) return eventInWords('founded', start, inFull);
  if (start && !end) return displayDate(start, lang);
  return start || end ? displayDate(`${start ?? '..'}/${end}`, lang) : undefined;
}
