/** Handles the requests about notes. An editor in a card is limited to the notes of its card. */

import type { NotesAbout } from '../../../data/messaging/card-schemas.ts';
import { openLibrary } from '../../../data/messaging/open-pages.ts';
import { type EntityName, pageMessaging, type SuggestedEntity } from '../../../data/messaging/protocol.ts';
import { draftFor, isEmptyDraft, keepDraft, unsavedAmong } from '../../../data/notes/drafts.ts';
import { countNotesOn, findNotes, tagsInUse } from '../../../data/notes/find-notes.ts';
import { areNotesLost } from '../../../data/notes/loss-detection.ts';
import type { NoteContent } from '../../../data/notes/note.ts';
import { deleteNotes, undeleteNotes } from '../../../data/notes/trash.ts';
import { addNote, changeNote, countVersions, versionsOf } from '../../../data/notes/write.ts';
import { openingOf } from '../cards/card-openings.ts';
import { namesOf } from '../facts.ts';
import { handleRequest, RequestError } from '../requests/handle-request.ts';
import { isOwnPage, type Sender } from '../requests/senders.ts';
import { draftTarget, notesAbout, requireNote, requireScope, speaksFor } from './note-scope.ts';
import { restoreNoteScripts } from './note-sites.ts';
import { notesWritten, openNoteDatabase, tellCards } from './notes.ts';

/** In the given order, without those that the fact base does not hold. */
async function suggestedNames({ suggested = [] }: NotesAbout): Promise<SuggestedEntity[]> {
  const names = new Map((await namesOf(suggested.map(({ id }) => id))).map((name) => [name.id, name]));
  return suggested.flatMap(({ id, within }) => {
    const name = names.get(id);
    return name ? [{ ...name, within }] : [];
  });
}

async function entityOf({ entity }: NotesAbout): Promise<EntityName | undefined> {
  if (entity === undefined) return undefined;
  const [found] = await namesOf([entity]);
  if (!found) throw new RequestError('not-found');
  return found;
}

/** The entities of a note with their names. */
async function named(entities: string[]): Promise<Pick<NoteContent, 'entities' | 'names'>> {
  const known = await namesOf(entities);
  return { entities, names: Object.fromEntries(known.map(({ id, name }) => [id, name])) };
}

/** The tab that quotes are looked for in: the one that the sender names or, in a card, the card's. */
async function tabFor(tab: number | undefined, sender: Sender): Promise<number | undefined> {
  return isOwnPage(sender) ? tab : (await openingOf(sender))?.page?.tab;
}

