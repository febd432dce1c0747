/** Loads cards from the background, each once a page. */
import type { CardData } from '../../data/facts/card-data.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import type { LoadCard } from './card-script.ts';

/**
 * Creates the loader of one page. A failed answer is not kept, so that the reader can try again.
 */
export function createCardLoader(): LoadCard {
  const answers = new Map<string, Promise<Answer<CardData>>>();
  return (id) => {
    const known = answers.get(id);
    if (known) return known;
    const answer = sendRequest('getCard', { id });
    answers.set(id, answer);
    void answer.then(({ ok }) => ok || answers.delete(id));
    return answer;
  };
}
