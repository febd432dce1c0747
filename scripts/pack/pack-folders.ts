/** Where the packs that ship with Ficha are edited. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack } from '../../data/pack/build-pack.ts';
import { readCards } from '../../data/pack/read-cards.ts';
import type { Pack } from '../../data/pack/schema.ts';

const PACKS = 'data/packs';

/** The folder of every pack, in alphabetical order. */
export function packFolders(): string[] {
  return readdirSync(PACKS)
    .map((name) => join(PACKS, name))
    .filter((folder) => existsSync(join(folder, 'pack.yaml')))
    .sort();
}

const built = () => packFolders().map((folder) => buildPack(folder));

/** The packs of these folders, built and checked. Throws `PackProblems` for one with errors. */
export const bundledPacks = (): Pack[] => built().map(({ pack }) => pack);

/** Those that are on from the start. */
export const packsOnAtFirst = (): Pack[] => built().flatMap(({ pack, offAtFirst }) => (offAtFirst ? [] : pack));

/** The folder of the first pack that is on from the start. */
export const firstPackFolder = (): string => packFolders().find((folder) => !readCards(folder).offAtFirst) ?? '';

/**
 * A file that some packs have, such as `pages/demo.html`, of the first pack that has it. Throws
 * when none has.
 */
export function firstPackFile(name: string): string {
  const file = packFolders()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  if (!file) throw new Error(`No pack in ${PACKS} has ${name}.`);
  return file;
}
