/** The span of time of an entity, as its card shows it. */

import type { Entity } from '../../data/pack/schema.ts';
import type { Language } from '../../data/settings/languages.ts';
import { displayDate } from './display-date.ts';

/** "28 July 1938 – 11 September 2024"; "* 4 June 1945" of somebody alive; an event's single day stands alone. */
export function displayEntityDates(
  { kind, dates }: Pick<Entity, 'kind' | 'dates'>,
  lang: Language,
): string | undefined {
  const { start, end } = dates;
  if (start && end) return displayDate(`${start}/${end}`, lang);
  if (start) return kind === 'person' ? `* ${displayDate(start, lang)}` : displayDate(start, lang);
  return end && `– ${displayDate(end, lang)}`;
}
