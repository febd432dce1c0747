import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import type { TimelineItem } from '../timeline-items.ts';
import { AXIS_HEIGHT_REM, Axis } from './Axis.tsx';
import { itemForKey } from './arrow-keys.ts';
import { hitTest } from './hit-test.ts';
import { fitText, textMeasure } from './labels.ts';
import { type LaneName, layOutTimeline } from './layout.ts';
import { ClusterMark, Mark } from './Marks.tsx';
import { optionId, ScreenReaderOptions } from './ScreenReaderOptions.tsx';
import type { TimeZoom } from './use-time-zoom.ts';

/** Pixel of an open end: far outside the chart. */
const FAR_OUTSIDE = 1e6;
/** Height of a row, and the longest label, in the unit of the reader's text size. */
const ROW_HEIGHT_REM = 1.25;
const MAX_LABEL_WIDTH_REM = 24;

interface Props {
  svg: RefObject<SVGSVGElement | null>;
  items: TimelineItem[];
  width: number;
  zoom: TimeZoom;
  chosen: TimelineItem | undefined;
  onChoose: (item: TimelineItem) => void;
  /** Opens the card of an item. */
  onOpen: (item: TimelineItem) => void;
  /** Date and text of an item. */
  labelOf: (item: TimelineItem) => string;
  /** The text beside its mark. */
  shortTextOf: (item: TimelineItem) => string;
}

/**
 * The chart: a list box of marks on a time scale. Arrow keys choose, + and - zoom, Enter opens the
 * card.
 */
export function Chart({ svg, items, width, zoom, chosen, onChoose, onOpen, labelOf, shortTextOf }: Props) {
  const { t } = useTexts();
  const { scale } = zoom;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const measure = useMemo(() => textMeasure(rem), [rem]);
  const layout = useMemo(() => {
    const x = (time: number) => (Number.isFinite(time) ? scale(time) : Math.sign(time) * FAR_OUTSIDE);
    const labelWidth = (item: TimelineItem) => Math.min(measure(shortTextOf(item)), MAX_LABEL_WIDTH_REM * rem);
    return layOutTimeline(items, { x, width, labelWidth, rowHeight: ROW_HEIGHT_REM * rem });
  }, [items, scale, width, measure, rem, shortTextOf]);
  const axisHeight = AXIS_HEIGHT_REM * rem;
  const height = layout.height + 2 * axisHeight;
  const laneLabel = (lane: LaneName) =>
    lane === 'events' ? t('library.kinds.event') : t(`library.topic.${keyPart(lane)}`);

  function choose(item: TimelineItem) {
    onChoose(item);
    const { start, end } = item.span;
    const time = Number.isFinite(start) ? start : end;
    const [from, to] = scale.domain().map(Number) as [number, number];
    // Moves an item outside the window to its middle.
    if (time < from || time > to) zoom.pan((time - (from + to) / 2) / (to - from));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const around = chosen && Number.isFinite(chosen.span.start) ? chosen.span.start : undefined;
    if (event.key === '+' || event.key === '=') zoom.zoomIn(around);
    else if (event.key === '-') zoom.zoomOut(around);
    else if (event.key === '0') zoom.showAll();
    else if (event.key === 'PageUp') zoom.pan(-0.8);
    else if (event.key === 'PageDown') zoom.pan(0.8);
    else if (event.key === 'Enter' && chosen) onOpen(chosen);
    else {
      const next = itemForKey(event.key, items, chosen);
      if (!next) return;
      choose(next);
    }
    event.preventDefault();
  }

  function hitBy(event: MouseEvent) {
    const box = svg.current?.getBoundingClientRect();
    return box && hitTest(layout, event.clientX - box.left, event.clientY - box.top - axisHeight);
  }

  function onClick(event: MouseEvent) {
    const hit = hitBy(event);
    if (hit?.type === 'item') onChoose(hit.item);
    if (hit?.type === 'cluster') {
      const spans = hit.cluster.items.map(({ span }) => span);
      zoom.showSpan(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)));
    }
  }

  function onDblClick(event: MouseEvent) {
    const hit = hitBy(event);
    if (hit?.type === 'item') onOpen(hit.item);
  }

  return (
    <div
      class="chart-keys"
      role="listbox"
      tabIndex={0}
      aria-label={t('library.timeline.chart')}
      aria-describedby="timeline-keys"
      aria-orientation="horizontal"
      aria-activedescendant={chosen && optionId(chosen)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDblClick={onDblClick}
    >
      <svg ref={svg} class="chart" width={width} height={height} aria-hidden="true">
        <Axis scale={scale} width={width} height={height} rem={rem} />
        <g transform={`translate(0 ${axisHeight})`}>
          {layout.lanes.map(({ name, y }) => (
            <g key={name} class="lane">
              <line x1={0} x2={width} y1={y} y2={y} />
              <text x={0} y={y + rem * 0.9}>
                {laneLabel(name)}
              </text>
            </g>
          ))}
          {layout.marks.map((placed) => (
            <Mark
              key={placed.item.id}
              placed={placed}
              title={labelOf(placed.item)}
              text={placed.label ? fitText(shortTextOf(placed.item), placed.label.width, measure) : ''}
              chosen={placed.item === chosen}
            />
          ))}
          {layout.clusters.map((cluster) => (
            <ClusterMark
              key={cluster.items[0]?.id}
              cluster={cluster}
              chosen={chosen !== undefined && cluster.items.includes(chosen)}
            />
          ))}
        </g>
      </svg>
      <ScreenReaderOptions items={items} chosen={chosen} labelOf={labelOf} />
    </div>
  );
}
