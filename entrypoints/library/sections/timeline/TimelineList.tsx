import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { TimelineEntry } from './TimelineEntry.tsx';
import type { TimelineItem } from './timeline-items.ts';

/** In a longer list the years fold: thousands of sources would make the page slow. */
const MAX_OPEN_ITEMS = 200;

/** The year in which an item begins, or in which it ends where the beginning is open. */
const yearOf = ({ span: { start, end } }: TimelineItem) =>
  new Date(Number.isFinite(start) ? start : end - 1).getUTCFullYear();

function Year({ year, items, startsOpen }: { year: number; items: TimelineItem[]; startsOpen: boolean }) {
  const { count } = useTexts();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details class="group year" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{year}</h3>
        <span class="quiet">{count('library.timeline.entries', items.length)}</span>
      </summary>
      {isOpen && (
        <ul>
          {items.map((item) => (
            <TimelineEntry key={item.id} item={item} />
          ))}
        </ul>
      )}
    </details>
  );
}

/** The items in the chart's window as a list, by year. */
export const TimelineList = memo(function TimelineList({ items }: { items: TimelineItem[] }) {
  const { t } = useTexts();
  const isShort = items.length <= MAX_OPEN_ITEMS;
  return (
    <section class="timeline-list" aria-labelledby="timeline-list">
      <h2 id="timeline-list">{t('library.timeline.list')}</h2>
      {[...Map.groupBy(items, yearOf)].map(([year, ofYear]) => (
        <Year key={`${year} ${isShort}`} year={year} items={ofYear} startsOpen={isShort} />
      ))}
    </section>
  );
});
