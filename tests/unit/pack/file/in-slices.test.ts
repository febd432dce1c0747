import { expect, it, vi } from 'vitest';
import { inSlices } from '../../../../data/pack/file/in-slices.ts';

/** Ten steps of work that take so many milliseconds each. */
function* work(milliseconds: number): Generator<number, string> {
  let clock = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  for (let step = 1; step <= 10; step++) {
    clock += milliseconds;
    yield step / 10;
  }
  return 'done';
}

it.each([
  [3, []],
  [15, [0.3, 0.6, 0.9]],
  [40, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
])('work in steps of %i ms pauses every 40 ms, and says how much is done', async (milliseconds, expected) => {
  const steps = work(milliseconds);
  // The clock stands still until the first step.
  vi.spyOn(performance, 'now').mockReturnValue(1_000);
  const told: number[] = [];
  expect(await inSlices(steps, { onProgress: (done) => told.push(done) })).toBe('done');
  expect(told).toEqual(expected);
});

it('stops at a pause when it is told to', async () => {
  const stopped = new AbortController();
  vi.spyOn(performance, 'now').mockReturnValue(1_000);
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    stopped.abort();
  };
  await expect(inSlices(work(40), { signal: stopped.signal, onProgress })).rejects.toThrow('abort');
  expect(told).toEqual([0.1]);
});
