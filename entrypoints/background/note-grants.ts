/** Which notes may be read and changed with a token, and what a new note is about. */

import { pageKey, pageKeys } from '../../data/messaging/page-address.ts';
import type { DraftTarget } from '../../data/notes/drafts.ts';
import { findNotes } from '../../data/notes/find-notes.ts';
import type { Note } from '../../data/notes/note.ts';
import type { NoteDatabase } from '../../data/notes/note-database.ts';
import { RequestError } from './handle-requests.ts';
import { type NoteGrant, redeemToken } from './note-tokens.ts';
import { isOwnPage, type Sender } from './senders.ts';

/** A grant in use. */
export interface Redeemed extends NoteGrant {
  /** In the notes frame a grant is limited to its own notes, whoever it was issued to. */
  isInFrame: boolean;
}

/** The grant behind a token. Throws `not-allowed`. */
export async function requireToken(token: string, sender: Sender): Promise<Redeemed> {
  const grant = await redeemToken(token, sender);
  if (!grant) throw new RequestError('not-allowed');
  return { ...grant, isInFrame: !isOwnPage(sender) };
}

function covers({ entity, page, isInFrame }: Redeemed, note: Note): boolean {
  if (!isInFrame) return true;
  if (entity !== undefined) return note.entities.includes(entity);
  const keys = pageKeys(page);
  return pageKeys(note.page).some((key) => keys.includes(key));
}

/**
 * The note with this id, also from the trash. Throws `not-found` if the grant does not cover it.
 */
export async function requireNote(db: NoteDatabase, grant: Redeemed, id: string): Promise<Note> {
  const note = (await db.notes.get(id)) ?? (await db.trash.get(id));
  if (!note || !covers(grant, note)) throw new RequestError('not-found');
  return note;
}

/** The notes that the grant covers, newest first. */
export function grantedNotes(db: NoteDatabase, { entity, page }: NoteGrant): Promise<Note[]> {
  return findNotes(db, entity === undefined ? { page } : { entity });
}

/** What a draft is for: a change to this note, or a new note. */
export async function draftTarget(db: NoteDatabase, grant: Redeemed, note: string | undefined): Promise<DraftTarget> {
  if (note !== undefined) {
    await requireNote(db, grant, note);
    return { note };
  }
  const { entity, page, quote } = grant;
  const at = { page: pageKey(page.url) };
  // The quote is left out: a note begun at one mention may be finished at another.
  if (entity !== undefined) return { ...at, entity };
  return quote ? { ...at, selected: quote.exact } : at;
}
