/**
 * The packs that the program reads: those in the package (`packs/index.json` lists them,
 * `packs/<id>.json` holds each) and those that the reader has installed.
 */
import { browser } from 'wxt/browser';
import { hasPackDatabase } from '../installed-packs/has-pack-database.ts';
import { readPackSwitches } from '../installed-packs/pack-switches.ts';
import { qualifyPack } from '../pack/qualify-pack.ts';
import type { Pack } from '../pack/schema.ts';

/** A pack in the package, or an installed one. */
export interface PackEntry {
  id: string;
  /** Its file in `packs/`; absent for an installed one. */
  file?: string;
  /** SHA-256 of its content, in hex. */
  hash: string;
  /** Readers have to turn it on. */
  offAtFirst?: boolean;
}

/** Loaded only for readers who have installed packs: the database's library is large. */
const loadInstalled = () => import('../installed-packs/installed-packs.ts');

async function readPackaged(file: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(`/packs/${file}` as never));
  return response.json();
}

/** Every pack in the package, on or off. Rejects when the package cannot be read. */
export async function packagedPacks(): Promise<PackEntry[]> {
  // Written by the build, as the packs themselves are, so neither is checked again.
  return (await readPackaged('index.json')) as PackEntry[];
}

/** The installed packs; none where the browser refuses databases. */
async function listInstalled() {
  return (await hasPackDatabase()) ? (await loadInstalled()).installedPacks() : [];
}

/** Every pack, on or off: the packaged ones first. Rejects when the package cannot be read. */
export async function allPacks(): Promise<PackEntry[]> {
  const [packaged, installed] = await Promise.all([packagedPacks(), listInstalled()]);
  // A later Ficha may bring a pack that the reader had installed from a file.
  const own = installed.filter(({ id }) => !packaged.some((one) => one.id === id));
  return [...packaged, ...own.map(({ id, hash }) => ({ id, hash }))];
}

/** The packs that are on. Rejects when the package cannot be read. */
export async function packIndex(): Promise<PackEntry[]> {
  const [entries, switches] = await Promise.all([allPacks(), readPackSwitches()]);
  return entries.filter(({ id, offAtFirst }) => (Object.hasOwn(switches, id) ? switches[id] : !offAtFirst));
}

/**
 * The pack that ids without a pack belong to: those of notes, bookmarks and files from when there
 * was only one.
 */
export async function packOfBareIds(): Promise<string> {
  const [first] = await packagedPacks();
  return first?.id ?? '';
}

/** Reads packs as their files have them, with bare ids. Rejects when one cannot be read. */
export function readPacks(entries: readonly PackEntry[]): Promise<Pack[]> {
  return Promise.all(
    entries.map(async ({ id, file }) =>
      file === undefined ? (await loadInstalled()).readInstalledPack(id) : ((await readPackaged(file)) as Pack),
    ),
  );
}

/** Every pack that is on, with qualified ids. Rejects when one cannot be read. */
export async function loadPacks(): Promise<Pack[]> {
  return (await readPacks(await packIndex())).map(qualifyPack);
}

/**
 * Calls back when other packs are on than before, or another version of one. Returns the function
 * that ends it.
 */
export function watchPacks(onChange: () => void): () => void {
  // The lexicon is made of the packs that are on, and its hash names them.
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && 'lexiconHash' in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
