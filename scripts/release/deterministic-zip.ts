/** Zip files whose bytes follow from what is in them and from nothing else: not from the clock, the machine, the disk's order or the user's rights. */
import { type Zippable, zipSync } from 'fflate';

/** Entries need a date; the format's first day. Given in local time because that is what a zip holds, so the time zone does not matter. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** Who made the entry, in the format's words: Unix, whose rights follow. */
const UNIX = 3;

/** A plain file that everyone may read and its owner may write. */
const PLAIN = 0o100644;
/** The same, which may be run. */
const PROGRAM = 0o100755;

export interface ZipEntry {
  content: Uint8Array;
  isProgram?: boolean;
}

/**
 * Packs files by their path. The deflate is fflate's, which is plain JavaScript: zlib's output differs between processors, and between the
 * copies of it that come with each Node.
 */
export function deterministicZip(files: ReadonlyMap<string, ZipEntry>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const entry = files.get(path);
    if (entry) entries[path] = [entry.content, { attrs: (entry.isProgram ? PROGRAM : PLAIN) << 16 }];
  }
  return zipSync(entries, { level: 9, mtime: ENTRY_TIME, os: UNIX });
}
