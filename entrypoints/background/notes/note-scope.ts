/** Which notes a note editor may read and change, and what a new note is about. */

import { browser } from 'wxt/browser';
import type { NotesAbout } from '../../../data/messaging/card-schemas.ts';
import { pageKey, pageKeys } from '../../../data/messaging/page-address.ts';
import type { DraftTarget } from '../../../data/notes/drafts.ts';
import { findNotes } from '../../../data/notes/find-notes.ts';
import type { Note } from '../../../data/notes/note.ts';
import type { NoteDatabase } from '../../../data/notes/note-database.ts';
import { openingOf } from '../cards/card-openings.ts';
import { RequestError } from '../requests/handle-request.ts';
import { isOwnPage, type Sender } from '../requests/senders.ts';

/** The notes that an editor works on. */
export interface NoteScope extends NotesAbout {
  /** In a card, the editor is limited to these notes; Ficha's own pages reach all. */
  isLimited: boolean;
}

/**
 * Whether a document may ask for what was noted at an address. Files, and documents without an origin, speak
 * for themselves alone: to the browser, all of them have the same origin.
 */
export function speaksFor(document: string | undefined, address: string): boolean {
  const [own, asked] = [URL.parse(document ?? ''), URL.parse(address)];
  if (!own || !asked) return false;
  return /^https?:$/.test(own.protocol) ? own.origin === asked.origin : pageKey(own.href) === pageKey(asked.href);
}

/**
 * A card's notes are taken at its own page, or at the document that a page of Ficha's own shows: the reader
 * of PDFs opens cards for documents at any address. Throws `not-allowed` for another one.
 */
export async function requireScope(about: NotesAbout, sender: Sender): Promise<NoteScope> {
  if (isOwnPage(sender)) return { ...about, isLimited: false };
  const opening = await openingOf(sender);
  if (!opening) throw new RequestError('not-allowed');
  const { page } = opening;
  const isOwn = page?.url?.startsWith(browser.runtime.getURL('/'));
  if (page && !isOwn && !speaksFor(page.url, about.page.url)) throw new RequestError('not-allowed');
  return { ...about, isLimited: true };
}

function covers({ entity, page, isLimited }: NoteScope, note: Note): boolean {
  if (!isLimited) return true;
  if (entity !== undefined) return note.entities.includes(entity);
  const keys = pageKeys(page);
  return pageKeys(note.page).some((key) => keys.includes(key));
}

/**
 * The note with this id, also from the trash. Throws `not-found` if it is outside the scope.
 */
export async function requireNote(db: NoteDatabase, scope: NoteScope, id: string): Promise<Note> {
  const note = (await db.notes.get(id)) ?? (await db.trash.get(id));
  if (!note || !covers(scope, note)) throw new RequestError('not-found');
  return note;
}

/** The notes on an entity or, without one, on a page; newest first. */
export function notesAbout(db: NoteDatabase, { entity, page }: NotesAbout): Promise<Note[]> {
  return findNotes(db, entity === undefined ? { page } : { entity });
}

/** What a draft is for: a change to this note, or a new note. */
export async function draftTarget(db: NoteDatabase, scope: NoteScope, note: string | undefined): Promise<DraftTarget> {
  if (note !== undefined) {
    await requireNote(db, scope, note);
    return { note };
  }
  const { entity, page, quote } = scope;
  const at = { page: pageKey(page.url) };
  // The quote is left out: a note begun at one mention may be finished at another.
  if (entity !== undefined) return { ...at, entity };
  return quote ? { ...at, selected: quote.exact } : at;
}
