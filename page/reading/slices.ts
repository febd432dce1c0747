/**
 * Runs long work in slices, so that the page stays responsive: after a few milliseconds the
 * browser gets its turn.
 */

/**
 * Milliseconds after which a slice ends with its step. On a machine that is four times as slow most
 * slices stay below 16 ms, one frame, with the step that ends them.
 */
const SLICE_MS = 2;

interface SchedulerLike {
  postTask?: (task: () => void, options: { priority: 'background'; signal: AbortSignal }) => Promise<void>;
}

/** Lets the browser do what waits; in its own time where there is `scheduler.postTask`. */
function yieldToMain(signal: AbortSignal): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: SchedulerLike };
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: 'background', signal });
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Browsers draw no frames for a page that is prerendered or a frame out of sight: there this waits
 * until it is shown.
 */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until the tab is shown. */
async function shown(signal: AbortSignal): Promise<void> {
  while (document.hidden) {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    document.addEventListener('visibilitychange', resolve, { once: true, signal });
    await promise;
  }
  await nextFrame();
}

/**
 * Work in small steps. A step that gives a promise is followed by the next one when that is
 * fulfilled.
 */
export type Steps<Result = void> = Generator<Promise<void> | void, Result>;

/** One step that waits for something. */
export function* waitFor<Result>(coming: Promise<Result>): Steps<Result> {
  let result: Result | undefined;
  yield coming.then((come) => {
    result = come;
  });
  return result as Result; // fulfilled, for otherwise the steps end here
}

/**
 * Runs `steps` to their end, beginning after the page's next paint; waits while the page is
 * hidden. Rejects when `signal` is aborted.
 */
export async function runInSlices(steps: Steps<unknown>, signal: AbortSignal): Promise<void> {
  await shown(signal);
  for (;;) {
    if (document.hidden) await shown(signal);
    await yieldToMain(signal);
    signal.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return;
      if (value) {
        await value;
        break;
      }
    } while (performance.now() < end);
  }
}
