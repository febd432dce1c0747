import { useTexts } from '../../../../../components/texts-context.ts';
import type { Cluster, PlacedItem } from './lane.ts';

/**
 * The shape shows the date's precision: a dot for a day, bars for a month, a year and an interval.
 */
function Shape({ item: { span }, x, y, width, height }: Omit<PlacedItem, 'label'>) {
  const { precision } = span;
  const className = `mark mark-${precision}${span.approximate ? ' mark-about' : ''}`;
  const middle = y + height / 2;
  if (precision === 'day' && width < 24) return <circle class={className} cx={x + width / 2} cy={middle} r={4.5} />;
  const thickness = precision === 'span' ? 7 : 9;
  return (
    <rect
      class={className}
      x={x}
      y={middle - thickness / 2}
      width={width}
      height={thickness}
      rx={precision === 'span' ? 0 : 4.5}
    />
  );
}

interface Props {
  placed: PlacedItem;
  /** Date and text, as a tooltip. */
  title: string;
  /** The label, or its beginning; not shown where there is no room. */
  text: string;
  chosen: boolean;
}

/** One item. `ScreenReaderOptions` has the same for screen readers. */
export function Mark({ placed, title, text, chosen }: Props) {
  const { item, x, y, width, height, label } = placed;
  return (
    <g class={`entry entry-${item.type}`}>
      <title>{title}</title>
      {chosen && <rect class="mark-ring" x={x - 3} y={y - 1} width={width + 6} height={height + 2} rx={6} />}
      <Shape item={item} x={x} y={y} width={width} height={height} />
      {label?.onBar && <rect class="label-ground" x={label.x - 4} y={y} width={label.width + 8} height={height} />}
      {label && (
        <text x={label.x} y={y + height / 2} dominant-baseline="central">
          {text}
        </text>
      )}
    </g>
  );
}

/** The number of items in a cluster. */
export function ClusterMark({ cluster, chosen }: { cluster: Cluster; chosen: boolean }) {
  const { count } = useTexts();
  const { items, x, y, width, height } = cluster;
  return (
    <g class={chosen ? 'cluster cluster-chosen' : 'cluster'}>
      <title>{count('library.timeline.cluster', items.length)}</title>
      <rect x={x} y={y} width={width} height={height} rx={3} />
      <text x={x + width / 2} y={y + height / 2} text-anchor="middle" dominant-baseline="central">
        +{items.length}
      </text>
    </g>
  );
}
