import { useMemo } from 'preact/hooks';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import { TOPICS } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { namesIn, type Route } from '../../shell/routes.ts';
import type { TimelineFilter } from './timeline-items.ts';

/** The filter that an address asks for, without what no pack has. */
export function useTimelineFilter(query: Route['query']): TimelineFilter {
  const facts = useFacts();
  const { entity, names, kind, topic, find } = query;
  return useMemo(() => {
    const ids = namesIn({ names: names ?? '' }).flatMap((id) => facts.entity(id)?.id ?? []);
    return {
      entity: entity ? facts.entity(entity)?.id : undefined,
      ...(names ? { names: ids } : {}),
      kind: ENTITY_KINDS.find((known) => known === kind),
      topic: TOPICS.find((known) => known === topic),
      find: find?.trim() || undefined,
    };
  }, [facts, entity, names, kind, topic, find]);
}
