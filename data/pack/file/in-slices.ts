/** Long work in slices, so that a page stays alive and its reader can stop it. */

/** How work in slices is stopped and watched. */
export interface SliceOptions {
  signal?: AbortSignal | undefined;
  /** Called with the share of the work that is done. */
  onProgress?: (done: number) => void;
}

/** Milliseconds of work between two pauses: a page that reads a file still answers a click. */
const SLICE_MS = 40;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Runs `steps` to their end, with pauses. Rejects when `signal` was aborted. */
export async function inSlices<T>(steps: Generator<number, T>, { signal, onProgress }: SliceOptions): Promise<T> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    onProgress?.(step.value);
    await pause();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE_MS;
  }
}
