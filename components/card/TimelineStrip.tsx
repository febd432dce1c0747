import type { Fact } from '../../data/pack/schema.ts';
import { displayDate } from '../dates/display-date.ts';
import { timeSpanOf } from '../dates/time-span.ts';
import { useTexts } from '../texts-context.ts';

/** With fewer dates there is no timeline to show. */
const MIN_DATES = 3;

/** Units of the drawing, which is scaled to the width of the card. */
const WIDTH = 328;
const HEIGHT = 22;
const MARGIN = 6;
const BASE = 13;
/** A shorter span is drawn as a dot. */
const MIN_SPAN_WIDTH = 5;

interface DatedFact {
  fact: Fact;
  from: number;
  to: number;
}

/** The facts whose dates have both ends, with the ends as timestamps. */
function datedFacts(facts: readonly Fact[]): DatedFact[] {
  return facts.flatMap((fact) => {
    const span = fact.date ? timeSpanOf(fact.date) : undefined;
    if (!span || !Number.isFinite(span.start) || !Number.isFinite(span.end)) return [];
    return [{ fact, from: span.start, to: span.end }];
  });
}

const yearAt = (time: number) => new Date(time).getUTCFullYear();

/** A small timeline of the card's facts. */
export function TimelineStrip({ facts, onOpenTimeline }: { facts: readonly Fact[]; onOpenTimeline?: () => void }) {
  const { t, lang } = useTexts();
  const dated = datedFacts(facts);
  if (dated.length < MIN_DATES) return null;
  const first = Math.min(...dated.map(({ from }) => from));
  const last = Math.max(...dated.map(({ to }) => to));
  const xOf = (time: number) => MARGIN + ((time - first) / (last - first)) * (WIDTH - 2 * MARGIN);
  const [start, end] = [yearAt(first), yearAt(last - 1)];
  return (
    <section class="strip">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('card.strip', dated.length, start, end)}>
        <line class="strip-axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={BASE} y2={BASE} />
        {dated.map(({ fact, from, to }) => {
          const title = <title>{`${displayDate(fact.date ?? '', lang)}: ${fact.text[lang]}`}</title>;
          const length = xOf(to) - xOf(from);
          return length > MIN_SPAN_WIDTH ? (
            <rect key={fact.id} class="strip-span" x={xOf(from)} width={length} y={BASE - 3} height={6} rx={3}>
              {title}
            </rect>
          ) : (
            <circle key={fact.id} class="strip-dot" cx={xOf((from + to) / 2)} cy={BASE} r={4}>
              {title}
            </circle>
          );
        })}
      </svg>
      <p class="strip-years">
        <span>{start}</span>
        {onOpenTimeline && (
          <button type="button" class="text-button" onClick={onOpenTimeline}>
            {t('card.timeline')}
          </button>
        )}
        <span>{end}</span>
      </p>
    </section>
  );
}
