/**
 * Merges own cards from a file or a snapshot by id. Of two states of one card, one becomes the card
 * and the other is kept among its versions. Runs in the caller's transaction.
 */
import type { OwnCollection } from '../notes/collection.ts';
import { isBelieved, later } from '../notes/note.ts';
import type { NoteDatabase } from '../notes/note-database.ts';
import { cardContentKey, hasSameCardContent, type OwnCard, type OwnVersion } from './own-card.ts';
import { withoutTrash } from './own-store.ts';

/** How to merge: as `MergeOptions` of notes. */
interface Options {
  policy: 'newer-wins' | 'incoming-wins';
  because: OwnVersion['because'];
  now: Date;
}

/** A file may name any date; none is believed that lies ahead. */
function datedBy(card: OwnCard, latest: string): OwnCard {
  if (card.updated <= latest && card.created <= latest) return card;
  return {
    ...card,
    created: card.created > latest ? latest : card.created,
    updated: card.updated > latest ? latest : card.updated,
  };
}

const isNewer = (a: OwnCard, b: OwnCard) => (a.updated !== b.updated ? a.updated > b.updated : a.revision > b.revision);

const joined = (winner: OwnCard, loser: OwnCard): OwnCard => ({
  ...winner,
  created: winner.created < loser.created ? winner.created : loser.created,
  updated: later(winner.updated, loser.updated),
  // Higher than both, so that a form open on either notices the change.
  revision: Math.min(Math.max(winner.revision, loser.revision) + 1, Number.MAX_SAFE_INTEGER),
});

/** What a merge would write. */
interface OwnSteps {
  /** Cards that are added, changed or brought back. */
  cards: OwnCard[];
  /** States to keep as versions. */
  versions: Omit<OwnVersion, 'key'>[];
}

async function stepsFor(db: NoteDatabase, from: OwnCollection, { policy, because, now }: Options): Promise<OwnSteps> {
  const moment = now.toISOString();
  const versions: Omit<OwnVersion, 'key'>[] = [...from.versions];
  const cards: OwnCard[] = [];
  const keep = (card: OwnCard) => versions.push({ cardId: card.id, card, because, kept: moment });
  for (const given of from.cards) {
    const incoming = datedBy(given, moment);
    const [kept, trashed] = await Promise.all([db.ownCards.get(incoming.id), db.ownTrash.get(incoming.id)]);
    const here = kept ?? (trashed && withoutTrash(trashed));
    if (!here) cards.push(incoming);
    else if (hasSameCardContent(here, incoming)) {
      if (!kept) cards.push(joined(here, incoming));
    } else if (policy === 'incoming-wins' || (isBelieved(given.updated, now) && isNewer(incoming, here))) {
      cards.push(joined(incoming, here));
      keep(here);
    } else {
      if (!kept) cards.push(joined(here, incoming));
      keep(incoming);
    }
  }
  return { cards, versions };
}

/** Counts the cards that a merge would add or change; needs a transaction that reads cards and their trash. */
export async function countOwnChanges(db: NoteDatabase, from: OwnCollection, options: Options): Promise<number> {
  return (await stepsFor(db, from, options)).cards.length;
}

/** Merges; gives how many cards were added or changed. */
export async function mergeOwnCards(db: NoteDatabase, from: OwnCollection, options: Options): Promise<number> {
  const { cards, versions } = await stepsFor(db, from, options);
  await db.ownCards.bulkPut(cards);
  await db.ownTrash.bulkDelete(cards.map(({ id }) => id));
  await addVersions(db, versions);
  for (const deleted of from.trash) {
    const [kept, trashed] = await Promise.all([db.ownCards.get(deleted.id), db.ownTrash.get(deleted.id)]);
    if (!kept && !trashed) await db.ownTrash.put(deleted);
  }
  return cards.length;
}

/** Adds versions that are not there yet, so that a file imported twice leaves no duplicates. */
async function addVersions(db: NoteDatabase, versions: readonly Omit<OwnVersion, 'key'>[]): Promise<void> {
  if (versions.length === 0) return;
  const known = await db.ownVersions
    .where('cardId')
    .anyOf([...new Set(versions.map(({ cardId }) => cardId))])
    .toArray();
  const keyOf = ({ cardId, card }: Omit<OwnVersion, 'key'>) => cardId + cardContentKey(card);
  const keys = new Set(known.map(keyOf));
  const fresh = versions.filter((version) => {
    const before = keys.size;
    return keys.add(keyOf(version)).size > before;
  });
  await db.ownVersions.bulkAdd(fresh);
}
