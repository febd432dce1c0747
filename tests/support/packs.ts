/** Builds of Ficha that carry another pack beside their own. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackEntry } from '../../data/facts/packaged-packs.ts';
import { buildPack } from '../../data/pack/build-pack.ts';
import { scratchFolder } from './scratch-folder.ts';

/** An invented pack of eight cards on another country and another era. */
export const VALDORIA = 'tests/fixtures/packs/valdoria';

/** A copy of a built extension in which the packs of these folders are added to those it has. */
export function buildWithPacks(build: string, directories: readonly string[]): string {
  const folder = scratchFolder('build');
  cpSync(build, folder, { recursive: true });
  const index = join(folder, 'packs/index.json');
  const entries = JSON.parse(readFileSync(index, 'utf8')) as PackEntry[];
  for (const directory of directories) {
    const { pack, json, hash } = buildPack(directory);
    const file = `${pack.id}.json`;
    writeFileSync(join(folder, 'packs', file), json);
    entries.push({ id: pack.id, file, hash });
  }
  writeFileSync(index, JSON.stringify(entries));
  return folder;
}
