/** Handles the requests about facts and names. */
import { gatherEvents } from '../../data/facts/page-events.ts';
import { cardHash, openLibrary, timelineHash } from '../../data/messaging/open-pages.ts';
import { findCard, namesOf, prepareFacts, takeNewPacks, withFacts } from './facts.ts';
import { handleRequest, RequestError } from './requests/handle-request.ts';

/** Must be called when the background starts. */
export function handleFactRequests(): void {
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
}
