/** Builds every pack of a folder into the files that lie in the package's `packs/`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack } from './build-pack.ts';

/** A file of the package, by its name in `packs/`. */
export interface PackFile {
  name: string;
  contents: string;
}

/**
 * Gives `<id>.json` for each pack in `directory`, and `index.json`, the list of them: `{ id, file,
 * hash, offAtFirst }`. The pack that ids without a pack belong to comes first. Throws `PackProblems` for a pack
 * that needs mending.
 */
export function buildPacks(directory: string): PackFile[] {
  const folders = readdirSync(directory)
    .map((name) => join(directory, name))
    .filter((folder) => existsSync(join(folder, 'pack.yaml')))
    .sort();
  const built = folders.map((folder) => buildPack(folder));
  const adopting = built.filter(({ adoptsBareIds }) => adoptsBareIds);
  if (adopting.length > 1) throw new Error(`${adopting.map(({ pack }) => pack.id)}: only one pack may adopt bare ids`);
  const inOrder = [...adopting, ...built.filter(({ adoptsBareIds }) => !adoptsBareIds)];
  const fileOf = (id: string) => `${id}.json`;
  const index = inOrder.map(({ pack: { id }, hash, offAtFirst }) => ({
    id,
    file: fileOf(id),
    hash,
    ...(offAtFirst ? { offAtFirst } : {}),
  }));
  return [
    { name: 'index.json', contents: JSON.stringify(index) },
    ...inOrder.map(({ pack: { id }, json }) => ({ name: fileOf(id), contents: json })),
  ];
}
