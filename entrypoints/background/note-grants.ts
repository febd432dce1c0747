/** What a token is good for: which notes may be seen and changed with it, and what a new note is about. */

import { pageKey, pageKeys } from '../../data/messaging/page-address.ts';
import type { DraftOf } from '../../data/notes/drafts.ts';
import { findNotes } from '../../data/notes/find-notes.ts';
import type { Note } from '../../data/notes/note.ts';
import type { NoteDatabase } from '../../data/notes/note-database.ts';
import { Refusal } from './handle-requests.ts';
import { type NoteGrant, redeemToken } from './note-tokens.ts';
import { isOwnPage, type Sender } from './senders.ts';

export interface Redeemed extends NoteGrant {
  /** In a frame, it is good for the notes that it was given out for and no others, whoever it was given to. */
  isInFrame: boolean;
}

export async function requireToken(token: string, sender: Sender): Promise<Redeemed> {
  const grant = await redeemToken(token, sender);
  if (!grant) throw new Refusal('not-allowed');
  return { ...grant, isInFrame: !isOwnPage(sender) };
}

function covers({ entity, page, isInFrame }: Redeemed, note: Note): boolean {
  if (!isInFrame) return true;
  if (entity !== undefined) return note.entities.includes(entity);
  const keys = pageKeys(page);
  return pageKeys(note.page).some((key) => keys.includes(key));
}

/** The note with this id, in the bin or out of it, if the grant is good for it. */
export async function requireNote(db: NoteDatabase, grant: Redeemed, id: string): Promise<Note> {
  const note = (await db.notes.get(id)) ?? (await db.bin.get(id));
  if (!note || !covers(grant, note)) throw new Refusal('not-found');
  return note;
}

/** The notes that the grant is about, newest first. */
export function grantedNotes(db: NoteDatabase, { entity, page }: NoteGrant): Promise<Note[]> {
  return findNotes(db, entity === undefined ? { page } : { entity });
}

/** Whose draft it is: that of a change to a note, or of a new one. */
export async function draftOf(db: NoteDatabase, grant: Redeemed, note: string | undefined): Promise<DraftOf> {
  if (note !== undefined) {
    await requireNote(db, grant, note);
    return { note };
  }
  const { entity, page, quote } = grant;
  const at = { page: pageKey(page.url) };
  // A card's quote is the sentence its name stands in: a thought begun at one of them may be ended at another.
  if (entity !== undefined) return { ...at, entity };
  return quote ? { ...at, selected: quote.exact } : at;
}
