import { useTexts } from '../../../../../components/texts-context.ts';
import type { Language } from '../../../../../data/settings/languages.ts';
import { CONVENTIONS } from '../../../../../locales/conventions.ts';
import type { TimeScale } from './use-time-zoom.ts';

// In the unit of the reader's text size.
/** Between two labels. */
const TICK_DISTANCE_REM = 4.8;
/** Between a label's middle and the edge of the chart. */
const LABEL_MARGIN_REM = 1.2;
/** Height of the labels' row. */
const LABEL_HEIGHT_REM = 1.2;
/** Above the first lane, and below the last. */
export const AXIS_HEIGHT_REM = 1.75;

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
  /** The page's font size in pixels. */
  rem: number;
}

/** Dates along the top and the bottom, with vertical lines through all lanes. */
export function Axis({ scale, width, height, rem }: Props) {
  const { lang } = useTexts();
  const ticks = scale.ticks(Math.max(2, Math.floor(width / (TICK_DISTANCE_REM * rem))));
  return (
    <g class="axis">
      {ticks.map((tick) => {
        const x = scale(tick);
        const margin = LABEL_MARGIN_REM * rem;
        return (
          <g key={tick.getTime()}>
            <line x1={x} x2={x} y1={LABEL_HEIGHT_REM * rem} y2={height - LABEL_HEIGHT_REM * rem} />
            {[0.9 * rem, height - 0.4 * rem].map((y) => (
              <text key={y} x={Math.min(Math.max(x, margin), width - margin)} y={y} text-anchor="middle">
                {tickLabel(tick, lang)}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
