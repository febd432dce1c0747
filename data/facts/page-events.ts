/** The events around the names on a page, for the small time line of the side panel. */
import type { Entity, Localized } from '../pack/schema.ts';
import type { FactSource } from './card-data.ts';

/** An event with its date. */
export interface PageEvent {
  id: string;
  name: Localized;
  /** EDTF: one date, or an interval. */
  date: string;
  /** The page names the event itself. */
  isNamed: boolean;
  /** Ids of the page's names that the event is tied to, in the order they were asked for. */
  tiedTo: string[];
}

/** More would not be told apart in the width of a panel. */
export const MAX_EVENTS = 24;

function dateOf({ dates: { start, end } }: Entity): string | undefined {
  if (start && end && end !== start) return `${start}/${end}`;
  return start ?? end;
}

/** Events that the page names, then those that most of its names are tied to. */
function byImportance(a: PageEvent, b: PageEvent): number {
  return Number(b.isNamed) - Number(a.isNamed) || b.tiedTo.length - a.tiedTo.length || (a.id < b.id ? -1 : 1);
}

/**
 * The dated events among the given names and those that stand in a relation to one of them, by date.
 * Of too many, the ones that the page is most about.
 */
export async function gatherEvents(facts: FactSource, names: readonly string[]): Promise<PageEvent[]> {
  const tied = new Map<string, Set<string>>(names.map((id) => [id, new Set()]));
  const relations = await Promise.all(names.map((id) => facts.relationsOf(id)));
  for (const [index, found] of relations.entries()) {
    const name = names[index] ?? '';
    for (const { from, to } of found) {
      const other = from === name ? to : from;
      tied.set(other, (tied.get(other) ?? new Set()).add(name));
    }
  }
  const named = new Set(names);
  const events = (await facts.entities([...tied.keys()])).flatMap((entity): PageEvent[] => {
    const date = dateOf(entity);
    if (entity.kind !== 'event' || !date) return [];
    const { id, name } = entity;
    return [{ id, name, date, isNamed: named.has(id), tiedTo: [...(tied.get(id) ?? [])] }];
  });
  const shown = events.sort(byImportance).slice(0, MAX_EVENTS);
  return shown.sort((a, b) => a.date.localeCompare(b.date) || (a.id < b.id ? -1 : 1));
}
