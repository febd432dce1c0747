import { memo } from 'preact/compat';
import { useTexts } from '../../../../components/texts-context.ts';
import { TimelineEntry } from './TimelineEntry.tsx';
import type { TimelineItem } from './timeline-items.ts';

/** "1992"; what began before anything that is known has no year. */
const yearOf = ({ span: { start, end } }: TimelineItem) =>
  new Date(Number.isFinite(start) ? start : end - 1).getUTCFullYear();

/** The same as the chart shows, in words, year by year. Drawn anew only when its items change, not at each step of a zoom. */
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
