import type { Fact } from '../../data/pack/schema.ts';
import { displayDate } from '../dates/display-date.ts';
import { timeSpanOf } from '../dates/time-span.ts';
import { useTexts } from '../texts-context.ts';

/** Fewer dates than this make no line of time. */
const FEWEST = 3;

/** Units of the drawing: it is as wide as its card, whatever that is. */
const WIDTH = 328;
const HEIGHT = 22;
const MARGIN = 6;
const BASE = 13;
/** A span shorter than this is drawn as a dot. */
const SHORTEST_SPAN = 5;

interface Dated {
  fact: Fact;
  from: number;
  to: number;
}

/** Facts whose dates have both ends, as moments. */
function datedFacts(facts: readonly Fact[]): Dated[] {
  return facts.flatMap((fact) => {
    const span = fact.date ? timeSpanOf(fact.date) : undefined;
    if (!span || !Number.isFinite(span.start) || !Number.isFinite(span.end)) return [];
    return [{ fact, from: span.start, to: span.end }];
  });
}

const yearIn = (time: number) => new Date(time).getUTCFullYear();

/** When what the card tells of happened: a small line of time. The facts say the same in words. */
export function TimelineStrip({ facts, onTimeline }: { facts: readonly Fact[]; onTimeline?: () => void }) {
  const { t, lang } = useTexts();
  const dated = datedFacts(facts);
  if (dated.length < FEWEST) return null;
  const first = Math.min(...dated.map(({ from }) => from));
  const last = Math.max(...dated.map(({ to }) => to));
  const at = (time: number) => MARGIN + ((time - first) / (last - first)) * (WIDTH - 2 * MARGIN);
  const [start, end] = [yearIn(first), yearIn(last - 1)];
  return (
    <section class="strip">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('card.strip', dated.length, start, end)}>
        <line class="strip-axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={BASE} y2={BASE} />
        {dated.map(({ fact, from, to }) => {
          const title = <title>{`${displayDate(fact.date ?? '', lang)}: ${fact.text[lang]}`}</title>;
          const length = at(to) - at(from);
          return length > SHORTEST_SPAN ? (
            <rect key={fact.id} class="strip-span" x={at(from)} width={length} y={BASE - 3} height={6} rx={3}>
              {title}
            </rect>
          ) : (
            <circle key={fact.id} class="strip-dot" cx={at((from + to) / 2)} cy={BASE} r={4}>
              {title}
            </circle>
          );
        })}
      </svg>
      <p class="strip-years">
        <span>{start}</span>
        {onTimeline && (
          <button type="button" class="text-button" onClick={onTimeline}>
            {t('card.timeline')}
          </button>
        )}
        <span>{end}</span>
      </p>
    </section>
  );
}
