/**
 * npm run new:card -- TYPE ID [FOLDER]
 *
 * Writes a template of a card for an editor to fill in. TYPE is person, group, institution, event,
 * place, law or term; FOLDER is the pack's folder, by default the first in data/packs that is on
 * from the start. Never overwrites a file.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CARD_TYPES, cardTemplate } from './card-template.ts';
import { firstPackFolder } from './pack-folders.ts';

const [type = '', id = '', pack = firstPackFolder()] = process.argv.slice(2);
const cardType = CARD_TYPES[type];
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!cardType || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
  stop(`usage: npm run new:card -- ${Object.keys(CARD_TYPES).join('|')} lower-case-id [FOLDER]`);
if (!existsSync(join(pack, 'pack.yaml'))) stop(`${pack} has no pack.yaml; npm run new:pack makes a pack.`);
const file = join(pack, cardType.folder, `${id}.yaml`);
if (existsSync(file)) stop(`${file} exists already.`);
const today = new Date().toISOString().slice(0, 10);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, cardTemplate(id, cardType.kind, today), { flag: 'wx' });
console.log(file);
