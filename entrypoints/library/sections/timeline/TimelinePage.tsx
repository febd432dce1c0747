import { useMemo } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelineHeading } from './TimelineHeading.tsx';
import { TimelineView } from './TimelineView.tsx';
import { shortTexts, timelineOf } from './timeline-items.ts';
import { useTimelineFilter } from './use-timeline-filter.ts';

/** All dated facts and events that the address asks for. */
export function TimelinePage({ route: { query } }: { route: Route }) {
  const { t, count } = useTexts();
  const facts = useFacts();
  const filter = useTimelineFilter(query);
  const { items, undated } = useMemo(() => timelineOf(facts, filter), [facts, filter]);
  const shortText = useMemo(
    () => shortTexts(filter.entity ? facts.entity(filter.entity) : undefined),
    [facts, filter.entity],
  );
  return (
    <>
      <TimelineHeading filter={filter} />
      <TimelineFilters query={query} />
      {undated > 0 && <p class="quiet undated">{count('library.timeline.undated', undated)}</p>}
      {items.length > 0 ? (
        <TimelineView items={items} shortText={shortText} />
      ) : (
        <p class="empty" role="status">
          {t('library.timeline.none')} <a href={hrefTo('timeline')}>{t('library.timeline.showAll')}</a>
        </p>
      )}
    </>
  );
}
