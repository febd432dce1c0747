/** Runs long work in slices, so that the page stays quick: a slice ends after a few milliseconds and the browser gets its turn. */
import { turn } from './yield-to-main.ts';

/**
 * A slice may cost 8 ms, the step that overruns its clock included. Code that is new to the engine overruns far: the first slices are the shortest,
 * each is a little longer than the one before, and they begin short again behind whatever was waited for, which may have brought new code.
 */
const FIRST_SLICE_MS = 1;
const LONGER_EACH_MS = 0.01;
const LONGEST_SLICE_MS = 4;

interface SchedulerLike {
  postTask?: (task: () => void, options: { priority: 'background'; signal: AbortSignal }) => Promise<void>;
}

function nextTurn(signal: AbortSignal): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: SchedulerLike };
  return scheduler?.postTask ? scheduler.postTask(() => {}, { priority: 'background', signal }) : turn();
}

/** Browsers draw no frames for a page that is prerendered or a frame out of sight: there this waits until it is shown. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until the tab is shown. */
async function shown(signal: AbortSignal): Promise<void> {
  while (document.hidden) {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const options = { once: true, signal };
    document.addEventListener('visibilitychange', resolve, options);
    await promise;
  }
  await nextFrame();
}

/** Work in small steps; a step that gives a promise is followed by the next one when that is fulfilled. */
export type Steps<Result = void> = Generator<Promise<void> | void, Result>;

/** One step that waits for something. */
export function* waitFor<Result>(coming: Promise<Result>): Steps<Result> {
  let come: Result | undefined;
  yield coming.then((result) => {
    come = result;
  });
  return come as Result; // fulfilled, for otherwise the steps end here
}

/** Drains `steps`, the first of them after the page's next paint; a page that is hidden meanwhile waits. Rejects when `signal` is aborted. */
export async function runInSlices(steps: Steps<unknown>, signal: AbortSignal): Promise<void> {
  await shown(signal);
  let sliceMs = FIRST_SLICE_MS;
  for (;;) {
    if (document.hidden) await shown(signal);
    await nextTurn(signal);
    signal.throwIfAborted();
    const end = performance.now() + sliceMs;
    sliceMs = Math.min(sliceMs + LONGER_EACH_MS, LONGEST_SLICE_MS);
    do {
      const { done, value } = steps.next();
      if (done) return;
      if (value) {
        await value;
        sliceMs = FIRST_SLICE_MS;
        break;
      }
    } while (performance.now() < end);
  }
}
