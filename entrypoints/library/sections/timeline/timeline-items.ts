/** The items of the timeline: every dated fact, and every entity that is a dated event. */

import { type TimeSpan, timeSpanOf } from '../../../../components/dates/time-span.ts';
import type { EntityKind } from '../../../../data/pack/entity-kinds.ts';
import type { Entity, Fact, Localized } from '../../../../data/pack/schema.ts';
import { foldKey } from '../../../../linking/text/fold.ts';
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
  entity?: string | undefined;
  /** Entity ids: what is about any of them. */
  names?: readonly string[];
  kind?: EntityKind | undefined;
  topic?: Fact['topic'] | undefined;
  /** Words that a fact, or a name in it, has to contain. */
  find?: string | undefined;
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

/** Whether the texts together contain every word of a query, in any language. */
function containsWords(texts: Localized[], query: string): boolean {
  const all = foldKey(texts.flatMap((text) => Object.values(text)).join(' '));
  return foldKey(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Events have no topic, so a chosen topic leaves only facts. */
function matchesEvent(event: Entity, facts: FactBase, { entity, names, kind, topic, find }: TimelineFilter): boolean {
  if (topic || (kind && kind !== 'event')) return false;
  if (find && !containsWords([event.name, event.line], find)) return false;
  if (names && !names.includes(event.id)) return false;
  if (!entity || entity === event.id) return true;
  return facts.tiesOf(entity).some(({ other, type }) => other.id === event.id && type !== 'distinct-from');
}

function matchesFact({ about, topic, text }: Fact, facts: FactBase, filter: TimelineFilter): boolean {
  const { entity, names, kind, find } = filter;
  if (filter.topic && topic !== filter.topic) return false;
  if (entity && !about.includes(entity)) return false;
  if (names && !about.some((id) => names.includes(id))) return false;
  if (find && !containsWords([text, ...about.flatMap((id) => facts.entity(id)?.name ?? [])], find)) return false;
  return !kind || about.some((id) => facts.entity(id)?.kind === kind);
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

/**
 * The shortest text of an item: an event's name or a fact. On the timeline of one entity, its brief
 * is shorter; elsewhere a brief would not say whom it is about.
 */
export function shortTexts(entity: Entity | undefined): (item: TimelineItem) => Localized {
  const briefs = new Map(entity?.brief.map(({ fact, text }) => [fact, text]));
  return (item) => (item.type === 'event' ? item.entity.name : (briefs.get(item.fact.id) ?? item.fact.text));
}