/** Must be called when the background starts. */
export function handleNoteRequests(): void {
  handleRequest('countNotes', 'own', async ({ entity }) => countNotesOn(await openNoteDatabase(), entity));

  handleRequest('getNotes', 'own', async ({ about }, sender) => {
    const scope = await requireScope(about, sender);
    const { page, quote, notice } = about;
    const db = await openNoteDatabase();
    const [entity, suggested, notes, tags] = await Promise.all([
      entityOf(about),
      suggestedNames(about),
      notesAbout(db, about),
      tagsInUse(db),
    ]);
    const ids = notes.map(({ id }) => id);
    const newNote = await draftTarget(db, scope, undefined);
    const [unsaved, versions, named, areLost] = await Promise.all([
      unsavedAmong(db, newNote, notes),
      countVersions(db, ids),
      namesOf([...new Set(notes.flatMap(({ entities }) => entities))]),
      areNotesLost(),
    ]);
    return {
      ...(entity ? { entity } : {}),
      page,
      ...(quote ? { quote } : {}),
      ...(notice ? { notice } : {}),
      suggested,
      named,
      notes,
      unsaved,
      versions,
      tags,
      areLost,
    };
  });

  handleRequest('saveNote', 'own', async ({ about, text, tags, entities, id, change }, sender) => {
    const scope = await requireScope(about, sender);
    const { entity, page, quote } = about;
    const db = await openNoteDatabase();
    if (change) {
      const before = await requireNote(db, scope, change.id);
      const content = entities ? await named(entities) : { entities: before.entities, names: before.names };
      return changeNote(db, { ...change, text, tags, ...content });
    }
    const content = await named(entities ?? (entity === undefined ? [] : [entity]));
    const draft = { ...content, text, tags, page, ...(quote ? { quote } : {}) };
    const begun = await draftTarget(db, scope, undefined);
    return { saved: await addNote(db, draft, new Date(), { ...(id ? { id } : {}), begun }) };
  });

  handleRequest('deleteNote', 'own', async ({ about, id }, sender) => {
    const scope = await requireScope(about, sender);
    const db = await openNoteDatabase();
    await requireNote(db, scope, id);
    await deleteNotes(db, [id]);
    return true;
  });

  handleRequest('undeleteNote', 'own', async ({ about, id }, sender) => {
    const scope = await requireScope(about, sender);
    const db = await openNoteDatabase();
    await requireNote(db, scope, id);
    const [note] = await undeleteNotes(db, [id]);
    if (!note) throw new RequestError('not-found');
    return note;
  });

  handleRequest('getQuotes', 'any', async ({ page }, sender) => {
    const isOwn = isOwnPage(sender);
    // Documents that share an address, such as `about:srcdoc`, are not told of each other's notes.
    const isSite = /^(?:https?|file):/.test(sender.url ?? '') && speaksFor(sender.url, page.url);
    // A web page is not a PDF, although it may know its fingerprint.
    if (!isOwn && (!isSite || page.pdf)) throw new RequestError('not-allowed');
    const notes = await findNotes(await openNoteDatabase(), { page });
    return notes.flatMap(({ id, quote, page: { pdf } }) =>
      quote ? [{ id, quote, ...(pdf ? { pdfPage: pdf.page } : {}) }] : [],
    );
  });

  handleRequest('getQuoteStates', 'own', async ({ tab }, sender) => {
    const asked = await tabFor(tab, sender);
    if (asked === undefined) return {};
    // On a page without quotes no script answers.
    const states = await pageMessaging.sendMessage('pageQuoteStates', undefined, asked).catch(() => undefined);
    return states ?? {};
  });

  handleRequest('showQuote', 'own', async ({ tab, id }, sender) => {
    const asked = await tabFor(tab, sender);
    if (asked === undefined) return false;
    return (await pageMessaging.sendMessage('showPageQuote', { id }, asked).catch(() => false)) ?? false;
  });

  handleRequest('getVersions', 'own', async ({ about, id }, sender) => {
    const scope = await requireScope(about, sender);
    const db = await openNoteDatabase();
    await requireNote(db, scope, id);
    return versionsOf(db, id);
  });

  handleRequest('getDraft', 'own', async ({ about, note }, sender) => {
    const scope = await requireScope(about, sender);
    const db = await openNoteDatabase();
    return (await draftFor(db, await draftTarget(db, scope, note))) ?? null;
  });

  handleRequest('keepDraft', 'own', async ({ about, note, content }, sender) => {
    const scope = await requireScope(about, sender);
    const db = await openNoteDatabase();
    await keepDraft(db, await draftTarget(db, scope, note), content);
    // An open card no longer says that a text waits.
    if (isEmptyDraft(content) && about.entity !== undefined) tellCards([about.entity]);
    return true;
  });

  handleRequest('notesWritten', 'own', async ({ entities, ownCards }, sender) => {
    if (!isOwnPage(sender)) throw new RequestError('not-allowed');
    await notesWritten({ entities, pages: [], ownCards });
    // An import or a large deletion may have changed which pages have notes.
    await restoreNoteScripts(openNoteDatabase);
    return true;
  });

  handleRequest('openNotesPage', 'own', async () => {
    await openLibrary('#/notes?view=keep');
    return true;
  });
}
