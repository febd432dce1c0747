/** The trash of own cards: as with notes, they stay for thirty days and can be restored. */
import { NoteError, withNoteErrors } from '../notes/failures.ts';
import { expectFewer } from '../notes/loss-detection.ts';
import { later } from '../notes/note.ts';
import type { NoteDatabase } from '../notes/note-database.ts';
import { withFreeSpace } from '../notes/storage-quota.ts';
import { DAYS_IN_TRASH, daysLeft } from '../notes/trash.ts';
import type { DeletedOwnCard, OwnCard } from './own-card.ts';
import { withoutTrash } from './own-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const announce = (db: NoteDatabase) => db.announce({ entities: [], pages: [], ownCards: true });

/** Moves a card to the trash. A card that is there already stays. Throws `not-found`. */
export async function deleteOwnCard(db: NoteDatabase, id: string, now = new Date()): Promise<DeletedOwnCard> {
  const gone = await withFreeSpace(() =>
    db.transaction('rw', db.ownCards, db.ownTrash, async () => {
      const [card, before] = await Promise.all([db.ownCards.get(id), db.ownTrash.get(id)]);
      if (!card && before) return before;
      if (!card) throw new NoteError('not-found');
      // One revision more, so that an open form notices the deletion.
      const deleted = { ...card, revision: card.revision + 1, deleted: now.toISOString() };
      await Promise.all([db.ownTrash.put(deleted), db.ownCards.delete(id)]);
      return deleted;
    }),
  );
  announce(db);
  return gone;
}

/** Restores a card from the trash, or gives the one that was restored before. Throws `not-found`. */
export async function undeleteOwnCard(db: NoteDatabase, id: string, now = new Date()): Promise<OwnCard> {
  const back = await withFreeSpace(() =>
    db.transaction('rw', db.ownCards, db.ownTrash, async () => {
      const [there, deleted] = await Promise.all([db.ownCards.get(id), db.ownTrash.get(id)]);
      if (there) return there;
      if (!deleted) throw new NoteError('not-found');
      const card: OwnCard = {
        ...withoutTrash(deleted),
        revision: deleted.revision + 1,
        updated: later(deleted.updated, now.toISOString()),
      };
      await Promise.all([db.ownCards.put(card), db.ownTrash.delete(id)]);
      return card;
    }),
  );
  announce(db);
  return back;
}

/** The cards in the trash, last deleted first. */
export function listOwnTrash(db: NoteDatabase): Promise<DeletedOwnCard[]> {
  return withNoteErrors(() => db.ownTrash.orderBy('deleted').reverse().toArray());
}

/** Deletes cards for good, with their older versions and forms. */
export async function purgeOwnCards(db: NoteDatabase, ids: readonly string[]): Promise<void> {
  await expectFewer(db, ids.length).catch(() => {
    // A full disk may refuse the count and still allow the deletion.
  });
  await withFreeSpace(() =>
    db.transaction('rw', db.ownTrash, db.ownVersions, db.ownDrafts, async () => {
      await db.ownTrash.bulkDelete([...ids]);
      await db.ownVersions
        .where('cardId')
        .anyOf([...ids])
        .delete();
      await db.ownDrafts.bulkDelete([...ids]);
    }),
  );
  announce(db);
}

/** Counts the day for all cards in the trash, once a day. */
function countDay(db: NoteDatabase, day: string) {
  return db.transaction('rw', db.ownTrash, db.remembered, async () => {
    const known = await db.remembered.get('ownBin');
    if (known?.key === 'ownBin' && known.day === day) return;
    await db.ownTrash.toCollection().modify((card) => {
      card.daysSeen = (card.daysSeen ?? 0) + 1;
    });
    await db.remembered.put({ key: 'ownBin', day });
  });
}

/** Deletes for good what has no days left in the trash. */
export async function emptyOldOwnTrash(db: NoteDatabase, now = new Date()): Promise<void> {
  await withFreeSpace(() => countDay(db, now.toISOString().slice(0, 10)));
  const before = new Date(now.getTime() - DAYS_IN_TRASH * DAY_MS).toISOString();
  const old = await withNoteErrors(() => db.ownTrash.where('deleted').below(before).toArray());
  const done = old.filter((card) => daysLeft(card, now) === 0).map(({ id }) => id);
  if (done.length > 0) await purgeOwnCards(db, done);
}
