/**
 * A copy of all notes for each of the last seven days on which they changed, in a database of its own: it is still there when the notes'
 * database is lost or spoilt. Restoring one is a merge, so that it loses nothing either.
 */
import Dexie, { type Table } from 'dexie';
import { everything, type NoteCollection } from './collection.ts';
import { NoteError, withFailures } from './failures.ts';
import { readFichaJson, toFichaJson } from './formats/ficha-json.ts';
import { type MergeCounts, mergeNotes, planMerge } from './merge.ts';
import type { NoteDatabase } from './note-database.ts';

export const SNAPSHOT_DATABASE = 'ficha-note-snapshots';
export const SNAPSHOTS_KEPT = 7;

export interface SnapshotInfo {
  /** The day it is of, YYYY-MM-DD (UTC). */
  day: string;
  /** When it was last brought up to date. ISO 8601. */
  taken: string;
  /** Those in the bin counted in. */
  notes: number;
}

interface Snapshot extends SnapshotInfo {
  /** Of the collection, so that an unchanged one is not copied again. */
  digest: string;
  /** A Ficha JSON file, gzipped. */
  file: Uint8Array;
}

export class SnapshotDatabase extends Dexie {
  declare snapshots: Table<Snapshot, string>;

  constructor() {
    super(SNAPSHOT_DATABASE, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ snapshots: 'day' });
  }
}

async function through(bytes: Uint8Array, transform: GenericTransformStream): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(transform as ReadableWritablePair);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A moment that is no part of the content, so that the same notes make the same file. */
const NO_MOMENT = new Date(0);

/**
 * Brings today's snapshot up to date, if the notes have changed since the last one. A store without notes is never copied: it may be
 * one that has lost them. Gives whether a snapshot was written.
 */
export async function takeSnapshot(db: NoteDatabase, snapshots: SnapshotDatabase, now = new Date()): Promise<boolean> {
  const collection = await everything(db);
  if (collection.notes.length + collection.bin.length === 0) return false;
  const bytes = new TextEncoder().encode(toFichaJson(collection, NO_MOMENT));
  const digest = await digestOf(bytes);
  const taken = now.toISOString();
  const day = taken.slice(0, 10);
  const notes = collection.notes.length + collection.bin.length;
  const [latest, todays] = await withFailures(() =>
    Promise.all([snapshots.snapshots.orderBy('day').last(), snapshots.snapshots.get(day)]),
  );
  if (latest?.digest === digest || todays?.digest === digest) return false;
  // Half of the notes have gone within the day: what is left must not take the place of what was there.
  if (todays && notes < todays.notes / 2) return false;
  const file = await through(bytes, new CompressionStream('gzip'));
  await withFailures(() =>
    snapshots.transaction('rw', snapshots.snapshots, async () => {
      await snapshots.snapshots.put({ day, taken, notes, digest, file });
      const days = await snapshots.snapshots.orderBy('day').reverse().primaryKeys();
      await snapshots.snapshots.bulkDelete(days.slice(SNAPSHOTS_KEPT));
    }),
  );
  return true;
}

/** The newest first. */
export async function listSnapshots(snapshots: SnapshotDatabase): Promise<SnapshotInfo[]> {
  const all = await withFailures(() => snapshots.snapshots.orderBy('day').reverse().toArray());
  return all.map(({ day, taken, notes }) => ({ day, taken, notes }));
}

async function collectionOf(snapshots: SnapshotDatabase, day: string): Promise<NoteCollection> {
  const snapshot = await withFailures(() => snapshots.snapshots.get(day));
  if (!snapshot) throw new NoteError('not-found');
  const bytes = await through(snapshot.file, new DecompressionStream('gzip'));
  return readFichaJson(new TextDecoder().decode(bytes)).collection;
}

/** What restoring the snapshot of a day would do. Notes written since then stay. */
export async function planRestore(db: NoteDatabase, snapshots: SnapshotDatabase, day: string): Promise<MergeCounts> {
  return planMerge(db, await collectionOf(snapshots, day), 'incoming-wins');
}

/** Every note of that day comes back as it was; texts that give way to it are kept as versions; notes written since then stay. */
export async function restoreSnapshot(
  db: NoteDatabase,
  snapshots: SnapshotDatabase,
  day: string,
): Promise<MergeCounts> {
  return mergeNotes(db, await collectionOf(snapshots, day), { policy: 'incoming-wins', because: 'snapshot' });
}
