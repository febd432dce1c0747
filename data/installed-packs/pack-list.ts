/** All packs as the library lists them, on or off, and the whole of one. */
import { allPacks, type PackEntry, packIndex, readPacks } from '../facts/packaged-packs.ts';
import type { Pack } from '../pack/schema.ts';
import { LANGUAGES, type Language } from '../settings/languages.ts';
import { installedPacks } from './installed-packs.ts';
import type { InstalledPack } from './pack-database.ts';

/** What the library says of a pack. */
export interface PackSummary extends Omit<InstalledPack, 'installed' | 'languages'> {
  languages: readonly Language[];
  /** Ships with Ficha, and cannot be removed. */
  isPackaged: boolean;
  on: boolean;
}

async function readPack(entry: PackEntry): Promise<Pack> {
  const [pack] = await readPacks([entry]);
  if (!pack) throw new Error(`no pack ${entry.id}`);
  return pack;
}

async function describePackaged(entry: PackEntry): Promise<Omit<PackSummary, 'on'>> {
  const pack = await readPack(entry);
  const { id, version, asOf, name, license, author, perspective, languages = LANGUAGES } = pack;
  return {
    ...{ id, version, asOf, name, license, languages, hash: entry.hash, isPackaged: true },
    ...(author ? { author } : {}),
    ...(perspective ? { perspective } : {}),
    cards: pack.entities.length,
    facts: pack.facts.length,
    sources: pack.sources.length,
    size: new TextEncoder().encode(JSON.stringify(pack)).length,
  };
}

/** Every pack, the packaged ones first. Rejects when the package cannot be read. */
export async function listPacks(): Promise<PackSummary[]> {
  const [entries, on, installed] = await Promise.all([allPacks(), packIndex(), installedPacks()]);
  const described = entries.map(async (entry): Promise<Omit<PackSummary, 'on'>[]> => {
    if (entry.file !== undefined) return [await describePackaged(entry)];
    const pack = installed.find(({ id }) => id === entry.id);
    return pack ? [{ ...pack, languages: pack.languages ?? LANGUAGES, isPackaged: false }] : [];
  });
  const isOn = (id: string) => on.some((entry) => entry.id === id);
  return (await Promise.all(described)).flat().map((pack) => ({ ...pack, on: isOn(pack.id) }));
}

/** A pack, on or off, with bare ids; undefined for an unknown one. */
export async function openPack(id: string): Promise<Pack | undefined> {
  const entry = (await allPacks()).find((one) => one.id === id);
  return entry && readPack(entry);
}

/** Every pack but one, on or off: those whose names it may share. */
export async function otherPacks(id: string): Promise<Pack[]> {
  return readPacks((await allPacks()).filter((entry) => entry.id !== id));
}

/** The packs in the package, which no file may touch. */
export async function readPackagedPacks(): Promise<Pack[]> {
  return readPacks((await allPacks()).filter(({ file }) => file !== undefined));
}
