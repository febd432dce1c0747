/**
 * Stores snapshots as files in the origin private file system and not in a database: Chromium keeps
 * all databases of an extension in one store, and deletes all of it when it is damaged.
 */
import { withNoteErrors } from './failures.ts';

const FOLDER = 'note-snapshots';

/** What a snapshot's file name says. */
export interface SnapshotName {
  /** Its day, YYYY-MM-DD (UTC). */
  day: string;
  /** Number of notes, trash included. */
  notes: number;
  /** SHA-256 of the content, so that unchanged notes are not stored again. */
  digest: string;
  /** Higher than that of every earlier snapshot, whatever the clock says. 0 in older releases. */
  order: number;
}

/** The operations on the folder of snapshots. */
export interface SnapshotFiles {
  list(): Promise<SnapshotName[]>;
  /** The day's newest snapshot, if there is one. */
  read(day: string): Promise<Uint8Array | undefined>;
  /** Replaces the day's snapshot; resolves when the new one is complete. */
  write(name: SnapshotName, content: Uint8Array): Promise<void>;
  remove(day: string): Promise<void>;
}

const fileName = ({ day, notes, digest, order }: SnapshotName) => `${day}_${notes}_${digest}_${order}.json.gz`;

function readName(name: string): SnapshotName | undefined {
  const match = /^(\d{4}-\d\d-\d\d)_(\d+)_([0-9a-f]+)(?:_(\d+))?\.json\.gz$/.exec(name);
  if (!match) return undefined;
  const [, day = '', notes, digest = '', order = '0'] = match;
  return { day, notes: Number(notes), digest, order: Number(order) };
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

interface Found {
  name: SnapshotName;
  handle: FileSystemFileHandle;
}

/** A crash between writing and removing can leave two snapshots of a day: the newest counts. */
async function newestOfEachDay(): Promise<Found[]> {
  const newest = new Map<string, Found>();
  for await (const handle of (await folder()).values()) {
    const name = handle.kind === 'file' ? readName(handle.name) : undefined;
    if (!name) continue;
    const file = handle as FileSystemFileHandle;
    const { size } = await file.getFile();
    // An empty file was created, but a crash prevented the writing.
    if (size > 0 && (newest.get(name.day)?.name.order ?? -1) <= name.order)
      newest.set(name.day, { name, handle: file });
  }
  return [...newest.values()];
}

async function removeOfDay(day: string, but?: string): Promise<void> {
  const directory = await folder();
  const names = await Array.fromAsync(directory.keys());
  for (const name of names) if (readName(name)?.day === day && name !== but) await directory.removeEntry(name);
}

/** The browser's own file system. */
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
      // The content replaces the file's when it is closed, completely or not at all.
      const writable = await handle.createWritable();
      try {
        await writable.write(content as BufferSource);
        await writable.close();
      } catch (error) {
        await (await folder()).removeEntry(fileName(name)).catch(() => {
          // An empty file counts as none.
        });
        throw error;
      }
      await removeOfDay(name.day, fileName(name));
    }),
  remove: (day) => withNoteErrors(() => removeOfDay(day)),
};
