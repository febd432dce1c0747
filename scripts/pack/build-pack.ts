/**
 * npm run build:pack [-- FOLDER]
 *
 * Writes each pack as one JSON file into FOLDER (default dist), for use outside the extension.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack } from '../../data/pack/build-pack.ts';
import { packFolders } from './pack-folders.ts';

const [target = 'dist'] = process.argv.slice(2);
mkdirSync(target, { recursive: true });
for (const { pack, json, hash } of packFolders().map((folder) => buildPack(folder))) {
  const file = join(target, `${pack.id}.json`);
  writeFileSync(file, json);
  console.log(`${file}  sha256 ${hash}`);
}
