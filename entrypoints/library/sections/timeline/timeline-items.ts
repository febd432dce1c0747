/** What stands on the timeline: every dated fact, and every event that is a card of its own. */

import { type TimeSpan, timeSpanOf } from '../../../../components/dates/time-span.ts';
import type { Entity, EntityKind, Fact } from '../../../../data/pack/schema.ts';
import type { FactBase } from '../../shell/fact-base.ts';

export type TimelineItem = {
  id: string;
  span: TimeSpan;
  /** EDTF, as the pack has it. */
  date: string;
} & ({ type: 'fact'; fact: Fact } | { type: 'event'; entity: Entity });

export interface TimelineFilter {
  entity?: string;
  kind?: EntityKind;
  topic?: Fact['topic'];
}

export function inTime(a: TimelineItem, b: TimelineItem): number {
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

/** An event has no topic: where one is chosen, the facts of the event speak for it. */
function eventFits(entity: Entity, facts: FactBase, { entity: about, kind, topic }: TimelineFilter): boolean {
  if (topic || (kind && kind !== 'event')) return false;
  if (!about || about === entity.id) return true;
  return facts.tiesOf(about).some(({ other, type }) => other.id === entity.id && type !== 'distinct-from');
}

function factFits({ about, topic }: Fact, facts: FactBase, filter: TimelineFilter): boolean {
  if (filter.topic && topic !== filter.topic) return false;
  if (filter.entity && !about.includes(filter.entity)) return false;
  return !filter.kind || about.some((id) => facts.entity(id)?.kind === filter.kind);
}

export interface TimelineContent {
  /** In order of time. */
  items: TimelineItem[];
  /** Facts that fit the filter and bear no date: they are not on the timeline, and the reader is told. */
  undated: number;
}

export function timelineOf(facts: FactBase, filter: TimelineFilter): TimelineContent {
  const fitting = facts.pack.facts.filter((fact) => factFits(fact, facts, filter));
  const dated = fitting.map(factItem).filter((item) => item !== undefined);
  const events = facts.pack.entities
    .filter((entity) => eventFits(entity, facts, filter))
    .map(eventItem)
    .filter((item) => item !== undefined);
  return { items: [...events, ...dated].sort(inTime), undated: fitting.length - dated.length };
}
