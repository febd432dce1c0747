/**
 * npm run new:pack -- ID [PARENT]
 *
 * Makes the folder PARENT/ID (PARENT by default data/packs, whose packs ship with Ficha): pack.yaml,
 * subject.yaml, a source, one example card and a README. Never overwrites a folder.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packTemplate } from './pack-template.ts';

const [id = '', parent = 'data/packs'] = process.argv.slice(2);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error('usage: npm run new:pack -- lower-case-id [PARENT]');
  process.exit(1);
}
const folder = join(parent, id);
if (existsSync(folder)) {
  console.error(`${folder} exists already; choose another id, or delete it first.`);
  process.exit(1);
}
const today = new Date().toISOString().slice(0, 10);
for (const [name, contents] of Object.entries(packTemplate({ id, today }, folder))) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
  console.log(file);
}
console.log(`Next: npm run pack -- ${folder}`);
