import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { displayDate } from '../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Localized } from '../../../../data/pack/schema.ts';
import { hrefTo } from '../../shell/routes.ts';
import { Chart } from './chart/Chart.tsx';
import { Legend } from './chart/Legend.tsx';
import { initialWindow, timeRangeOf } from './chart/time-range.ts';
import { useTimeZoom } from './chart/use-time-zoom.ts';
import { useWidth } from './chart/use-width.ts';
import { ZoomBar } from './chart/ZoomBar.tsx';
import { TimelineEntry } from './TimelineEntry.tsx';
import { TimelineList } from './TimelineList.tsx';
import type { TimelineItem } from './timeline-items.ts';

/** Opens the card of an event, or the card of a fact at that fact. */
function openCard(item: TimelineItem): void {
  location.hash =
    item.type === 'event' ? hrefTo('card', item.entity.id) : hrefTo('card', item.fact.about[0], { fact: item.id });
}

interface Props {
  /** At least one, in order of time. */
  items: TimelineItem[];
  /** The text beside an item's mark. */
  shortText: (item: TimelineItem) => Localized;
}

/** The items as a chart, which zooms and moves, and as a list of what it shows. */
export function TimelineView({ items, shortText }: Props) {
  const { t, lang } = useTexts();
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
  const shortTextOf = useCallback((item: TimelineItem) => shortText(item)[lang], [shortText, lang]);
  const labelOf = useCallback(
    (item: TimelineItem) =>
      `${displayDate(item.date, lang)}: ${(item.type === 'event' ? item.entity.name : item.fact.text)[lang]}`,
    [lang],
  );
  return (
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
      <TimelineList items={shown} />
    </>
  );
}
