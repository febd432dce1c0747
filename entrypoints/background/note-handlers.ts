/** Answers the calls about notes: those of the places where notes are written, which act within their token, and what other contexts may ask. */

import { openLibrary } from '../../data/messaging/open-pages.ts';
import { type CallData, type EntityName, pageMessaging, type SuggestedEntity } from '../../data/messaging/protocol.ts';
import { draftFor, keepDraft } from '../../data/notes/drafts.ts';
import { countNotesOn, findNotes, tagsInUse } from '../../data/notes/find-notes.ts';
import { lostNotes } from '../../data/notes/loss-detection.ts';
import type { NoteContent } from '../../data/notes/note.ts';
import { deleteNotes, undeleteNotes } from '../../data/notes/trash.ts';
import { addNote, changeNote, countVersions, versionsOf } from '../../data/notes/write.ts';
import { namesOf } from './facts.ts';
import { answer, Refusal } from './handle-requests.ts';
import { draftOf, grantedNotes, requireNote, requireToken } from './note-grants.ts';
import { restoreNotedPages } from './note-sites.ts';
import { issueToken, type NoteGrant } from './note-tokens.ts';
import { notesWritten, openNoteDatabase } from './notes.ts';
import { isOwnPage, type Sender } from './senders.ts';

const originOf = (address: string | undefined) => URL.parse(address ?? '')?.origin;

/** A page's script speaks for its own page; one of our own pages, for any. */
function grantFor(asked: CallData<'openNotes'>, sender: Sender): NoteGrant {
  const tab = sender.tab?.id;
  if (isOwnPage(sender)) return { ...asked, ...(tab === undefined ? {} : { tab }), toOwnPage: true };
  if (tab === undefined || originOf(asked.page.url) !== originOf(sender.url)) throw new Refusal('not-allowed');
  return { ...asked, tab, toOwnPage: false };
}

/** In the order of the suggestion; those that the fact base does not hold are left out. */
async function suggestedNames({ suggested = [] }: NoteGrant): Promise<SuggestedEntity[]> {
  const names = new Map((await namesOf(suggested.map(({ id }) => id))).map((name) => [name.id, name]));
  return suggested.flatMap(({ id, within }) => {
    const name = names.get(id);
    return name ? [{ ...name, within }] : [];
  });
}

async function entityOf({ entity }: NoteGrant): Promise<EntityName | undefined> {
  if (entity === undefined) return undefined;
  const [found] = await namesOf([entity]);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** What a note is about, with the names that the fact base has for it. */
async function about(entities: string[]): Promise<Pick<NoteContent, 'entities' | 'names'>> {
  const known = await namesOf(entities);
  return { entities, names: Object.fromEntries(known.map(({ id, name }) => [id, name])) };
}

export function answerNoteCalls(): void {
  answer('countNotes', 'any', async ({ entity }) => countNotesOn(await openNoteDatabase(), entity));

  answer('openNotes', 'any', async (asked, sender) => issueToken(grantFor(asked, sender)));

  answer('getNotes', 'note-editor', async ({ token }, sender) => {
    const grant = await requireToken(token, sender);
    const { page, quote, notice } = grant;
    const db = await openNoteDatabase();
    const [entity, suggested, notes, tags] = await Promise.all([
      entityOf(grant),
      suggestedNames(grant),
      grantedNotes(db, grant),
      tagsInUse(db),
    ]);
    const ids = notes.map(({ id }) => id);
    const [versions, named, lost] = await Promise.all([
      countVersions(db, ids),
      namesOf([...new Set(notes.flatMap(({ entities }) => entities))]),
      lostNotes(),
    ]);
    return {
      ...(entity ? { entity } : {}),
      page,
      ...(quote ? { quote } : {}),
      ...(notice ? { notice } : {}),
      suggested,
      named,
      notes,
      versions,
      tags,
      lost,
    };
  });

  answer('saveNote', 'note-editor', async ({ token, text, tags, entities, id, change }, sender) => {
    const grant = await requireToken(token, sender);
    const { entity, page, quote } = grant;
    const db = await openNoteDatabase();
    if (change) {
      const before = await requireNote(db, grant, change.id);
      const content = entities ? await about(entities) : { entities: before.entities, names: before.names };
      return changeNote(db, { ...change, text, tags, ...content });
    }
    const content = await about(entities ?? (entity === undefined ? [] : [entity]));
    const draft = { ...content, text, tags, page, ...(quote ? { quote } : {}) };
    const begun = await draftOf(db, grant, undefined);
    return { saved: await addNote(db, draft, new Date(), { ...(id ? { id } : {}), begun }) };
  });

  answer('deleteNote', 'note-editor', async ({ token, id }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await requireNote(db, grant, id);
    await deleteNotes(db, [id]);
    return true;
  });

  answer('undeleteNote', 'note-editor', async ({ token, id }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await requireNote(db, grant, id);
    const [note] = await undeleteNotes(db, [id]);
    if (!note) throw new Refusal('not-found');
    return note;
  });

  answer('getQuotes', 'any', async ({ page }, sender) => {
    if (originOf(page.url) !== originOf(sender.url)) throw new Refusal('not-allowed');
    const notes = await findNotes(await openNoteDatabase(), { page });
    return notes.flatMap(({ id, quote }) => (quote ? [{ id, quote }] : []));
  });

  answer('getQuoteStates', 'note-editor', async ({ token, tab }, sender) => {
    const { isInFrame } = await requireToken(token, sender);
    const asked = isInFrame ? sender.tab?.id : tab;
    if (asked === undefined) return {};
    // A page without quotes has nobody to answer.
    const states = await pageMessaging.sendMessage('getQuoteStates', undefined, asked).catch(() => undefined);
    return states ?? {};
  });

  answer('showQuote', 'note-editor', async ({ token, tab, id }, sender) => {
    const { isInFrame } = await requireToken(token, sender);
    const asked = isInFrame ? sender.tab?.id : tab;
    if (asked === undefined) return false;
    return (await pageMessaging.sendMessage('showQuote', { id }, asked).catch(() => false)) ?? false;
  });

  answer('getVersions', 'note-editor', async ({ token, id }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await requireNote(db, grant, id);
    return versionsOf(db, id);
  });

  answer('getDraft', 'note-editor', async ({ token, note }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    return (await draftFor(db, await draftOf(db, grant, note))) ?? null;
  });

  answer('keepDraft', 'note-editor', async ({ token, note, content }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await keepDraft(db, await draftOf(db, grant, note), content);
    return true;
  });

  answer('notesWritten', 'note-editor', async ({ entities }, sender) => {
    if (!isOwnPage(sender)) throw new Refusal('not-allowed');
    await notesWritten({ entities, pages: [] });
    // Which pages have notes may be another matter after an import or a deletion of many.
    await restoreNotedPages(openNoteDatabase);
    return true;
  });

  answer('openNotesPage', 'note-editor', async () => {
    await openLibrary('#/notes?view=keep');
    return true;
  });
}
