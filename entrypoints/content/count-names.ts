/** The names on a page, as the popup and the side panel list them. */
import type { PageName } from '../../data/service.ts';
import type { PageMention } from './mention-place.ts';

/** In order of appearance: how often each stands, whether every mention of it is in doubt, and how sure we are on average. */
export function countNames(mentions: readonly PageMention[]): PageName[] {
  const names = new Map<string, PageName>();
  for (const { entity, ambiguous, confidence } of mentions) {
    const known = names.get(entity) ?? { id: entity, count: 0, ambiguous: true, confidence: 0 };
    names.set(entity, {
      id: entity,
      count: known.count + 1,
      ambiguous: known.ambiguous && ambiguous,
      confidence: (known.confidence * known.count + confidence) / (known.count + 1),
    });
  }
  return [...names.values()];
}
