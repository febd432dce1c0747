/** Reads and checks a pack file in slices, so that a page stays alive and its reader can stop it. */
import { type CheckContext, type CheckedPack, checkPackFile } from './check-file.ts';
import { type Fault, PackFileError } from './faults.ts';
import { traceContent } from './fingerprint.ts';
import { readPackBytes } from './read-file.ts';

/** A pack that may be installed. */
export interface ReadPackFile extends CheckedPack {
  /** SHA-256 of the content, in hex. */
  hash: string;
  /** The public key of the author who signed it. */
  signedBy?: string;
}

/** A pack, or why the file is refused. */
export type PackFileResult = { ok: true; file: ReadPackFile } | { ok: false; faults: Fault[] };

interface Options {
  signal?: AbortSignal;
  /** Called with the share of the work that is done. */
  onProgress?: (done: number) => void;
}

/** Milliseconds of work between two pauses: a page that reads a file still answers a click. */
const SLICE_MS = 40;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

async function inSlices<T>(steps: Generator<number, T>, { signal, onProgress }: Options): Promise<T> {
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

/** Rejects only when `signal` was aborted. Writes nothing. */
export async function readPackFile(
  bytes: Uint8Array,
  context: CheckContext,
  options: Options = {},
): Promise<PackFileResult> {
  try {
    const { content, ...origin } = await traceContent(await readPackBytes(bytes));
    options.signal?.throwIfAborted();
    return { ok: true, file: { ...(await inSlices(checkPackFile(content, context), options)), ...origin } };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof PackFileError) return { ok: false, faults: error.faults };
    // The engine's stack ends in what is nested a hundred thousand times.
    if (error instanceof RangeError) return { ok: false, faults: [{ code: 'too-deep', place: '' }] };
    return { ok: false, faults: [{ code: 'unreadable', place: '' }] };
  }
}
