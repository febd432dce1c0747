/** The names on a page, as the popup and the side panel list them. */
import type { PageName } from '../../data/messaging/protocol.ts';
import type { PageMention } from './page-mention.ts';
import type { PageMentions } from './page-mentions.ts';

/** In order of appearance: how often each stands, whether every mention of it is in doubt, and how sure we are on average. */
function sumUp(parts: Iterable<PageName>): PageName[] {
  const names = new Map<string, PageName>();
  for (const part of parts) {
    const known = names.get(part.id);
    if (!known) {
      names.set(part.id, { ...part });
      continue;
    }
    const count = known.count + part.count;
    known.confidence = (known.confidence * known.count + part.confidence * part.count) / count;
    known.ambiguous &&= part.ambiguous;
    known.count = count;
  }
  return [...names.values()];
}

const counted = new WeakMap<readonly PageMention[], readonly PageName[]>();

function namesIn(mentions: readonly PageMention[]): readonly PageName[] {
  const known = counted.get(mentions);
  if (known) return known;
  const names = sumUp(
    mentions.map(({ entity, ambiguous, confidence }) => ({ id: entity, count: 1, ambiguous, confidence })),
  );
  counted.set(mentions, names);
  return names;
}

export function countNames(mentions: PageMentions): PageName[] {
  return sumUp(mentions.flatMap(namesIn));
}
