/**
 * npm run pack -- FOLDER [TARGET]
 *
 * Checks the pack in FOLDER, names each problem by file and line, and writes it as
 * TARGET/ID.ficha.json (TARGET by default dist), which Ficha's library imports.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack, PackProblems } from '../../data/pack/build-pack.ts';
import { PackFileError } from '../../data/pack/file/faults.ts';
import { readPackFile } from '../../data/pack/file/read-pack-file.ts';
import { remarkLines } from './check-file.ts';
import { checkLinks } from './link-check.ts';

const [folder = '', target = 'dist'] = process.argv.slice(2);
if (!existsSync(join(folder, 'pack.yaml'))) {
  console.error(folder ? `${folder} has no pack.yaml.` : 'usage: npm run pack -- FOLDER [TARGET]');
  process.exit(1);
}
try {
  const { pack, json } = buildPack(folder, [checkLinks]);
  const result = await readPackFile(new TextEncoder().encode(json), { reservedIds: new Set(), othersNames: new Set() });
  if (!result.ok) throw new PackFileError(result.faults);
  mkdirSync(target, { recursive: true });
  const file = join(target, `${pack.id}.ficha.json`);
  writeFileSync(file, json);
  const { entities, facts, sources } = pack;
  const counted = (list: readonly unknown[], one: string) => `${list.length} ${one}${list.length === 1 ? '' : 's'}`;
  console.log(`${file}: ${counted(entities, 'card')}, ${counted(facts, 'fact')}, ${counted(sources, 'source')}`);
  for (const line of remarkLines(result.file.remarks)) console.log(line);
} catch (error) {
  if (!(error instanceof PackProblems || error instanceof PackFileError)) throw error;
  console.error(`${error.message}\nNothing was written; a file of this pack in ${target} is an earlier one.`);
  process.exitCode = 1;
}
