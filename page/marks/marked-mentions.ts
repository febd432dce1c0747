/** Chooses the mentions that the reader wants marked. */
import { highlightName, markedKind } from '../../data/settings/mark-styles.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { inPageOrder } from '../reading/page-order.ts';
import type { PageMention } from './page-mention.ts';

/**
 * A page with more mentions than this counts as long, and marking every one would disturb reading.
 * Most news articles have fewer.
 */
export const LONG_PAGE_MENTIONS = 60;

type Placed = Pick<PageMention, 'entity' | 'kind' | 'range'>;
type Lists<M> = readonly (readonly M[])[];

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/**
 * Filters each list, one a step; a list that loses nothing stays the same object, so that it is not
 * painted again.
 */
function* filterLists<M>(lists: Lists<M>, passes: (item: M) => boolean): Generator<void, Lists<M>> {
  const filtered: (readonly M[])[] = [];
  for (const list of lists) {
    const kept = list.filter(passes);
    filtered.push(kept.length < list.length ? kept : list);
    yield;
  }
  return filtered;
}

/**
 * A filter that passes the first mention of each name after each heading; it must be asked in page
 * order.
 */
function firstInSections(page: ParentNode): (mention: Placed) => boolean {
  const headings = [...page.querySelectorAll(HEADINGS)];
  let next = 0;
  let seen = new Set<string>();
  return (mention) => {
    const { entity } = mention;
    while (next < headings.length && inPageOrder(headings[next] as Element, mention.range.startContainer) < 0) {
      next += 1;
      seen = new Set();
    }
    if (seen.has(entity)) return false;
    seen.add(entity);
    return true;
  };
}

/** The mentions that are names, without phrases that mean a card; lists of names alone stay the same. */
export const namesOnly = <M extends Pick<PageMention, 'isDescription'>>(mentions: Lists<M>): Lists<M> =>
  mentions.map((list) =>
    list.some(({ isDescription }) => isDescription) ? list.filter(({ isDescription }) => !isDescription) : list,
  );

/** Whether only the first mention of each name in a section is to be marked. */
function wantsFirstOnly(marked: Settings['marked'], mentions: Lists<unknown>): boolean {
  if (marked !== 'auto') return marked === 'first';
  return mentions.reduce((sum, list) => sum + list.length, 0) > LONG_PAGE_MENTIONS;
}

/**
 * The mentions that the settings want marked; one list a step. `mentions` are in page order. Names
 * and kinds that are never marked are left out before a page's mentions are counted.
 */
export function* markedMentions<M extends Placed>(
  mentions: Lists<M>,
  { marked, markStyles, neverMarked }: Pick<Settings, 'marked' | 'markStyles' | 'neverMarked'>,
  page: ParentNode,
): Generator<void, Lists<M>> {
  if (marked === 'none') return [];
  const kinds = Object.keys(markStyles) as (keyof typeof markStyles)[];
  const unmarkedKinds = new Set(kinds.filter((kind) => !highlightName(kind, markStyles)));
  const unmarkedNames = new Set(neverMarked);
  const isFiltered = unmarkedKinds.size > 0 || unmarkedNames.size > 0;
  const wanted = isFiltered
    ? yield* filterLists(mentions, (one) => !unmarkedKinds.has(markedKind(one)) && !unmarkedNames.has(one.entity))
    : mentions;
  return wantsFirstOnly(marked, wanted) ? yield* filterLists(wanted, firstInSections(page)) : wanted;
}
