/** Reads and checks a pack file in slices, so that a page stays alive and its reader can stop it. */
import { type CheckContext, type CheckedPack, checkPackFile } from './check-file.ts';
import { type Fault, PackFileError } from './faults.ts';
import { traceContent } from './fingerprint.ts';
import { inSlices, type SliceOptions } from './in-slices.ts';
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

/** How much of the work the reading of YAML is. */
const YAML_SHARE = 0.7;

/** Rejects only when `signal` was aborted. Writes nothing. */
export async function readPackFile(
  bytes: Uint8Array,
  context: CheckContext,
  options: SliceOptions = {},
): Promise<PackFileResult> {
  const { signal, onProgress } = options;
  /** The share that reading took: most of the work for YAML, nothing for JSON. */
  let read = 0;
  const onRead = (done: number) => {
    read = YAML_SHARE * done;
    onProgress?.(read);
  };
  const checking = { signal, onProgress: (done: number) => onProgress?.(read + (1 - read) * done) };
  try {
    const { content, ...origin } = await traceContent(await readPackBytes(bytes, { signal, onProgress: onRead }));
    signal?.throwIfAborted();
    return { ok: true, file: { ...(await inSlices(checkPackFile(content, context), checking)), ...origin } };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof PackFileError) return { ok: false, faults: error.faults };
    // The engine's stack ends in what is nested a hundred thousand times; Firefox calls it an InternalError.
    if (error instanceof RangeError || (error as Error).name === 'InternalError')
      return { ok: false, faults: [{ code: 'too-deep', place: '' }] };
    return { ok: false, faults: [{ code: 'unreadable', place: '' }] };
  }
}
