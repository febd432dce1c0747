/** The reader's own cards as a pack, kept in memory while the background runs. */
import type { FactSource } from '../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../data/facts/in-memory-facts.ts';
import { ownPackOf } from '../../../data/own/own-pack.ts';
import { listOwnCards } from '../../../data/own/own-store.ts';
import type { Pack } from '../../../data/pack/schema.ts';
import { openNoteDatabase, watchOwnCards } from '../notes/notes.ts';

/** Milliseconds a look-up waits for own cards; without them, it answers from the packs. */
const PATIENCE_MS = 1_000;

let reading: Promise<Pack> | undefined;

watchOwnCards(() => {
  reading = undefined;
});

/** The pack of own cards. Rejects with a `NoteError` when their database cannot be opened. */
export function readOwnPack(): Promise<Pack> {
  reading ??= openNoteDatabase()
    .then(async (db) => ownPackOf(await listOwnCards(db)))
    .catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
  return reading;
}

const none = inMemoryFacts([]);

/** Look-ups in the own cards; in none while their database does not open. */
export async function ownFacts(): Promise<FactSource> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const pack = await Promise.race([readOwnPack(), late]).catch(() => undefined);
  return pack ? inMemoryFacts([pack]) : none;
}
