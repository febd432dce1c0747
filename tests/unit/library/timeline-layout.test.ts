import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeSpanOf } from '../../../components/dates/time-span.ts';
import { type Fact, TOPICS } from '../../../data/pack/schema.ts';
import { stepFrom } from '../../../entrypoints/library/sections/timeline/chart/arrow-keys.ts';
import { layOut } from '../../../entrypoints/library/sections/timeline/chart/layout.ts';
import { inTime, type TimelineItem } from '../../../entrypoints/library/sections/timeline/timeline-items.ts';

function item(id: number, date: string, topic: Fact['topic']): TimelineItem {
  const text = `Fact ${id}`;
  const fact: Fact = {
    id: `a.f${id}`,
    about: ['a'],
    text: { en: text, es: text },
    date,
    topic,
    status: 'reported',
    final: false,
    citations: [{ source: 's' }],
  };
  const span = timeSpanOf(date);
  if (!span) throw new Error(date);
  return { type: 'fact', id: fact.id, fact, date, span };
}

const anyItems = fc
  .array(
    fc.record({
      year: fc.integer({ min: 1934, max: 2026 }),
      form: fc.constantFrom('', '-04', '-04-05', '~', '/2027'),
      topic: fc.constantFrom(...TOPICS),
    }),
    { maxLength: 120 },
  )
  .map((all) => all.map(({ year, form, topic }, at) => item(at, `${year}${form}`, topic)).sort(inTime));

describe('the chart', () => {
  const place = (zoom: number) => ({
    x: (time: number) => ((time - Date.UTC(1930)) / (Date.UTC(2030) - Date.UTC(1930))) * 800 * zoom,
    width: 800,
    labelWidth: () => 100,
  });

  it('shows every item that its window holds, once, and none over another', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 50 }), (items, zoom) => {
        const { placed, crowds, height } = layOut(items, place(zoom));
        const shown = [...placed.map((one) => one.item), ...crowds.flatMap((crowd) => crowd.items)];
        const { x, width } = place(zoom);
        const inView = items.filter(({ span }) => x(span.end) >= 0 && x(span.start) <= width);
        expect(new Set(shown)).toEqual(new Set(inView));
        expect(shown.length).toBe(inView.length);
        const boxes = [...placed, ...crowds];
        for (const [at, a] of boxes.entries()) {
          expect(a.y + a.height).toBeLessThanOrEqual(height);
          for (const b of boxes.slice(at + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its height at every zoom', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 2, max: 50 }), (items, zoom) => {
        expect(layOut(items, place(zoom)).height).toBe(layOut(items, place(1)).height);
      }),
      { numRuns: 30 },
    );
  });
});

describe('arrow keys', () => {
  it('to the right go through everything in order of time', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const visited: TimelineItem[] = [];
        for (let at = stepFrom('ArrowRight', items, undefined); at; at = stepFrom('ArrowRight', items, at))
          visited.push(at);
        expect(visited).toEqual(items);
      }),
    );
  });

  it('up and down go to the lane beside, at about the same time', () => {
    const items = [item(1, '1990', 'politics'), item(2, '1991', 'justice'), item(3, '2000', 'justice')];
    expect(stepFrom('ArrowDown', items, items[0])).toBe(items[1]);
    expect(stepFrom('ArrowUp', items, items[2])).toBe(items[0]);
    expect(stepFrom('ArrowDown', items, items[2])).toBeUndefined();
  });
});
