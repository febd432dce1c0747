/**
 * Copies of all notes and own cards, one for each of the last seven days on which they changed, outside the
 * notes' database, which may be lost or damaged. Restoring a copy is a merge, so that it loses
 * nothing.
 */
import { everything, type NoteCollection, qualifyCollection } from './collection.ts';
import { NoteError } from './failures.ts';
import { readFichaJson, toFichaJson } from './formats/ficha-json.ts';
import { type MergeCounts, mergeNotes, planMerge } from './merge.ts';
import type { NoteDatabase } from './note-database.ts';
import { type SnapshotFiles, type SnapshotName, snapshotFiles } from './snapshot-files.ts';

/** Snapshots beyond these are deleted, oldest first. */
export const SNAPSHOTS_KEPT = 7;

/** A snapshot as the reader sees it. */
export type SnapshotInfo = Pick<SnapshotName, 'day' | 'notes'>;

async function through(bytes: Uint8Array, transform: GenericTransformStream): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(transform as ReadableWritablePair);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A constant export time, so that the same notes make the same file. */
const NO_MOMENT = new Date(0);

/** By the order of writing: the clock may have been ahead. */
const newestFirst = (names: SnapshotName[]) => names.sort((a, b) => b.order - a.order || b.day.localeCompare(a.day));

/**
 * Brings today's snapshot up to date, if the notes have changed since the last one. A database
 * without notes is never copied, because it may have lost them. Gives whether a snapshot was
 * written.
 */
export async function takeSnapshot(
  db: NoteDatabase,
  now = new Date(),
  files: SnapshotFiles = snapshotFiles,
): Promise<boolean> {
  const collection = await everything(db);
  const ownCards = (collection.own?.cards.length ?? 0) + (collection.own?.trash.length ?? 0);
  const notes = collection.notes.length + collection.trash.length + ownCards;
  if (notes === 0) return false;
  const bytes = new TextEncoder().encode(toFichaJson(collection, NO_MOMENT));
  const digest = await digestOf(bytes);
  const day = now.toISOString().slice(0, 10);
  const kept = newestFirst(await files.list());
  const todays = kept.find((one) => one.day === day);
  if (kept[0]?.digest === digest || todays?.digest === digest) return false;
  // Half of the notes went within a day: the rest must not replace the fuller snapshot.
  if (todays && notes < todays.notes / 2) return false;
  const order = Math.max(0, ...kept.map((one) => one.order)) + 1;
  await files.write({ day, notes, digest, order }, await through(bytes, new CompressionStream('gzip')));
  for (const old of newestFirst(await files.list()).slice(SNAPSHOTS_KEPT)) await files.remove(old.day);
  return true;
}

/** The snapshots there are, newest first. */
export async function listSnapshots(files: SnapshotFiles = snapshotFiles): Promise<SnapshotInfo[]> {
  return newestFirst(await files.list());
}

async function collectionOf(db: NoteDatabase, files: SnapshotFiles, day: string): Promise<NoteCollection> {
  const file = await files.read(day);
  if (!file) throw new NoteError('not-found');
  const bytes = await through(file, new DecompressionStream('gzip'));
  return qualifyCollection(readFichaJson(new TextDecoder().decode(bytes)).collection, db.packOfBareIds);
}

/** Counts what restoring a day's snapshot would do, without doing it. */
export async function planRestore(
  db: NoteDatabase,
  day: string,
  files: SnapshotFiles = snapshotFiles,
): Promise<MergeCounts> {
  return planMerge(db, await collectionOf(db, files, day), { policy: 'incoming-wins', now: new Date() });
}

/**
 * Restores every note of that day. Texts it replaces are kept as versions; notes written since then
 * stay.
 */
export async function restoreSnapshot(
  db: NoteDatabase,
  day: string,
  files: SnapshotFiles = snapshotFiles,
): Promise<MergeCounts> {
  return mergeNotes(db, await collectionOf(db, files, day), { policy: 'incoming-wins', because: 'snapshot' });
}
