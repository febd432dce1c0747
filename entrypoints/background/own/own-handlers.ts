/** Handles the requests about the reader's own cards, which only Ficha's own pages may send. */
import { browser } from 'wxt/browser';
import { tellOwnChange } from '../../../data/messaging/own-changes.ts';
import type { RequestData, RequestName, RequestResult } from '../../../data/messaging/protocol.ts';
import type { NoteDatabase } from '../../../data/notes/note-database.ts';
import {
  addOwnFact,
  keepOwnDraft,
  listOwnCards,
  ownDrafts,
  ownVersionsOf,
  removeOwnFact,
  saveOwnCard,
} from '../../../data/own/own-store.ts';
import { deleteOwnCard, listOwnTrash, purgeOwnCards, undeleteOwnCard } from '../../../data/own/own-trash.ts';
import { openingOf } from '../cards/card-openings.ts';
import { publishLexicon } from '../facts.ts';
import { openNoteDatabase, watchOwnCards } from '../notes/notes.ts';
import { handleRequest, RequestError } from '../requests/handle-request.ts';
import { isOwnPage } from '../requests/senders.ts';
import { beginOwn } from './begin-own.ts';

/** A card in a page cannot be told from one that the page has placed: it gets and changes no cards. */
function handle<Name extends RequestName>(
  name: Name,
  work: (db: NoteDatabase, data: RequestData<Name>) => Promise<RequestResult<Name>>,
): void {
  handleRequest(name, 'own', async (data, sender) => {
    if (!isOwnPage(sender)) throw new RequestError('not-allowed');
    return work(await openNoteDatabase(), data);
  });
}

/** Milliseconds without a write before the lexicon is made, which keeps the background busy. */
const QUIET_MS = 200;

function publish(): void {
  void publishLexicon().catch(() => {
    // The card is kept. The next change or start makes the lexicon again.
  });
}

/** Must be called when the background starts. */
export function handleOwnCards(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  watchOwnCards(() => {
    void tellOwnChange();
    clearTimeout(timer);
    timer = setTimeout(publish, QUIET_MS);
  });

  handle('getOwnCards', async (db) => {
    // In case the background was stopped before the last change was in the lexicon.
    publish();
    const [cards, trash] = await Promise.all([listOwnCards(db), listOwnTrash(db)]);
    return { cards, trash };
  });
  handle('saveOwnCard', (db, change) => saveOwnCard(db, change));
  handle('addOwnFact', (db, fact) => addOwnFact(db, fact));
  handle('removeOwnFact', async (db, fact) => {
    await removeOwnFact(db, fact);
    return true;
  });
  handle('deleteOwnCard', async (db, { id }) => {
    await deleteOwnCard(db, id);
    return true;
  });
  handle('undeleteOwnCard', (db, { id }) => undeleteOwnCard(db, id));
  handle('purgeOwnCards', async (db, { ids }) => {
    await purgeOwnCards(db, ids);
    return true;
  });
  handle('getOwnVersions', (db, { id }) => ownVersionsOf(db, id));
  handleRequest('beginOwn', 'own', async ({ purpose, card, tab }, sender) => {
    const asked = isOwnPage(sender) ? tab : (await openingOf(sender))?.page?.tab;
    const found = asked === undefined ? undefined : await browser.tabs.get(asked).catch(() => undefined);
    if (!found) throw new RequestError('not-found');
    await beginOwn({ purpose, card, tab: found, opensPanel: !isOwnPage(sender) });
    return true;
  });
  handle('getOwnDrafts', (db) => ownDrafts(db));
  handle('keepOwnDraft', async (db, draft) => {
    await keepOwnDraft(db, draft);
    return true;
  });
}
