/**
 * Where snapshots lie: in files of the extension's own (the origin private file system), and in no database. Chromium keeps all databases
 * of an extension in one store and throws all of it away when that is spoilt, as a full disk may do to it.
 */
import { withNoteErrors } from './failures.ts';

const FOLDER = 'note-snapshots';

/** What a snapshot's name tells of it. */
export interface SnapshotName {
  /** The day it is of, YYYY-MM-DD (UTC). */
  day: string;
  /** Those in the bin counted in. */
  notes: number;
  /** Of the collection, so that an unchanged one is not copied again. */
  digest: string;
}

/** The folder of snapshots, as much of it as is needed. */
export interface SnapshotFiles {
  list(): Promise<SnapshotName[]>;
  /** The newest of that day; undefined when there is none. */
  read(day: string): Promise<Uint8Array | undefined>;
  /** Resolves when all of it is there; what was there of that day is then gone. */
  write(name: SnapshotName, content: Uint8Array): Promise<void>;
  remove(day: string): Promise<void>;
}

const fileName = ({ day, notes, digest }: SnapshotName) => `${day}_${notes}_${digest}.json.gz`;

function readName(name: string): SnapshotName | undefined {
  const match = /^(\d{4}-\d\d-\d\d)_(\d+)_([0-9a-f]+)\.json\.gz$/.exec(name);
  const [, day, notes, digest] = match ?? [];
  return day && notes && digest ? { day, notes: Number(notes), digest } : undefined;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

interface Found {
  name: SnapshotName;
  handle: FileSystemFileHandle;
}

/** Those of a day that was cut short between writing the new one and removing the old: the newest of them counts. */
async function newestOfEachDay(): Promise<Found[]> {
  const newest = new Map<string, Found & { written: number }>();
  for await (const handle of (await folder()).values()) {
    const name = handle.kind === 'file' ? readName(handle.name) : undefined;
    if (!name) continue;
    const file = handle as FileSystemFileHandle;
    const { lastModified: written, size } = await file.getFile();
    // An empty one was made and not filled: the browser ended in between.
    if (size > 0 && (newest.get(name.day)?.written ?? -1) <= written)
      newest.set(name.day, { name, handle: file, written });
  }
  return [...newest.values()];
}

async function removeOfDay(day: string, but?: string): Promise<void> {
  const directory = await folder();
  const names = await Array.fromAsync(directory.keys());
  for (const name of names) if (readName(name)?.day === day && name !== but) await directory.removeEntry(name);
}

export const snapshotFiles: SnapshotFiles = {
  list: () => withNoteErrors(async () => (await newestOfEachDay()).map(({ name }) => name)),
  read: (day) =>
    withNoteErrors(async () => {
      const found = (await newestOfEachDay()).find(({ name }) => name.day === day);
      return found && new Uint8Array(await (await found.handle.getFile()).arrayBuffer());
    }),
  write: (name, content) =>
    withNoteErrors(async () => {
      const handle = await (await folder()).getFileHandle(fileName(name), { create: true });
      // It takes the file's place when it is closed, whole or not at all.
      const writable = await handle.createWritable();
      try {
        await writable.write(content as BufferSource);
        await writable.close();
      } catch (error) {
        await (await folder()).removeEntry(fileName(name)).catch(() => {
          // An empty one is read as none.
        });
        throw error;
      }
      await removeOfDay(name.day, fileName(name));
    }),
  remove: (day) => withNoteErrors(() => removeOfDay(day)),
};
