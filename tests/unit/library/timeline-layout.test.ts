import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeSpanOf } from '../../../components/dates/time-span.ts';
import { type Fact, TOPICS } from '../../../data/pack/schema.ts';
import { itemForKey } from '../../../entrypoints/library/sections/timeline/chart/arrow-keys.ts';
import { layOutTimeline } from '../../../entrypoints/library/sections/timeline/chart/layout.ts';
import { compareByTime, type TimelineItem } from '../../../entrypoints/library/sections/timeline/timeline-items.ts';

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
  .map((all) => all.map(({ year, form, topic }, at) => item(at, `${year}${form}`, topic)).sort(compareByTime));

describe('layOutTimeline', () => {
  const viewport = (zoom: number) => ({
    x: (time: number) => ((time - Date.UTC(1930)) / (Date.UTC(2030) - Date.UTC(1930))) * 800 * zoom,
    width: 800,
    labelWidth: (one: TimelineItem) => 40 + (one.id.length % 5) * 50,
    rowHeight: 19,
  });

  it('places every item in the window once, without overlaps', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 50 }), (items, zoom) => {
        const { marks, clusters, height } = layOutTimeline(items, viewport(zoom));
        const shown = [...marks.map((mark) => mark.item), ...clusters.flatMap((cluster) => cluster.items)];
        const { x, width } = viewport(zoom);
        const inView = items.filter(({ span }) => x(span.end) >= 0 && x(span.start) <= width);
        expect(new Set(shown)).toEqual(new Set(inView));
        expect(shown.length).toBe(inView.length);
        const boxes = [...marks, ...clusters];
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

  it('gives labels only room that no mark and no other label takes', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 50 }), (items, zoom) => {
        const view = viewport(zoom);
        const { marks } = layOutTimeline(items, view);
        for (const { item: own, y, x, width, label } of marks) {
          if (!label) continue;
          expect(label.x + label.width).toBeLessThanOrEqual(view.width);
          expect(label.width).toBeLessThanOrEqual(view.labelWidth(own));
          const others = marks.filter((mark) => mark.y === y && mark.item !== own);
          for (const other of others) {
            const end = Math.max(other.x + other.width, other.label ? other.label.x + other.label.width : 0);
            expect(label.x + label.width <= other.x || Math.max(x + width, label.x) >= end).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('labels a lone item whole, and one before a near neighbour only in part', () => {
    const [lone] = layOutTimeline([item(1, '1950', 'justice')], viewport(1)).marks;
    expect(lone?.label?.width).toBe(viewport(1).labelWidth(item(1, '1950', 'justice')));
    const twenty = Array.from({ length: 20 }, (_, at) => item(at, `${1950 + at}`, 'justice'));
    const { marks } = layOutTimeline(twenty, viewport(1));
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last) throw new Error('the marks are missing');
    expect(first.label?.width).toBeLessThan(viewport(1).labelWidth(first.item));
    expect(last.label?.width).toBe(viewport(1).labelWidth(last.item));
  });

  it('has the same height at every zoom', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 2, max: 50 }), (items, zoom) => {
        expect(layOutTimeline(items, viewport(zoom)).height).toBe(layOutTimeline(items, viewport(1)).height);
      }),
      { numRuns: 30 },
    );
  });
});

describe('itemForKey', () => {
  it('visits every item in order of time with ArrowRight', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const visited: TimelineItem[] = [];
        for (let at = itemForKey('ArrowRight', items, undefined); at; at = itemForKey('ArrowRight', items, at))
          visited.push(at);
        expect(visited).toEqual(items);
      }),
    );
  });

  it('moves to the nearest item of the next lane with ArrowUp and ArrowDown', () => {
    const items = [item(1, '1990', 'politics'), item(2, '1991', 'justice'), item(3, '2000', 'justice')];
    expect(itemForKey('ArrowDown', items, items[0])).toBe(items[1]);
    expect(itemForKey('ArrowUp', items, items[2])).toBe(items[0]);
    expect(itemForKey('ArrowDown', items, items[2])).toBeUndefined();
  });
});
