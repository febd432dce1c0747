import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { displayDate } from '../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import { TOPICS } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { Chart } from './chart/Chart.tsx';
import { Legend } from './chart/Legend.tsx';
import { initialWindow, timeRangeOf } from './chart/time-range.ts';
import { useTimeZoom } from './chart/use-time-zoom.ts';
import { useWidth } from './chart/use-width.ts';
import { ZoomBar } from './chart/ZoomBar.tsx';
import { TimelineEntry } from './TimelineEntry.tsx';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelineList } from './TimelineList.tsx';
import { type TimelineItem, timelineOf } from './timeline-items.ts';

/** All dated facts and events, as a chart and as a list. */
export function TimelinePage({ route: { query } }: { route: Route }) {
  const { t, count, lang } = useTexts();
  const facts = useFacts();
  const entity = query.entity ? facts.entity(query.entity) : undefined;
  const kind = ENTITY_KINDS.find((known) => known === query.kind);
  const topic = TOPICS.find((known) => known === query.topic);
  const filter = useMemo(() => ({ entity: entity?.id, kind, topic }), [entity, kind, topic]);
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

  const nameOf = useCallback(
    (item: TimelineItem) => (item.type === 'event' ? item.entity.name : item.fact.text)[lang],
    [lang],
  );
  const labelOf = useCallback(
    (item: TimelineItem) => `${displayDate(item.date, lang)}: ${nameOf(item)}`,
    [lang, nameOf],
  );
  const open = (item: TimelineItem) => {
    location.hash =
      item.type === 'event' ? hrefTo('card', item.entity.id) : hrefTo('card', item.fact.about[0], { fact: item.id });
  };

  return (
    <>
      <PageHeading title={entity ? t('library.timeline.titleOf', entity.name[lang]) : t('library.timeline.title')}>
        <p>{t('library.timeline.intro')}</p>
      </PageHeading>
      <TimelineFilters filter={filter} />
      {items.length === 0 ? (
        <p class="empty">
          {t('library.timeline.none')} <a href={hrefTo('timeline')}>{t('library.timeline.showAll')}</a>
        </p>
      ) : (
        <>
          <ZoomBar zoom={zoom} shown={shown.length} total={items.length} />
          <div ref={box} class="chart-box">
            {width > 0 && (
              <Chart
                svg={svg}
                items={items}
                width={width}
                zoom={zoom}
                chosen={chosen}
                onChoose={({ id }) => setChosenId(id)}
                onOpen={open}
                labelOf={labelOf}
                nameOf={nameOf}
              />
            )}
          </div>
          <Legend />
          <p id="timeline-keys" class="quiet">
            {t('library.timeline.keys')}
          </p>
          {chosen && (
            <ul class="timeline-chosen" aria-label={t('library.timeline.chosen')}>
              <TimelineEntry item={chosen} />
            </ul>
          )}
        </>
      )}
      {undated > 0 && <p class="quiet">{count('library.timeline.undated', undated)}</p>}
      {items.length > 0 && <TimelineList items={shown} />}
    </>
  );
}
