/** The items of the timeline: every dated fact, and every entity that is a dated event. */

import { type TimeSpan, timeSpanOf } from '../../../../components/dates/time-span.ts';
import type { EntityKind } from '../../../../data/pack/entity-kinds.ts';
import type { Entity, Fact } from '../../../../data/pack/schema.ts';
import type { FactBase } from '../../shell/fact-base.ts';

/** A dated fact or event. */
export type TimelineItem = {
  id: string;
  span: TimeSpan;
  /** EDTF. */
  date: string;
} & ({ type: 'fact'; fact: Fact } | { type: 'event'; entity: Entity });

/** Absent parts filter nothing. */
export interface TimelineFilter {
  /** Entity id. */
  entity?: string;
  kind?: EntityKind;
  topic?: Fact['topic'];
}

/** Compares items for sorting by time. */
export function compareByTime(a: TimelineItem, b: TimelineItem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.id.localeCompare(b.id);
}

function eventItem(entity: Entity): TimelineItem | undefined {
  const { start, end } = entity.dates;
  if (entity.kind !== 'event' || !start) return undefined;
  const date = end && end !== start ? `${start}/${end}` : start;
  const span = timeSpanOf(date);
  return span && { type: 'event', id: entity.id, entity, date, span };
}

function factItem(fact: Fact): TimelineItem | undefined {
  const span = fact.date && timeSpanOf(fact.date);
  return fact.date && span ? { type: 'fact', id: fact.id, fact, date: fact.date, span } : undefined;
}

/** Events have no topic, so a chosen topic leaves only facts. */
function matchesEvent(entity: Entity, facts: FactBase, { entity: about, kind, topic }: TimelineFilter): boolean {
  if (topic || (kind && kind !== 'event')) return false;
  if (!about || about === entity.id) return true;
  return facts.tiesOf(about).some(({ other, type }) => other.id === entity.id && type !== 'distinct-from');
}

function matchesFact({ about, topic }: Fact, facts: FactBase, filter: TimelineFilter): boolean {
  if (filter.topic && topic !== filter.topic) return false;
  if (filter.entity && !about.includes(filter.entity)) return false;
  return !filter.kind || about.some((id) => facts.entity(id)?.kind === filter.kind);
}

/** What the timeline shows for a filter. */
interface TimelineContent {
  /** In order of time. */
  items: TimelineItem[];
  /** Number of matching facts without a date, which the timeline cannot show. */
  undated: number;
}

/** The items that match a filter. */
export function timelineOf(facts: FactBase, filter: TimelineFilter): TimelineContent {
  const matching = facts.facts.filter((fact) => matchesFact(fact, facts, filter));
  const dated = matching.map(factItem).filter((item) => item !== undefined);
  const events = facts.entities
    .filter((entity) => matchesEvent(entity, facts, filter))
    .map(eventItem)
    .filter((item) => item !== undefined);
  return { items: [...events, ...dated].sort(compareByTime), undated: matching.length - dated.length };
}
