import { memo } from 'preact/compat';
import { useTexts } from '../../../../components/texts-context.ts';
import { TimelineEntry } from './TimelineEntry.tsx';
import type { TimelineItem } from './timeline-items.ts';

/** The year in which an item begins, or in which it ends where the beginning is open. */
const yearOf = ({ span: { start, end } }: TimelineItem) =>
  new Date(Number.isFinite(start) ? start : end - 1).getUTCFullYear();

/** The items in the chart's window as a list, by year. */
export const TimelineList = memo(function TimelineList({ items }: { items: TimelineItem[] }) {
  const { t } = useTexts();
  const years = Map.groupBy(items, yearOf);
  return (
    <section class="timeline-list" aria-labelledby="timeline-list">
      <h2 id="timeline-list">{t('library.timeline.list')}</h2>
      {[...years].map(([year, entries]) => (
        <div key={year} class="year">
          <h3>{year}</h3>
          <ul>
            {entries.map((item) => (
              <TimelineEntry key={item.id} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
});
