/** Ids of the reader's own cards, facts, disputes and sources. */
import { slugOf } from '../pack/name-id.ts';
import { bareId, OWN_PACK, qualifiedId } from '../pack/qualified-id.ts';

/** Characters of a name in an id: enough to be recognized. */
const MAX_SLUG = 60;

/** Random letters behind a name, so that cards of two profiles do not share an id. */
const RANDOM_LETTERS = 8;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Letters that no other computer has drawn. */
export function randomLetters(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_LETTERS));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

function newId(name: string): string {
  return qualifiedId(OWN_PACK, [slugOf(name, MAX_SLUG), randomLetters()].filter(Boolean).join('-'));
}

/** A new id for a card with this name. */
export const newCardId = (name: string): string => newId(name);

/** A new id for a source of this publisher. */
export const newSourceId = (publisher: string): string => newId(publisher);

/** A new id for a fact or a dispute on this card, which may be another pack's. */
export const newMemberId = (card: string): string => `${qualifiedId(OWN_PACK, bareId(card))}.${randomLetters()}`;
