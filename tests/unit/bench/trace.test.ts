import { describe, expect, it } from 'vitest';
import { slicesOf } from '../../../scripts/bench/trace.ts';

const OURS = 'chrome-extension://ficha/content.js';

/** An event of the main thread; times in milliseconds. */
function event(name: string, at: number, ms: number, url?: string, tid = 1) {
  return {
    name,
    ph: 'X',
    pid: 1,
    tid,
    ts: 1000 * at,
    dur: 1000 * ms,
    tdur: 1000 * ms,
    ...(url && { args: { data: { url } } }),
  };
}

const START = [event('RunTask', 0, 3), event('EvaluateScript', 0, 2, OURS)];

describe('slicesOf', () => {
  it('adds up the script time of each task', () => {
    const events = [
      ...START,
      event('RunTask', 10, 9),
      event('FunctionCall', 11, 2, OURS),
      event('RunMicrotasks', 14, 4),
      event('RunTask', 30, 9),
      event('TimerFire', 31, 5),
      event('FunctionCall', 32, 3, OURS),
    ];
    expect(slicesOf(events).slices.map(({ ms }) => ms)).toEqual([2, 6, 5]);
  });

  it('leaves out other scripts and other threads', () => {
    const events = [
      ...START,
      event('RunTask', 10, 9),
      event('FunctionCall', 11, 7, 'https://example.org/page.js'),
      event('RunTask', 30, 9, undefined, 2),
      event('FunctionCall', 31, 7, OURS, 2),
    ];
    expect(slicesOf(events).slices).toHaveLength(1);
  });

  it('counts nested engine upkeep once, and only inside our script', () => {
    const events = [
      ...START,
      event('RunTask', 10, 20),
      event('MinorGC', 10, 1),
      event('FunctionCall', 12, 10, OURS),
      event('V8.StackGuard', 13, 4),
      event('MajorGC', 14, 2),
      event('V8.DeoptimizeCode', 18, 1),
      event('V8.CompileCode', 20, 1),
    ];
    expect(slicesOf(events).slices[1]).toEqual({ ms: 10, upkeepMs: 5 });
  });
});
