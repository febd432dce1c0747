/** The background's hold on the fact base: built on first need, looked after from then on. */

import { PACK_HASH } from 'virtual:pack';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { FactSource } from '../../data/card-data.ts';
import { openFacts, storedFacts } from '../../data/fact-store.ts';
import { lexiconOf } from '../../data/lexicon-data.ts';
import { storeLexicon } from '../../data/lexicon-store.ts';
import { type Pack, packSchema } from '../../data/pack-schema.ts';
import { packedFacts } from '../../data/packed-facts.ts';
import type { EntityName } from '../../data/service.ts';
import type { LocalStorage } from '../../data/settings.ts';
import { packLexicon } from '../../mentions/packed-lexicon.ts';

const PACK_FILE = '/packs/peru.json';

/** Changes with the pack, and with the form in which lexicons are stored. */
const LEXICON_VERSION = `3:${PACK_HASH}`;

/** The packaged pack; read from the extension's own files, so no request leaves the browser. */
async function loadPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL(PACK_FILE as never));
  return v.parse(packSchema, await response.json());
}

/** Gives pages their lexicon. Pages that are open already notice through `storage.onChanged`. */
async function publishLexicon(): Promise<void> {
  const stored: LocalStorage = await browser.storage.local.get('lexiconHash');
  if (stored.lexiconHash === LEXICON_VERSION) return;
  await storeLexicon(packLexicon(lexiconOf(await loadPack(), PACK_HASH)), LEXICON_VERSION);
}

interface OpenFacts {
  facts: FactSource;
  close: () => void;
}

async function open(onGone: () => void): Promise<OpenFacts> {
  try {
    const { db } = await openFacts(PACK_HASH, loadPack);
    // The database can go while it is open (the browser frees space, the reader clears data); the next look-up opens it anew.
    db.on('close', onGone);
    db.on('versionchange', () => {
      db.close();
      onGone();
    });
    return { facts: storedFacts(db), close: () => db.close() };
  } catch {
    // Private windows and "never remember history" may refuse IndexedDB: the cards work from the packaged pack.
    return { facts: packedFacts(await loadPack()), close: () => {} };
  }
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
 * Runs a look-up. When the database fails under it, or `isComplete` doubts what it gave, the database is opened, and where need be rebuilt,
 * once more: it may have lost its records since it was opened.
 */
export async function withFacts<T>(
  lookUp: (facts: FactSource) => Promise<T>,
  isComplete: (found: T) => boolean = () => true,
): Promise<T> {
  const opened = openOnce();
  try {
    const found = await lookUp((await opened).facts);
    if (isComplete(found)) return found;
  } catch {
    // The second try tells.
  }
  forget(opened);
  void opened.then(({ close }) => close()).catch(() => {});
  return lookUp((await openOnce()).facts);
}

let preparing: Promise<void> | undefined;

/** Makes sure that the fact base and the lexicon are those of this build. Cheap when they are. */
export function prepareFacts(): Promise<void> {
  // Many frames may ask while the first answer is still being made.
  preparing ??= Promise.all([openOnce(), publishLexicon()])
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
