import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { displayDate } from '../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { Chart } from './chart/Chart.tsx';
import { Legend } from './chart/Legend.tsx';
import { initialWindow, timeRangeOf } from './chart/time-range.ts';
import { useTimeZoom } from './chart/use-time-zoom.ts';
import { useWidth } from './chart/use-width.ts';
import { ZoomBar } from './chart/ZoomBar.tsx';
import { TimelineEntry } from './TimelineEntry.tsx';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelineHeading } from './TimelineHeading.tsx';
import { TimelineList } from './TimelineList.tsx';
import { shortTexts, type TimelineItem, timelineOf } from './timeline-items.ts';
import { useTimelineFilter } from './use-timeline-filter.ts';

/** Opens the card of an event, or the card of a fact at that fact. */
function openCard(item: TimelineItem): void {
  location.hash =
    item.type === 'event' ? hrefTo('card', item.entity.id) : hrefTo('card', item.fact.about[0], { fact: item.id });
}

/** All dated facts and events, as a chart and as a list. */
export function TimelinePage({ route: { query } }: { route: Route }) {
  const { t, count, lang } = useTexts();
  const facts = useFacts();
  const filter = useTimelineFilter(query);
  const { items, undated } = useMemo(() => timelineOf(facts, filter), [facts, filter]);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const ranges = useMemo(() => {
    const range = timeRangeOf(items);
    return { range, initial: initialWindow(items, range) };
  }, [items]);
  const zoom = useTimeZoom(svg, width, ranges);
  const [chosenId, setChosenId] = useState<string>();
  const chosen = items.find(({ id }) => id === chosenId);
  const [from, to] = zoom.settledWindow;
  const shown = useMemo(() => items.filter(({ span }) => span.end > from && span.start < to), [items, from, to]);

  const shortTextOf = useMemo(() => {
    const textOf = shortTexts(filter.entity ? facts.entity(filter.entity) : undefined);
    return (item: TimelineItem) => textOf(item)[lang];
  }, [facts, filter, lang]);
  const labelOf = useCallback(
    (item: TimelineItem) =>
      `${displayDate(item.date, lang)}: ${(item.type === 'event' ? item.entity.name : item.fact.text)[lang]}`,
    [lang],
  );

  return (
    <>
      <TimelineHeading filter={filter} />
      <TimelineFilters query={query} />
      {items.length === 0 ? (
        <p class="empty" role="status">
          {t('library.timeline.none')} <a href={hrefTo('timeline')}>{t('library.timeline.showAll')}</a>
        </p>
      ) : (
        <>
          <ZoomBar zoom={zoom} shown={shown.length} total={items.length} />
          <Legend />
          <div ref={box} class="chart-box">
            {width > 0 && (
              <Chart
                svg={svg}
                items={items}
                width={width}
                zoom={zoom}
                chosen={chosen}
                onChoose={({ id }) => setChosenId(id)}
                onOpen={openCard}
                labelOf={labelOf}
                shortTextOf={shortTextOf}
              />
            )}
          </div>
          {chosen && (
            <ul class="timeline-chosen" aria-label={t('library.timeline.chosen')}>
              <TimelineEntry item={chosen} />
            </ul>
          )}
          <p id="timeline-keys" class="quiet">
            {t('library.timeline.keys')}
          </p>
        </>
      )}
      {undated > 0 && <p class="quiet">{count('library.timeline.undated', undated)}</p>}
      {items.length > 0 && <TimelineList items={shown} />}
    </>
  );
}
