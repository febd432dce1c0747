/**
 * Merges notes and own cards from a file or a snapshot into the database, by id. Of two texts of one note, one
 * becomes the note and the other is kept among its versions. Everything happens in one transaction.
 */
import { countOwnChanges, mergeOwnCards } from '../own/own-merge.ts';
import type { NoteCollection } from './collection.ts';
import { withNoteErrors } from './failures.ts';
import { contentKey, hasSameContent, isBelieved, later, type Note } from './note.ts';
import {
  changeOf,
  type DeletedNote,
  type NoteDatabase,
  noteInTrash,
  noteOf,
  stored,
  type VersionReason,
} from './note-database.ts';
import { withFreeSpace } from './storage-quota.ts';

/** Which text becomes the note: the newer one, or always the incoming one. */
export type Policy = 'newer-wins' | 'incoming-wins';

/** How it is decided which text becomes the note. */
export interface Ruling {
  policy: Policy;
  /** Texts with a date well after this are never newer. */
  now: Date;
}

/** Numbers of incoming notes by what happens to them. */
export interface MergeCounts {
  /** Not here before, or in the trash. */
  added: number;
  /** The incoming text becomes the note. */
  changed: number;
  /** The present text stays; the incoming one is kept as a version. */
  older: number;
  same: number;
  /** Own cards that are added or changed. */
  cards: number;
}

interface MergeStep {
  kind: Exclude<keyof MergeCounts, 'cards'>;
  /** The note after the merge. */
  note?: Note;
  /** The text to keep as a version. */
  keep?: Note;
}

function isNewer(a: Note, b: Note): boolean {
  return a.updated !== b.updated ? a.updated > b.updated : a.revision > b.revision;
}

/** The note with no date after `now`: a file may name any. */
function datedBy(note: Note, now: Date): Note {
  const latest = now.toISOString();
  if (note.updated <= latest && note.created <= latest) return note;
  return {
    ...note,
    created: note.created > latest ? latest : note.created,
    updated: note.updated > latest ? latest : note.updated,
  };
}

function namesOf({ entities, names }: Note, more: Note['names']): Note['names'] {
  const all = { ...more, ...names };
  return Object.fromEntries(Object.entries(all).filter(([id]) => entities.includes(id)));
}

function joined(winner: Note, loser: Note): Note {
  return {
    ...winner,
    names: namesOf(winner, loser.names),
    created: winner.created < loser.created ? winner.created : loser.created,
    updated: later(winner.updated, loser.updated),
    // Higher than both, so that an editor open on either notices the change.
    revision: Math.min(Math.max(winner.revision, loser.revision) + 1, Number.MAX_SAFE_INTEGER),
  };
}

interface Here {
  kept: Note | undefined;
  trashed: DeletedNote | undefined;
}

function stepFor(given: Note, { kept, trashed }: Here, { policy, now }: Ruling): MergeStep {
  const incoming = datedBy(given, now);
  if (!kept && !trashed) return { kind: 'added', note: incoming };
  const here = kept ?? noteInTrash(trashed as DeletedNote); // one of the two is there
  const back = kept ? undefined : ('added' as const);
  if (hasSameContent(incoming, here)) return back ? { kind: back, note: joined(here, incoming) } : { kind: 'same' };
  if (policy === 'incoming-wins' || (isBelieved(given.updated, now) && isNewer(incoming, here)))
    return { kind: back ?? 'changed', note: joined(incoming, here), keep: here };
  return back ? { kind: back, note: joined(here, incoming), keep: incoming } : { kind: 'older', keep: incoming };
}

async function stepsFor(db: NoteDatabase, notes: readonly Note[], ruling: Ruling): Promise<MergeStep[]> {
  const ids = notes.map(({ id }) => id);
  const [kept, trashed] = await Promise.all([db.notes.bulkGet(ids), db.trash.bulkGet(ids)]);
  return notes.map((note, index) => {
    const here = kept[index];
    return stepFor(note, { kept: here && noteOf(here), trashed: trashed[index] }, ruling);
  });
}

function countsOf(steps: readonly MergeStep[], cards: number): MergeCounts {
  const counts: MergeCounts = { added: 0, changed: 0, older: 0, same: 0, cards };
  for (const { kind } of steps) counts[kind]++;
  return counts;
}

/** Counts what a merge would do, without doing it. */
export function planMerge(db: NoteDatabase, { notes, own }: NoteCollection, ruling: Ruling): Promise<MergeCounts> {
  return withNoteErrors(() =>
    db.transaction('r', [db.notes, db.trash, db.ownCards, db.ownTrash], async () => {
      const cards = own ? await countOwnChanges(db, own, { ...ruling, because: 'import' }) : 0;
      return countsOf(await stepsFor(db, notes, ruling), cards);
    }),
  );
}

type NewVersion = NoteCollection['versions'][number];

/** Adds versions that are not there yet, so that a file imported twice leaves no duplicates. */
async function addVersions(db: NoteDatabase, versions: NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  const known = await db.versions
    .where('noteId')
    .anyOf([...new Set(versions.map(({ noteId }) => noteId))])
    .toArray();
  const keyOf = ({ noteId, note }: NewVersion) => noteId + contentKey(note);
  const keys = new Set(known.map(keyOf));
  const fresh = versions.filter((version) => {
    const before = keys.size;
    return keys.add(keyOf(version)).size > before;
  });
  await db.versions.bulkAdd(fresh);
}

async function addToTrash(db: NoteDatabase, deleted: DeletedNote[]): Promise<void> {
  const ids = deleted.map(({ id }) => id);
  const [kept, trashed] = await Promise.all([db.notes.bulkGet(ids), db.trash.bulkGet(ids)]);
  await db.trash.bulkPut(deleted.filter((_, index) => !kept[index] && !trashed[index]));
}

/** How to merge; `because` is noted with each kept version. */
export interface MergeOptions {
  policy: Policy;
  because: VersionReason;
  now?: Date;
}

/**
 * Merges; resolves with the counts when it is on disk. Plans anew, because notes may have changed
 * since `planMerge`.
 */
export async function mergeNotes(db: NoteDatabase, from: NoteCollection, options: MergeOptions): Promise<MergeCounts> {
  const { policy, because, now = new Date() } = options;
  const kept = now.toISOString();
  const { done: steps, ownCards } = await withFreeSpace(() =>
    db.transaction('rw', [db.notes, db.trash, db.versions, db.ownCards, db.ownTrash, db.ownVersions], async () => {
      const done = await stepsFor(db, from.notes, { policy, now });
      const notes = done.flatMap(({ note }) => (note ? [note] : []));
      await db.notes.bulkPut(notes.map(stored));
      await db.trash.bulkDelete(notes.map(({ id }) => id));
      const lost = done.flatMap(({ keep }): NewVersion[] =>
        keep ? [{ noteId: keep.id, note: keep, because, kept }] : [],
      );
      await addVersions(db, [...lost, ...from.versions]);
      await addToTrash(db, from.trash);
      const ownCards = from.own ? await mergeOwnCards(db, from.own, { policy, because, now }) : 0;
      return { done, ownCards };
    }),
  );
  const changed = steps.flatMap(({ note }) => (note ? [note] : []));
  if (changed.length > 0 || ownCards > 0) db.announce({ ...changeOf(changed), ownCards: ownCards > 0 });
  return countsOf(steps, ownCards);
}
