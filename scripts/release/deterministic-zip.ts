/**
 * Makes zip files whose bytes depend on their content alone, not on clock, machine, disk or user.
 */
import { type Zippable, zipSync } from 'fflate';

/**
 * The zip format's first day. Zip entries hold local time, so this is the same in every time zone.
 */
const ENTRY_TIME = new Date(1980, 0, 1);

/** Zip's number for Unix, whose file permissions the entries have. */
const UNIX = 3;

/** A plain file that everyone may read and its owner may write. */
const PLAIN = 0o100644;
/** The same, which may be run. */
const PROGRAM = 0o100755;

/** A file to pack. */
export interface ZipEntry {
  content: Uint8Array;
  isProgram?: boolean;
}

/**
 * Packs files by their path. Compresses with fflate, since zlib's output differs between processors
 * and between versions of Node.
 */
export function deterministicZip(files: ReadonlyMap<string, ZipEntry>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const entry = files.get(path);
    if (entry) entries[path] = [entry.content, { attrs: (entry.isProgram ? PROGRAM : PLAIN) << 16 }];
  }
  return zipSync(entries, { level: 9, mtime: ENTRY_TIME, os: UNIX });
}
