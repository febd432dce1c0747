/**
 * Saves own cards. Every function resolves when its work is on disk, and throws a `NoteError` when
 * nothing was done. As with notes, a change names the revision it was made from, and nothing is
 * overwritten that has changed since.
 */
import * as v from 'valibot';
import { NoteError, withNoteErrors } from '../notes/failures.ts';
import { later } from '../notes/note.ts';
import type { NoteDatabase } from '../notes/note-database.ts';
import { withFreeSpace } from '../notes/storage-quota.ts';
import { checked } from '../notes/write.ts';
import type { Fact, Localized, Source } from '../pack/schema.ts';
import {
  contentOf,
  hasSameCardContent,
  isTooLong,
  MAX_OWN_CARDS,
  type OwnCard,
  type OwnCardContent,
  type OwnDraft,
  type OwnVersion,
  ownCardContentSchema,
  ownCardSchema,
} from './own-card.ts';

/** Saved; or a conflict: the card was changed or deleted since the revision that the change was made from. */
export type SaveCardResult = { saved: OwnCard } | { conflict: OwnCard; deleted?: string };

/** A card to be saved. */
export interface CardChange {
  content: OwnCardContent;
  /** The revision that the reader began from; 0 for a new card. */
  basedOn: number;
  /** The reader has seen the conflict and prefers this card; the other is kept as a version. */
  settles?: boolean;
}

/** Tells pages and the lexicon; a full snapshot follows. */
const announce = (db: NoteDatabase) => db.announce({ entities: [], pages: [], ownCards: true });

async function requireRoom(db: NoteDatabase): Promise<void> {
  if ((await db.ownCards.count()) + (await db.ownTrash.count()) >= MAX_OWN_CARDS) throw new NoteError('too-many');
}

/** The content as the schema gives it. Throws `invalid` or `too-long`. */
function checkedContent(given: OwnCardContent): OwnCardContent {
  const content = contentOf(checked(ownCardContentSchema, given));
  if (isTooLong(content)) throw new NoteError('too-long');
  return content;
}

const added = (content: OwnCardContent, now: string): OwnCard => ({
  ...content,
  created: now,
  updated: now,
  revision: 1,
});

const changed = (before: OwnCard, content: OwnCardContent, now: string): OwnCard => ({
  ...content,
  created: before.created,
  updated: later(now, before.updated),
  revision: before.revision + 1,
});

/** Adds a card, or changes one. Saving the same content again changes nothing. */
export async function saveOwnCard(
  db: NoteDatabase,
  { content: given, basedOn, settles = false }: CardChange,
  now = new Date(),
): Promise<SaveCardResult> {
  const content = checkedContent(given);
  const moment = now.toISOString();
  const { id } = content;
  const tables = [db.ownCards, db.ownTrash, db.ownVersions, db.ownDrafts];
  const result = await withFreeSpace(() =>
    db.transaction('rw', tables, async (): Promise<SaveCardResult> => {
      const [kept, trashed] = await Promise.all([db.ownCards.get(id), db.ownTrash.get(id)]);
      const before = kept ?? trashed;
      if (!before) {
        await requireRoom(db);
        const saved = added(content, moment);
        await Promise.all([db.ownCards.put(saved), db.ownDrafts.delete(id)]);
        return { saved };
      }
      if (kept && hasSameCardContent(kept, content)) {
        await db.ownDrafts.delete(id);
        return { saved: kept };
      }
      if (before.revision !== basedOn || (!kept && !settles))
        return { conflict: withoutTrash(before), ...(kept ? {} : { deleted: trashed?.deleted ?? '' }) };
      const saved = changed(before, content, moment);
      if (settles)
        await db.ownVersions.add({ cardId: id, card: withoutTrash(before), because: 'conflict', kept: moment });
      await Promise.all([db.ownTrash.delete(id), db.ownCards.put(saved), db.ownDrafts.delete(id)]);
      return { saved };
    }),
  );
  if ('saved' in result) announce(db);
  return result;
}

/** A card without what the trash added. */
export function withoutTrash(card: OwnCard): OwnCard {
  const { created, updated, revision } = card;
  return { ...contentOf(card), created, updated, revision };
}

/** A fact to be added to any card, with the sources that it cites. */
export interface NewFact {
  /** The card's id. */
  card: string;
  /** The card's name, kept in case its pack is removed. */
  cardName: Localized;
  fact: Fact;
  sources: Source[];
}

