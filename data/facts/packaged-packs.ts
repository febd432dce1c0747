/**
 * The packs that lie in the package: `packs/index.json` lists them, `packs/<id>.json` holds each.
 */
import { browser } from 'wxt/browser';
import { qualifyPack } from '../pack/qualify-pack.ts';
import type { Pack } from '../pack/schema.ts';

/** A pack in the package. */
export interface PackEntry {
  id: string;
  /** Its file in `packs/`. */
  file: string;
  /** SHA-256 of the file, in hex. */
  hash: string;
  /** Readers have to turn it on. */
  offAtFirst?: boolean;
}

async function readPackaged(file: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(`/packs/${file}` as never));
  return response.json();
}

/** Every pack in the package, on or off. Rejects when the package cannot be read. */
export async function packagedPacks(): Promise<PackEntry[]> {
  // Written by the build, as the packs themselves are, so neither is checked again.
  return (await readPackaged('index.json')) as PackEntry[];
}

/** The packs that are on. Rejects when the package cannot be read. */
export async function packIndex(): Promise<PackEntry[]> {
  return (await packagedPacks()).filter(({ offAtFirst }) => !offAtFirst);
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
  return Promise.all(entries.map(async ({ file }) => (await readPackaged(file)) as Pack));
}

/** Every pack of this build, with qualified ids. Rejects when one cannot be read. */
export async function loadPacks(): Promise<Pack[]> {
  return (await readPacks(await packIndex())).map(qualifyPack);
}
