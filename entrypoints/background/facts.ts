/** The background's hold on the fact base: built on first need, looked after from then on. */

import { PACK_HASH } from 'virtual:pack';
import { browser } from 'wxt/browser';
import type { FactSource } from '../../data/facts/card-data.ts';
import { DamagedFacts, discardFacts, openFacts, storedFacts } from '../../data/facts/fact-store.ts';
import { packedFacts } from '../../data/facts/in-memory-facts.ts';
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { storeLexicon } from '../../data/facts/lexicon-store.ts';
import { loadPackagedPack } from '../../data/facts/packaged-pack.ts';
import type { EntityName } from '../../data/messaging/protocol.ts';
import type { Pack } from '../../data/pack/schema.ts';
import type { LocalStorage } from '../../data/settings/settings.ts';
import { packLexicon } from '../../linking/lexicon/encode.ts';
import { type LexiconData, splitId } from '../../linking/lexicon/model.ts';

/** Changes with the pack, and with the form in which lexicons are stored. */
const LEXICON_VERSION = `10:${PACK_HASH}`;

/** Milliseconds that a card waits for the database; then it comes from the package, while a build or another connection takes its time. */
const PATIENCE_MS = 1_000;

let loading: Promise<Pack> | undefined;

/** The packaged pack, read once for all who want it at the same time, and not kept. */
function loadPack(): Promise<Pack> {
  loading ??= loadPackagedPack().finally(() => {
    loading = undefined;
  });
  return loading;
}

/** Cards and notes are kept under the ids that entities have in their own pack. */
function withBareIds(lexicon: LexiconData): LexiconData {
  return { ...lexicon, entities: lexicon.entities.map((one) => ({ ...one, id: splitId(one.id).entity })) };
}

/** Gives pages their lexicon. Pages that are open already notice through `storage.onChanged`. */
async function publishLexicon(): Promise<void> {
  const stored: LocalStorage = await browser.storage.local.get('lexiconHash');
  if (stored.lexiconHash === LEXICON_VERSION) return;
  await storeLexicon(packLexicon(withBareIds(lexiconOf([await loadPack()], PACK_HASH))), LEXICON_VERSION);
}

interface OpenFacts {
  facts: FactSource;
  /** Lets go of the database; `damaged` has it built anew the next time. */
  close: (damaged: boolean) => Promise<void>;
}

async function openStored(onGone: () => void): Promise<OpenFacts> {
  const { db } = await openFacts(PACK_HASH, loadPack);
  // The database can go while it is open (the browser frees space, the reader clears data); the next look-up opens it anew.
  db.on('close', onGone);
  db.on('versionchange', () => {
    db.close();
    onGone();
  });
  return {
    facts: storedFacts(db),
    async close(damaged) {
      if (damaged) await discardFacts(db);
      db.close();
    },
  };
}

async function open(onGone: () => void): Promise<OpenFacts> {
  const stored = openStored(onGone);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  // Private windows and "never remember history" may refuse IndexedDB.
  const inTime = await Promise.race([stored, late]).catch(() => undefined);
  if (inTime) return inTime;
  // When it is there after all, the next look-up has it.
  stored.then(({ close }) => close(false)).then(onGone, () => {});
  return { facts: packedFacts(await loadPack()), close: async () => {} };
}

let opening: Promise<OpenFacts> | undefined;

/** Lets go of one opening, and never of a later one: a database that closes tells so some time after. */
function forget(opened: Promise<OpenFacts> | undefined): void {
  if (opening === opened) opening = undefined;
}

function openOnce(): Promise<OpenFacts> {
  if (opening) return opening;
  const opened: Promise<OpenFacts> = open(() => forget(opened));
  opening = opened;
  opened.catch(() => forget(opened));
  return opened;
}

/**
 * Runs a look-up. When the database fails under it, has lost records, or `isComplete` doubts what it gave, the database is opened, and where need
 * be rebuilt, once more.
 */
export async function withFacts<T>(
  lookUp: (facts: FactSource) => Promise<T>,
  isComplete: (found: T) => boolean = () => true,
): Promise<T> {
  const opened = openOnce();
  let damaged = false;
  try {
    const { facts } = await opened;
    const [found, isWhole] = await Promise.all([lookUp(facts), facts.isWhole()]);
    if (isWhole && isComplete(found)) return found;
  } catch (error) {
    damaged = error instanceof DamagedFacts;
    // The second try tells.
  }
  forget(opened);
  await opened.then(({ close }) => close(damaged)).catch(() => {});
  return lookUp((await openOnce()).facts);
}

let preparing: Promise<void> | undefined;

/** Makes sure that the lexicon and the fact base are those of this build. Cheap when they are. */
export function prepareFacts(): Promise<void> {
  // Many frames may ask while the first answer is still being made. Names are marked first; a card can do without the database.
  preparing ??= publishLexicon()
    .then(openOnce)
    .then(() => undefined)
    .finally(() => {
      preparing = undefined;
    });
  return preparing;
}

/** The names of entities by their ids, in no particular order; an id that the fact base does not hold has none. */
export async function namesOf(ids: string[]): Promise<EntityName[]> {
  if (ids.length === 0) return [];
  const entities = await withFacts(
    (facts) => facts.entities(ids),
    (found) => found.length === new Set(ids).size,
  );
  return entities.map(({ id, name, kind, line }) => ({ id, name, kind, line }));
}
