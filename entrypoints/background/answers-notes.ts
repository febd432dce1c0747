/** Answers the calls about notes: those of the frame in a card, which act within its token, and what other contexts may ask. */
import { deleteNotes, undeleteNotes } from '../../data/notes/bin.ts';
import { type DraftOf, draftFor, dropDraft, keepDraft } from '../../data/notes/drafts.ts';
import { countNotesOn, findNotes, tagsInUse } from '../../data/notes/find-notes.ts';
import type { NoteDatabase } from '../../data/notes/note-database.ts';
import { pageKey } from '../../data/notes/page-address.ts';
import { addNote, changeNote } from '../../data/notes/write.ts';
import { answer, Refusal, type Sender } from './answer.ts';
import { requireEntity } from './facts.ts';
import { issueToken, type NoteGrant, redeemToken } from './note-tokens.ts';
import { openNoteDatabase } from './notes.ts';

async function requireToken(token: string, sender: Sender): Promise<NoteGrant> {
  const grant = await redeemToken(token, sender.tab?.id);
  if (!grant) throw new Refusal('not-allowed');
  return grant;
}

/** A token is good for the notes of its own entity only. */
async function requireNoteOn(db: NoteDatabase, entity: string, id: string) {
  const note = (await db.notes.get(id)) ?? (await db.bin.get(id));
  if (!note?.entities.includes(entity)) throw new Refusal('not-found');
  return note;
}

async function draftOf(db: NoteDatabase, { entity, page }: NoteGrant, note: string | undefined): Promise<DraftOf> {
  if (note === undefined) return { entity, page: pageKey(page.url) };
  await requireNoteOn(db, entity, note);
  return { note };
}

export function answerNoteCalls(): void {
  answer('countNotes', 'any', async ({ entity }) => countNotesOn(await openNoteDatabase(), entity));

  answer('openNotes', 'any', async (grant, sender) => {
    const tab = sender.tab?.id;
    if (tab === undefined) throw new Refusal('not-allowed');
    return issueToken({ ...grant, tab });
  });

  answer('getNotes', 'notes-frame', async ({ token }, sender) => {
    const grant = await requireToken(token, sender);
    const { id, name } = await requireEntity(grant.entity);
    const db = await openNoteDatabase();
    const [notes, tags] = await Promise.all([findNotes(db, { entity: id }), tagsInUse(db)]);
    return { entity: { id, name }, notes, tags };
  });

  answer('saveNote', 'notes-frame', async ({ token, text, tags, change }, sender) => {
    const grant = await requireToken(token, sender);
    const { entity, page, quote } = grant;
    const db = await openNoteDatabase();
    if (change) {
      const { entities, names } = await requireNoteOn(db, entity, change.id);
      const result = await changeNote(db, { ...change, text, tags, entities, names });
      if ('saved' in result) await dropDraft(db, { note: change.id });
      return result;
    }
    const { name } = await requireEntity(entity);
    const draft = { entities: [entity], names: { [entity]: name }, text, tags, page };
    const saved = await addNote(db, quote ? { ...draft, quote } : draft);
    await dropDraft(db, await draftOf(db, grant, undefined));
    return { saved };
  });

  answer('deleteNote', 'notes-frame', async ({ token, id }, sender) => {
    const { entity } = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await requireNoteOn(db, entity, id);
    await deleteNotes(db, [id]);
    return true;
  });

  answer('undeleteNote', 'notes-frame', async ({ token, id }, sender) => {
    const { entity } = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await requireNoteOn(db, entity, id);
    const [note] = await undeleteNotes(db, [id]);
    if (!note) throw new Refusal('not-found');
    return note;
  });

  answer('getDraft', 'notes-frame', async ({ token, note }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    return (await draftFor(db, await draftOf(db, grant, note))) ?? null;
  });

  answer('keepDraft', 'notes-frame', async ({ token, note, content }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await keepDraft(db, await draftOf(db, grant, note), content);
    return true;
  });
}
