/** Handles the requests about the reader's own cards, which only Ficha's own pages may send. */
import { tellOwnChange } from '../../data/messaging/own-changes.ts';
import type { RequestData, RequestName, RequestResult } from '../../data/messaging/protocol.ts';
import type { NoteDatabase } from '../../data/notes/note-database.ts';
import {
  addOwnFact,
  keepOwnDraft,
  listOwnCards,
  ownDraft,
  ownVersionsOf,
  saveOwnCard,
} from '../../data/own/own-store.ts';
import { deleteOwnCard, listOwnTrash, purgeOwnCards, undeleteOwnCard } from '../../data/own/own-trash.ts';
import { publishLexicon } from './facts.ts';
import { handleRequest, RequestError } from './handle-requests.ts';
import { openNoteDatabase, watchOwnCards } from './notes.ts';
import { isOwnPage } from './senders.ts';

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

/** Must be called when the background starts. */
export function handleOwnCards(): void {
  watchOwnCards(() => {
    void tellOwnChange();
    void publishLexicon().catch(() => {
      // The card is kept. The next change or start makes the lexicon again.
    });
  });

  handle('getOwnCards', async (db) => {
    // In case the background was stopped before the last change was in the lexicon.
    void publishLexicon().catch(() => {});
    const [cards, trash] = await Promise.all([listOwnCards(db), listOwnTrash(db)]);
    return { cards, trash };
  });
  handle('saveOwnCard', (db, change) => saveOwnCard(db, change));
  handle('addOwnFact', (db, fact) => addOwnFact(db, fact));
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
  handle('getOwnDraft', async (db, { key }) => (await ownDraft(db, key)) ?? null);
  handle('keepOwnDraft', async (db, draft) => {
    await keepOwnDraft(db, draft);
    return true;
  });
}
