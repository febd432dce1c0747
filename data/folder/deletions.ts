/**
 * Tells other computers that share the folder what was deleted here: a list in a file of this computer's own,
 * which no other writes. A deletion is of one state of a note; a later state is not deleted by it.
 */
import * as v from 'valibot';
import type { NoteCollection } from '../notes/collection.ts';
import { isOwn } from '../pack/qualified-id.ts';
import { type Deletion, deletionSchema, FILE_FORMAT, type FolderWords, sealOf } from './entity-file.ts';
import type { FolderDatabase } from './folder-store.ts';

/** Days for which a deletion is told: by then every computer in use has read the folder. */
const DAYS_TOLD = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The path of this computer's list. No entity's id begins like this. */
export const deletionsPath = (computer: string): string => `_deleted-${computer}.md`;

/** What is dated: a note, a card, or the deletion of one. */
export type Dated = Pick<Deletion, 'id' | 'updated' | 'revision'>;

/** Sorts the newest state first. */
export const newestFirst = (a: Dated, b: Dated): number =>
  a.updated !== b.updated ? (a.updated < b.updated ? 1 : -1) : b.revision - a.revision;

/** The latest deletion of each id. */
export function deletionsById(all: Iterable<Deletion>): Map<string, Deletion> {
  const latest = new Map<string, Deletion>();
  for (const deletion of all) {
    const known = latest.get(deletion.id);
    if (!known || newestFirst(deletion, known) < 0) latest.set(deletion.id, deletion);
  }
  return latest;
}

/** Whether no other record can have this id: facts on another pack's card have that card's id. */
const isUnique = (id: string) => !id.includes('/') || isOwn(id);

/** Whether this state was deleted, or one that came after it. */
export function isDeleted(state: Dated, deletions: ReadonlyMap<string, Deletion>): boolean {
  const deletion = deletions.get(state.id);
  if (!deletion) return false;
  const order = newestFirst(deletion, state);
  return isUnique(state.id) ? order <= 0 : order === 0;
}

/** What lies in the trash. */
export function deletionsInTrash({ trash, own }: NoteCollection): Deletion[] {
  // The deletion itself has made one revision more.
  return [...trash, ...(own?.trash ?? [])].map(({ id, updated, revision, deleted }) => ({
    id,
    updated,
    revision: revision - 1,
    deleted,
  }));
}

/** What is deleted here: what lies in the trash, and what lay there when a copy was made before. */
function deletionsIn(collection: NoteCollection, before: readonly Deletion[], now: Date): Deletion[] {
  const present = new Set([...collection.notes, ...(collection.own?.cards ?? [])].map(({ id }) => id));
  const since = new Date(now.getTime() - DAYS_TOLD * DAY_MS).toISOString();
  const all = [...deletionsById([...before, ...deletionsInTrash(collection)]).values()];
  return all
    .filter((one) => !present.has(one.id) && one.deleted > since && v.is(deletionSchema, one))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Brings what is remembered of deletions up to date, and gives it. */
export async function rememberDeletions(
  db: FolderDatabase,
  collection: NoteCollection,
  now: Date,
): Promise<Deletion[]> {
  const before = await db.deletions.toArray();
  const all = deletionsIn(collection, before, now);
  if (JSON.stringify(all) !== JSON.stringify(before))
    await db.transaction('rw', db.deletions, async () => {
      await db.deletions.clear();
      await db.deletions.bulkPut(all);
    });
  return all;
}

/** The text of the file. */
export async function deletionsFile(deletions: readonly Deletion[], words: FolderWords): Promise<string> {
  const properties = { title: words.deleted, aliases: [], tags: [] };
  const body = `# ${words.deleted}\n\n${words.aboutDeleted}`;
  const front = [
    ...Object.entries(properties).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    'ficha:',
    `  format: ${FILE_FORMAT}`,
    `  seal: ${JSON.stringify(await sealOf(properties, body))}`,
    '  deleted:',
    ...deletions.map((deletion) => `    - ${JSON.stringify(deletion)}`),
  ];
  return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}
