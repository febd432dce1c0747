/** Unpacks a zip in steps, and no further than the bounds: what its headers say of sizes may be a lie. */
import { Inflate, inflateSync } from 'fflate';
import { PackFileError, refuse } from './faults.ts';
import { MAX_PACK_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';
import { tidyText } from './tidy-texts.ts';
import { type ListedFile, listedFiles } from './zip-directory.ts';

/** Bytes that are unpacked at a time; each may become a thousand. */
const CHUNK_BYTES = 8 * 1024;

/** `PK`, with which every zip begins. */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A path from the top of the zip; undefined for one that leads out of it. */
function pathOf(name: string): string | undefined {
  // Some programs on Windows write their own separators, and others begin with "./".
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/');
}

/** Files that can be part of a pack, apart from those that systems add. */
const isWanted = (path: string) => /\.(ya?ml|json|png|jpe?g|webp)$/i.test(path) && !/(^|\/)(__MACOSX|\.)/.test(path);

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** The CRC-32 of some bytes, as zips use it. */
function checksumOf(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
  return ~rest >>> 0;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The contents of one file, of at most `most` bytes; yields after each piece. */
function* contentsOf({ isDeflated, packed, size }: ListedFile, most: number): Generator<void, Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const take = (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > most) refuse('too-big');
    chunks.push(chunk);
  };
  if (!isDeflated) take(packed);
  else if (packed.length <= CHUNK_BYTES) {
    // Growing buffers are slow for thousands of small files. What does not fit fails its checksum.
    if (size > most) refuse('too-big');
    take(inflateSync(packed, { out: new Uint8Array(size) }));
  } else {
    const inflate = new Inflate(take);
    for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
      inflate.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
      yield;
    }
  }
  return joined(chunks, length);
}

/**
 * The files of a zip that can be part of a pack, by their paths. Yields the share that is read. Throws a
 * `PackFileError` for a damaged or encrypted zip, for one with two files of one path, and for one that
 * unpacks to too much.
 */
export function* unzip(bytes: Uint8Array): Generator<number, ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let entries = 0;
  let total = 0;
  try {
    for (const file of listedFiles(bytes)) {
      if (++entries > MAX_ZIP_ENTRIES) refuse('too-big');
      if (file.isEncrypted) refuse('encrypted');
      const path = pathOf(file.name);
      const share = (file.packed.byteOffset - bytes.byteOffset) / bytes.length;
      yield share;
      if (path === undefined || !isWanted(path)) continue;
      // Programs differ in which of two they show.
      if (files.has(path)) refuse('twice', tidyText(path));
      if (!file.isDeflated && !file.isStored) refuse('unreadable', tidyText(path));
      const steps = contentsOf(file, MAX_PACK_BYTES - total);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield share;
      total += step.value.length;
      if (checksumOf(step.value) !== file.checksum) refuse('unreadable', tidyText(path));
      files.set(path, step.value);
    }
  } catch (error) {
    if (error instanceof PackFileError) throw error;
    // The library gives up.
    refuse('unreadable');
  }
  return files;
}
