/**
 * Handles the requests about notes. Those of note editors come with a token, which limits them to
 * its notes.
 */

import { openLibrary } from '../../data/messaging/open-pages.ts';
import {
  type EntityName,
  pageMessaging,
  type RequestData,
  type SuggestedEntity,
} from '../../data/messaging/protocol.ts';
import { draftFor, keepDraft } from '../../data/notes/drafts.ts';
import { countNotesOn, findNotes, tagsInUse } from '../../data/notes/find-notes.ts';
import { countLostNotes } from '../../data/notes/loss-detection.ts';
import type { NoteContent } from '../../data/notes/note.ts';
import { deleteNotes, undeleteNotes } from '../../data/notes/trash.ts';
import { addNote, changeNote, countVersions, versionsOf } from '../../data/notes/write.ts';
import { namesOf } from './facts.ts';
import { handleRequest, RequestError } from './handle-requests.ts';
import { draftTarget, grantedNotes, requireNote, requireToken } from './note-grants.ts';
import { restoreNoteScripts } from './note-sites.ts';
import { issueToken, type NoteGrant } from './note-tokens.ts';
import { notesWritten, openNoteDatabase } from './notes.ts';
import { isOwnPage, type Sender } from './senders.ts';

const originOf = (address: string | undefined) => URL.parse(address ?? '')?.origin;

/** A content script may ask for its own page only; Ficha's own pages, for any. */
function grantFor(asked: RequestData<'openNotes'>, sender: Sender): NoteGrant {
  const tab = sender.tab?.id;
  if (isOwnPage(sender)) return { ...asked, ...(tab === undefined ? {} : { tab }), toOwnPage: true };
  if (tab === undefined || originOf(asked.page.url) !== originOf(sender.url)) throw new RequestError('not-allowed');
  return { ...asked, tab, toOwnPage: false };
}

/** In the given order, without those that the fact base does not hold. */
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
  if (!found) throw new RequestError('not-found');
  return found;
}

/** The entities of a note with their names. */
async function about(entities: string[]): Promise<Pick<NoteContent, 'entities' | 'names'>> {
  const known = await namesOf(entities);
  return { entities, names: Object.fromEntries(known.map(({ id, name }) => [id, name])) };
}

/** Must be called when the background starts. */
export function handleNoteRequests(): void {
  handleRequest('countNotes', 'any', async ({ entity }) => countNotesOn(await openNoteDatabase(), entity));

  handleRequest('openNotes', 'any', async (asked, sender) => issueToken(grantFor(asked, sender)));

  handleRequest('getNotes', 'note-editor', async ({ token }, sender) => {
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
      countLostNotes(),
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

  handleRequest('saveNote', 'note-editor', async ({ token, text, tags, entities, id, change }, sender) => {
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
    const begun = await draftTarget(db, grant, undefined);
    return { saved: await addNote(db, draft, new Date(), { ...(id ? { id } : {}), begun }) };
  });

  handleRequest('deleteNote', 'note-editor', async ({ token, id }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await requireNote(db, grant, id);
    await deleteNotes(db, [id]);
    return true;
  });

  handleRequest('undeleteNote', 'note-editor', async ({ token, id }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await requireNote(db, grant, id);
    const [note] = await undeleteNotes(db, [id]);
    if (!note) throw new RequestError('not-found');
    return note;
  });

  handleRequest('getQuotes', 'any', async ({ page }, sender) => {
    if (originOf(page.url) !== originOf(sender.url)) throw new RequestError('not-allowed');
    const notes = await findNotes(await openNoteDatabase(), { page });
    return notes.flatMap(({ id, quote }) => (quote ? [{ id, quote }] : []));
  });

  handleRequest('getQuoteStates', 'note-editor', async ({ token, tab }, sender) => {
    const { isInFrame } = await requireToken(token, sender);
    const asked = isInFrame ? sender.tab?.id : tab;
    if (asked === undefined) return {};
    // On a page without quotes no script answers.
    const states = await pageMessaging.sendMessage('getQuoteStates', undefined, asked).catch(() => undefined);
    return states ?? {};
  });

  handleRequest('showQuote', 'note-editor', async ({ token, tab, id }, sender) => {
    const { isInFrame } = await requireToken(token, sender);
    const asked = isInFrame ? sender.tab?.id : tab;
    if (asked === undefined) return false;
    return (await pageMessaging.sendMessage('showQuote', { id }, asked).catch(() => false)) ?? false;
  });

  handleRequest('getVersions', 'note-editor', async ({ token, id }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await requireNote(db, grant, id);
    return versionsOf(db, id);
  });

  handleRequest('getDraft', 'note-editor', async ({ token, note }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    return (await draftFor(db, await draftTarget(db, grant, note))) ?? null;
  });

  handleRequest('keepDraft', 'note-editor', async ({ token, note, content }, sender) => {
    const grant = await requireToken(token, sender);
    const db = await openNoteDatabase();
    await keepDraft(db, await draftTarget(db, grant, note), content);
    return true;
  });

  handleRequest('notesWritten', 'note-editor', async ({ entities }, sender) => {
    if (!isOwnPage(sender)) throw new RequestError('not-allowed');
    await notesWritten({ entities, pages: [] });
    // An import or a large deletion may have changed which pages have notes.
    await restoreNoteScripts(openNoteDatabase);
    return true;
  });

  handleRequest('openNotesPage', 'note-editor', async () => {
    await openLibrary('#/notes?view=keep');
    return true;
  });
}
