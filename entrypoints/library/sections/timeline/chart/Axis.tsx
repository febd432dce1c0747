import { useTexts } from '../../../../../components/texts-context.ts';
import { tickLabel } from './tick-label.ts';
import type { TimeScale } from './use-time-zoom.ts';

/** A label needs about this many pixels. */
const TICK_ROOM = 72;
export const AXIS_HEIGHT = 26;

interface Props {
  scale: TimeScale;
  width: number;
  height: number;
}

/** Dates along the top, and lines down through all lanes. */
export function Axis({ scale, width, height }: Props) {
  const { lang } = useTexts();
  const ticks = scale.ticks(Math.max(2, Math.floor(width / TICK_ROOM)));
  return (
    <g class="axis">
      {ticks.map((tick) => {
        const x = scale(tick);
        return (
          <g key={tick.getTime()}>
            <line x1={x} x2={x} y1={AXIS_HEIGHT - 6} y2={height} />
            <text x={Math.min(Math.max(x, 18), width - 18)} y={14} text-anchor="middle">
              {tickLabel(tick, lang)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
