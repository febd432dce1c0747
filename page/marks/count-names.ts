/** Counts the names on a page, for the popup and the side panel. */
import type { PageName } from '../../data/messaging/protocol.ts';
import type { PageMentions } from './page-mention.ts';

/**
 * Counts mentions by entity, in order of appearance, one passage a step. A name is ambiguous when
 * all its mentions are; its confidence is the mean of theirs.
 */
export function* countNames(mentions: PageMentions): Generator<void, PageName[]> {
  const names = new Map<string, PageName>();
  for (const passage of mentions) {
    for (const { entity, ambiguous, confidence } of passage) {
      const known = names.get(entity);
      if (known) {
        known.count++;
        known.confidence += (confidence - known.confidence) / known.count;
        known.ambiguous &&= ambiguous;
      } else names.set(entity, { id: entity, count: 1, ambiguous, confidence });
    }
    yield;
  }
  return [...names.values()];
}
