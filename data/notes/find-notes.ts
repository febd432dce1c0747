/** Finds notes by entity, tag, site, page or date. */
import * as v from 'valibot';
import { type PageIdentity, pageKeys } from '../messaging/page-address.ts';
import { siteOf } from '../settings/settings.ts';
import { withNoteErrors } from './failures.ts';
import { type Note, newestFirst, noteSchema } from './note.ts';
import { type NoteDatabase, noteOf, type StoredNote } from './note-database.ts';

/** Conditions that a note must meet; absent ones do not count. */
export interface NoteQuery {
  /** Entity id. */
  entity?: string;
  tag?: string;
  /** As `siteOf` names it: "example.org". */
  site?: string;
  /** First and last day of the last change, YYYY-MM-DD, both included. */
  from?: string;
  to?: string;
  /** Taken at this page, tracking parameters aside. */
  page?: PageIdentity;
}

const siteOfNote = ({ page }: Note) => siteOf(page.url) ?? '';

function narrowest(db: NoteDatabase, { entity, tag, page }: NoteQuery): Promise<StoredNote[]> {
  if (page) return db.notes.where('pageKeys').anyOf(pageKeys(page)).distinct().toArray();
  if (entity !== undefined) return db.notes.where('entities').equals(entity).toArray();
  if (tag !== undefined) return db.notes.where('tags').equals(tag).toArray();
  return db.notes.toArray();
}

/** True for a note that meets the conditions; `page` is not checked. */
export function matchesQuery(note: Note, { entity, tag, site, from, to }: NoteQuery): boolean {
  const day = note.updated.slice(0, 10);
  return (
    (entity === undefined || note.entities.includes(entity)) &&
    (tag === undefined || note.tags.includes(tag)) &&
    (site === undefined || siteOfNote(note) === site) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

/**
 * The notes that meet the conditions, newest first. A record that is not a valid note is skipped
 * and left as it is.
 */
export async function findNotes(db: NoteDatabase, query: NoteQuery = {}): Promise<Note[]> {
  const candidates = await withNoteErrors(() => narrowest(db, query));
  const notes: Note[] = [];
  for (const candidate of candidates) {
    const note = noteOf(candidate);
    if (v.is(noteSchema, note) && matchesQuery(note, query)) notes.push(note);
  }
  return notes.sort(newestFirst);
}

/** One note by its id. */
export async function getNote(db: NoteDatabase, id: string): Promise<Note | undefined> {
  const note = await withNoteErrors(() => db.notes.get(id));
  return note && noteOf(note);
}

/** How many notes are about an entity. */
export function countNotesOn(db: NoteDatabase, entity: string): Promise<number> {
  return withNoteErrors(() => db.notes.where('entities').equals(entity).count());
}

interface Counted {
  value: string;
  count: number;
}

function tally(values: Iterable<string>): Counted[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** Every tag in use, the most frequent first. */
export async function tagsInUse(db: NoteDatabase): Promise<string[]> {
  const tags = await withNoteErrors(() => db.notes.orderBy('tags').keys());
  return tally(tags.map(String)).map(({ value }) => value);
}
