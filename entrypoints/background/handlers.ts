/** Answers the calls about cards and names; those about notes are in `answers-notes.ts`. */
import { browser } from 'wxt/browser';
import { gatherCard } from '../../data/facts/card-data.ts';
import { openLibrary } from '../../data/messaging/open-pages.ts';
import { namesOf, prepareFacts, withFacts } from './facts.ts';
import { answer, Refusal } from './handle-requests.ts';
import { answerNoteCalls } from './note-handlers.ts';
import { answerSeenNames } from './seen-pages.ts';
import { showNameCount } from './toolbar-badge.ts';

export function answerCalls(): void {
  answer('prepare', 'any', async () => {
    await prepareFacts();
    return true;
  });

  answer('injectCard', 'any', async (_nothing, { tab, frameId }) => {
    if (tab?.id === undefined || frameId === undefined) throw new Refusal('not-allowed');
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: ['/card.js'] as never,
    });
    return true;
  });

  answer('getCard', 'any', async ({ id }) => {
    const card = await withFacts(
      (facts) => gatherCard(facts, id),
      (found) => found !== undefined,
    );
    if (!card) throw new Refusal('not-found');
    return card;
  });

  answer('openInLibrary', 'any', async ({ section, id }) => {
    await openLibrary(section === 'card' ? `#/card/${id}` : `#/timeline?entity=${id}`);
    return true;
  });

  answer('getNames', 'any', ({ ids }) => namesOf(ids));

  answer('reportNames', 'any', async ({ count }, { tab, frameId }) => {
    if (tab?.id === undefined || frameId !== 0) throw new Refusal('not-allowed');
    await showNameCount(tab.id, count);
    return true;
  });

  answerSeenNames();
  answerNoteCalls();
}
