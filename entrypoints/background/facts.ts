/** Builds and opens the fact base and the lexicon for the background, when first needed. */
import { browser } from 'wxt/browser';
import { type CardData, type FactSource, gatherCard } from '../../data/facts/card-data.ts';
import { DamagedFacts, discardFacts, openFacts, storedFacts } from '../../data/facts/fact-store.ts';
import { inMemoryFacts } from '../../data/facts/in-memory-facts.ts';
import { joinFacts } from '../../data/facts/joined-facts.ts';
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { type PackEntry, packIndex, readPacks } from '../../data/facts/packaged-packs.ts';
import { storeLexicon } from '../../data/messaging/lexicon-delivery.ts';
import type { EntityName } from '../../data/messaging/protocol.ts';
import { qualifyPack } from '../../data/pack/qualify-pack.ts';
import type { Pack } from '../../data/pack/schema.ts';
import type { LocalStorage } from '../../data/settings/settings.ts';
import { encodeLexicon } from '../../linking/lexicon/encode.ts';
import { ownFacts, readOwnPack } from './own/own-pack.ts';
import { qualifySettings } from './qualify-settings.ts';

/** The form in which lexicons are stored: pages are given a new one when it changes. */
const LEXICON_FORM = 15;

/**
 * Milliseconds a card waits for the database before it is made from the package, while a build goes
 * on.
 */
const PATIENCE_MS = 1_000;

/** By the packs that are read: another list may be asked for while one is. */
const loading = new Map<string, Promise<Pack[]>>();

/**
 * The packs as their files have them, read once for all who want them at the same time, and not
 * kept.
 */
function readPacksOnce(entries: readonly PackEntry[]): Promise<Pack[]> {
  const key = entries.map(({ id, hash }) => `${id} ${hash}`).join('\n');
  const running = loading.get(key) ?? readPacks(entries).finally(() => loading.delete(key));
  loading.set(key, running);
  return running;
}

const loadPacks = async (entries: readonly PackEntry[]) => (await readPacksOnce(entries)).map(qualifyPack);

/** Tells own names apart as far as pages need them, whatever the facts say; empty where there are none. */
async function ownHash(own: Pack): Promise<string> {
  if (own.entities.length === 0) return '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(lexiconOf([own], ''))));
  return `+${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Gives pages their lexicon, if it is not the stored one. */
async function storeNewLexicon(): Promise<void> {
  const entries = await packIndex();
  const packaged = entries.map(({ hash }) => hash).join('+');
  const stored: LocalStorage = await browser.storage.local.get('lexiconHash');
  const own = await readOwnPack().catch(() => undefined);
  // While own cards cannot be read, their names stay in the stored lexicon.
  if (!own && stored.lexiconHash?.startsWith(`${LEXICON_FORM}:${packaged}`)) return;
  const key = packaged + (own ? await ownHash(own) : '');
  const version = `${LEXICON_FORM}:${key}`;
  if (stored.lexiconHash === version) return;
  const packs = [...(await readPacksOnce(entries)), ...(own && own.entities.length > 0 ? [own] : [])];
  await storeLexicon(encodeLexicon(lexiconOf(packs, key)), version);
}

let publishing: Promise<void> = Promise.resolve();

/**
 * Gives pages their lexicon, one after the other: each takes the names as they are when it begins.
 * Open pages notice through `storage.onChanged`.
 */
export function publishLexicon(): Promise<void> {
  const published = publishing.then(storeNewLexicon);
  publishing = published.catch(() => {
    // Whoever asked is told; the next call tries again.
  });
  return published;
}

interface OpenFacts {
  facts: FactSource;
  /** Closes the database; `damaged` has it built anew the next time. */
  close: (damaged: boolean) => Promise<void>;
}

async function openStored(onGone: () => void): Promise<OpenFacts> {
  const { db } = await openFacts(await packIndex(), loadPacks);
  // The browser may delete an open database to free space; the next look-up opens it anew.
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
  // If the database opens later, the next look-up uses it.
  stored.then(({ close }) => close(false)).then(onGone, () => {});
  return { facts: inMemoryFacts(await loadPacks(await packIndex())), close: async () => {} };
}

let opening: Promise<OpenFacts> | undefined;

/**
 * Forgets this opening, but no later one: a database reports that it was closed some time after.
 */
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
 * Runs a look-up. When it fails, the database has lost records, or `isComplete` rejects the result,
 * the database is opened again (and rebuilt if damaged) and the look-up is run once more.
 */
export async function withFacts<T>(
  lookUp: (facts: FactSource) => Promise<T>,
  isComplete: (found: T) => boolean = () => true,
): Promise<T> {
  const opened = openOnce();
  let damaged = false;
  try {
    const [{ facts }, own] = await Promise.all([opened, ownFacts()]);
    const [found, isWhole] = await Promise.all([lookUp(joinFacts(facts, own)), facts.isWhole()]);
    if (isWhole && isComplete(found)) return found;
  } catch (error) {
    damaged = error instanceof DamagedFacts;
    // The second try reports what is wrong.
  }
  forget(opened);
  await opened.then(({ close }) => close(damaged)).catch(() => {});
  return lookUp(joinFacts((await openOnce()).facts, await ownFacts()));
}

let preparing: Promise<void> | undefined;

/** Makes sure that the lexicon and the fact base are those of this build; cheap when they are. */
export function prepareFacts(): Promise<void> {
  // Many frames may ask at once. The lexicon comes first: a card can do without the database.
  // Corrections name entities as the new lexicon does.
  preparing ??= qualifySettings()
    .then(publishLexicon)
    .then(openOnce)
    .then(() => undefined)
    .finally(() => {
      preparing = undefined;
    });
  return preparing;
}

/**
 * Brings the lexicon up to date with the packs that are on now, and forgets the fact base of before.
 * The next look-up, or `prepareFacts`, builds the new one.
 */
export async function takeNewPacks(): Promise<void> {
  await preparing?.catch(() => {});
  const opened = opening;
  forget(opened);
  await opened?.then(({ close }) => close(false)).catch(() => {});
  await publishLexicon();
}

/** The names of entities, in no particular order, without unknown ids. */
export async function namesOf(ids: string[]): Promise<EntityName[]> {
  if (ids.length === 0) return [];
  const entities = await withFacts(
    (facts) => facts.entities(ids),
    (found) => found.length === new Set(ids).size,
  );
  return entities.map(({ id, name, kind, line }) => ({ id, name, kind, line }));
}

/** The card of an entity; undefined for an unknown id. */
export function findCard(id: string): Promise<CardData | undefined> {
  return withFacts(
    (facts) => gatherCard(facts, id),
    (found) => found !== undefined,
  );
}
