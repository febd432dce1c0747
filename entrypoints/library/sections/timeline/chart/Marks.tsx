import { useTexts } from '../../../../../components/texts-context.ts';
import { truncate } from './event-name.ts';
import type { Crowd, Placed } from './layout.ts';

/** The shape says how exactly the date is known: a dot a day, a filled bar a month, a hollow one a year, a solid one a span. */
function Shape({ item: { span }, x, y, width, height }: Pick<Placed, 'item' | 'x' | 'y' | 'width' | 'height'>) {
  const { precision } = span;
  const mark = `mark mark-${precision}${span.approximate ? ' mark-about' : ''}`;
  const middle = y + height / 2;
  if (precision === 'day' && width < 24) return <circle class={mark} cx={x + width / 2} cy={middle} r={4.5} />;
  const thick = precision === 'span' ? 7 : 9;
  return (
    <rect class={mark} x={x} y={middle - thick / 2} width={width} height={thick} rx={precision === 'span' ? 0 : 4.5} />
  );
}

interface Props {
  placed: Placed;
  label: string;
  name: string;
  chosen: boolean;
}

/** One item. What it is for screen readers is in `Options`. */
export function Mark({ placed, label, name, chosen }: Props) {
  const { item, x, y, width, height, labelled } = placed;
  return (
    <g class={`entry entry-${item.type}`}>
      <title>{label}</title>
      {chosen && <rect class="mark-ring" x={x - 3} y={y - 1} width={width + 6} height={height + 2} rx={6} />}
      <Shape item={item} x={x} y={y} width={width} height={height} />
      {labelled && (
        <text x={Math.max(x, 0) + Math.min(width, placed.x < 0 ? width + placed.x : width) + 5} y={y + height / 2 + 4}>
          {truncate(name)}
        </text>
      )}
    </g>
  );
}

/** Items for which there is no room at this zoom, as a number. */
export function CrowdMark({ crowd, chosen }: { crowd: Crowd; chosen: boolean }) {
  const { count } = useTexts();
  const { items, x, y, width, height } = crowd;
  return (
    <g class={chosen ? 'crowd crowd-chosen' : 'crowd'}>
      <title>{count('library.timeline.crowd', items.length)}</title>
      <rect x={x} y={y} width={width} height={height} rx={3} />
      <text x={x + width / 2} y={y + height / 2 + 4} text-anchor="middle">
        +{items.length}
      </text>
    </g>
  );
}
