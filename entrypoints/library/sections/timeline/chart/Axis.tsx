import { useTexts } from '../../../../../components/texts-context.ts';
import type { Language } from '../../../../../data/settings/languages.ts';
import { CONVENTIONS } from '../../../../../locales/conventions.ts';
import type { TimeScale } from './use-time-zoom.ts';

/** Pixels between two labels. */
const TICK_DISTANCE = 72;
/** Pixels between a label's middle and the edge of the chart. */
const MIN_LABEL_MARGIN = 18;
/** Pixels above the first lane, and below the last. */
export const AXIS_HEIGHT = 26;

/** Labels the beginning of a year, of a month, or a day: "1992", "Apr 92", "5 Apr". */
function tickLabel(tick: Date, lang: Language): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    tick.toLocaleDateString(CONVENTIONS[lang].dateLocale, { ...options, timeZone: 'UTC' });
  if (tick.getUTCDate() !== 1) return format({ day: 'numeric', month: 'short' });
  if (tick.getUTCMonth() !== 0) return format({ month: 'short', year: '2-digit' });
  return String(tick.getUTCFullYear());
}

interface Props {
  scale: TimeScale;
  width: number;
  height: number;
}

/** Dates along the top and the bottom, with vertical lines through all lanes. */
export function Axis({ scale, width, height }: Props) {
  const { lang } = useTexts();
  const ticks = scale.ticks(Math.max(2, Math.floor(width / TICK_DISTANCE)));
  return (
    <g class="axis">
      {ticks.map((tick) => {
        const x = scale(tick);
        return (
          <g key={tick.getTime()}>
            <line x1={x} x2={x} y1={AXIS_HEIGHT - 6} y2={height - AXIS_HEIGHT + 6} />
            {[14, height - 8].map((y) => (
              <text
                key={y}
                x={Math.min(Math.max(x, MIN_LABEL_MARGIN), width - MIN_LABEL_MARGIN)}
                y={y}
                text-anchor="middle"
              >
                {tickLabel(tick, lang)}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
