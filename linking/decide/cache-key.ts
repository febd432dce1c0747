/** What a decision about a text rests on besides the text: where that is as it was, the decision is that of the last time. */

import { isSameAmong, type NamingOrder, type Sequence } from '../context/mention-recency.ts';
import type { Touched } from './block-facts.ts';
import { type PageEvidence, rankingAmong } from './page-facts.ts';

/** What the page says: the same for all its texts, but no text cares about all of it. */
interface PageGrounds {
  page: string;
  /** Which of its doubtful capitals the page also writes small. */
  small: string;
}

const pageGrounds = ({ doubtfulCapitals }: Touched, { key, writesSmall }: PageEvidence): PageGrounds => ({
  page: key,
  small: doubtfulCapitals.length > 0 ? doubtfulCapitals.map(writesSmall).join() : '',
});

const isSamePage = (a: PageGrounds, b: PageGrounds) => a.page === b.page && a.small === b.small;

/** Of one block, of which there are many: as texts, quick to compare. */
export interface BlockGrounds extends PageGrounds {
  ranking: string;
  order: string;
}

export function blockGrounds(block: Touched, evidence: PageEvidence, order: NamingOrder): BlockGrounds {
  return {
    ...pageGrounds(block, evidence),
    ranking: rankingAmong(block.entities, evidence.namings),
    order: order.among(block.entities),
  };
}

export const isSameForBlock = (a: BlockGrounds, b: BlockGrounds) =>
  a.order === b.order && a.ranking === b.ranking && isSamePage(a, b);

/** Of one passage, which names many: as they are, since most often nothing of them has changed. */
export interface PassageGrounds extends PageGrounds {
  namings: PageEvidence['namings'];
  before: Sequence;
}

export function passageGrounds(passage: Touched, evidence: PageEvidence, before: Sequence): PassageGrounds {
  return { ...pageGrounds(passage, evidence), namings: evidence.namings, before };
}

function isSameRanking({ entities }: Touched, a: PageEvidence['namings'], b: PageEvidence['namings']): boolean {
  for (const entity of entities)
    if (a.get(entity) !== b.get(entity)) return rankingAmong(entities, a) === rankingAmong(entities, b);
  return true;
}

export const isSameForPassage = (passage: Touched, a: PassageGrounds, b: PassageGrounds) =>
  isSamePage(a, b) && isSameRanking(passage, a.namings, b.namings) && isSameAmong(passage.entities, a.before, b.before);
