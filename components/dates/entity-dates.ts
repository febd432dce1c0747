import type { Entity } from '../../data/pack/schema.ts';
import type { Language } from '../../data/settings/languages.ts';
import { displayDate } from './display-date.ts';

/** An entity's dates: "28 July 1938 – 11 September 2024", "* 4 June 1945" for a living person. */
export function displayEntityDates(
  { kind, dates }: Pick<Entity, 'kind' | 'dates'>,
  lang: Language,
): string | undefined {
  const { start, end } = dates;
  if (start && end) return displayDate(`${start}/${end}`, lang);
  if (start) return kind === 'person' ? `* ${displayDate(start, lang)}` : displayDate(start, lang);
  return end && `– ${displayDate(end, lang)}`;
}
