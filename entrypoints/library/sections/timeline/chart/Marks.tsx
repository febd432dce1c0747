import { useTexts } from '../../../../../components/texts-context.ts';
import { shortenName } from './event-name.ts';
import type { Cluster, PlacedItem } from './layout.ts';

/**
 * The shape shows the date's precision: a dot for a day, bars for a month, a year and an interval.
 */
function Shape({ item: { span }, x, y, width, height }: Omit<PlacedItem, 'showsName'>) {
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
  label: string;
  name: string;
  chosen: boolean;
}

/** One item. `ScreenReaderOptions` has the same for screen readers. */
export function Mark({ placed, label, name, chosen }: Props) {
  const { item, x, y, width, height, showsName } = placed;
  return (
    <g class={`entry entry-${item.type}`}>
      <title>{label}</title>
      {chosen && <rect class="mark-ring" x={x - 3} y={y - 1} width={width + 6} height={height + 2} rx={6} />}
      <Shape item={item} x={x} y={y} width={width} height={height} />
      {showsName && (
        <text x={Math.max(x + width, 0) + 5} y={y + height / 2 + 4}>
          {shortenName(name)}
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
      <text x={x + width / 2} y={y + height / 2 + 4} text-anchor="middle">
        +{items.length}
      </text>
    </g>
  );
}