/**
 * Adds a fact to a card: to one of the reader's own, or to the reader's facts on another pack's.
 * Two windows may add facts at once. A fact that is there already is not added again.
 */
export async function addOwnFact(
  db: NoteDatabase,
  { card, cardName, fact, sources }: NewFact,
  now = new Date(),
): Promise<OwnCard> {
  const moment = now.toISOString();
  const saved = await withFreeSpace(() =>
    db.transaction('rw', db.ownCards, db.ownTrash, async (): Promise<OwnCard> => {
      const [kept, trashed] = await Promise.all([db.ownCards.get(card), db.ownTrash.get(card)]);
      if (kept?.facts.some(({ id }) => id === fact.id)) return kept;
      // Facts that were deleted from another pack's card stay in the trash, as an older version of
      // the same record would be lost: they come back with the new one.
      const before = kept ?? trashed;
      if (!before) await requireRoom(db);
      const content = before ? contentOf(before) : { id: card, cardName, facts: [], disputes: [], sources: [] };
      const known = new Set(content.sources.map(({ id }) => id));
      const grown = checkedContent({
        ...content,
        facts: [...content.facts, fact],
        sources: [...content.sources, ...sources.filter(({ id }) => !known.has(id))],
      });
      const next = before ? changed(before, grown, moment) : added(grown, moment);
      await Promise.all([db.ownCards.put(next), db.ownTrash.delete(card)]);
      return next;
    }),
  );
  announce(db);
  return saved;
}

/**
 * Removes a fact from a card, with the sources that only it cites. The last of the reader's facts on
 * another pack's card goes to the trash with its record. A fact that is not there is no error.
 */
export async function removeOwnFact(
  db: NoteDatabase,
  { card, fact }: { card: string; fact: string },
  now = new Date(),
): Promise<void> {
  const moment = now.toISOString();
  await withFreeSpace(() =>
    db.transaction('rw', db.ownCards, db.ownTrash, async () => {
      const before = await db.ownCards.get(card);
      if (!before?.facts.some(({ id }) => id === fact)) return;
      const facts = before.facts.filter(({ id }) => id !== fact);
      if (!before.entity && facts.length === 0) {
        await db.ownTrash.put({ ...before, revision: before.revision + 1, deleted: moment });
        await db.ownCards.delete(card);
        return;
      }
      const brief = before.entity?.brief.filter((entry) => entry.fact !== fact) ?? [];
      const left = { ...contentOf(before), ...(before.entity ? { entity: { ...before.entity, brief } } : {}), facts };
      await db.ownCards.put(changed(before, withoutUnusedSources(left), moment));
    }),
  );
  announce(db);
}

/** The content without sources that nothing cites. */
function withoutUnusedSources(content: OwnCardContent): OwnCardContent {
  const { entity, facts, disputes, sources } = content;
  const citing = [...facts, ...disputes.flatMap(({ positions }) => positions), ...(entity?.toll ? [entity.toll] : [])];
  const cited = new Set(citing.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return { ...content, sources: sources.filter(({ id }) => cited.has(id)) };
}

/** Every own card, newest first, without records that no Ficha has written. */
export async function listOwnCards(db: NoteDatabase): Promise<OwnCard[]> {
  const all = await withNoteErrors(() => db.ownCards.orderBy('updated').reverse().toArray());
  return all.filter((card) => v.is(ownCardSchema, card));
}

/** The older versions of a card, newest first. */
export function ownVersionsOf(db: NoteDatabase, id: string): Promise<OwnVersion[]> {
  return withNoteErrors(() => db.ownVersions.where('cardId').equals(id).reverse().sortBy('key'));
}

/** Stores a form that is not saved yet; without content, deletes it. Resolves when it is on disk. */
export async function keepOwnDraft(
  db: NoteDatabase,
  draft: Omit<OwnDraft, 'updated'>,
  now = new Date(),
): Promise<void> {
  await withFreeSpace(async () => {
    if (draft.content === '') await db.ownDrafts.delete(draft.key);
    else await db.ownDrafts.put({ ...draft, updated: now.toISOString() });
  });
}

/** The forms that were not saved, newest first. */
export async function ownDrafts(db: NoteDatabase): Promise<OwnDraft[]> {
  const all = await withNoteErrors(() => db.ownDrafts.toArray());
  return all.sort((a, b) => (a.updated < b.updated ? 1 : -1));
}
