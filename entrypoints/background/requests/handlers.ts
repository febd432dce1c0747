/** Handles the requests about facts and names, and registers all other handlers. */
import { gatherEvents } from '../../../data/facts/page-events.ts';
import { cardHash, openLibrary, timelineHash } from '../../../data/messaging/open-pages.ts';
import { pageMessaging } from '../../../data/messaging/protocol.ts';
import { handleCardRequests } from '../cards/card-handlers.ts';
import { findCard, namesOf, prepareFacts, takeNewPacks, withFacts } from '../facts.ts';
import { handleNoteRequests } from '../notes/note-handlers.ts';
import { handleOwnCards } from '../own/own-handlers.ts';
import { handleSettings } from '../settings.ts';
import { handleMarkRules } from '../tabs/mark-rules.ts';
import { handleSeenNames } from '../tabs/seen-pages.ts';
import { countNames } from '../tabs/toolbar-badge.ts';
import { handleRequest, RequestError } from './handle-requests.ts';

/** Must be called when the background starts. */
export function handleRequests(): void {
  handleRequest('prepare', 'any', async () => {
    await prepareFacts();
    return true;
  });

  handleRequest('packsChanged', 'own', async () => {
    await takeNewPacks();
    return true;
  });

  handleRequest('getCard', 'any', async ({ id }) => {
    const card = await findCard(id);
    if (!card) throw new RequestError('not-found');
    return card;
  });

  handleRequest('openInLibrary', 'own', async ({ section, id }) => {
    await openLibrary(section === 'card' ? cardHash(id) : timelineHash(id));
    return true;
  });

  handleRequest('getNames', 'any', ({ ids }) => namesOf(ids));

  handleRequest('getEvents', 'any', ({ ids }) => withFacts((facts) => gatherEvents(facts, ids)));

  handleRequest('reportNames', 'any', async (_nothing, { tab, frameId }) => {
    if (tab?.id === undefined) throw new RequestError('not-allowed');
    // The pages around it ask anew when the frame is removed.
    if (frameId !== 0) void pageMessaging.sendMessage('frameHasNames', undefined, tab.id).catch(() => {});
    await countNames(tab.id);
    return true;
  });

  handleSettings();
  handleCardRequests();
  handleMarkRules();
  handleSeenNames();
  handleNoteRequests();
  handleOwnCards();
}
