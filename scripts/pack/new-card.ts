/**
 * npm run new:card -- TYPE ID [FOLDER]
 *
 * Writes a template of a card for an editor to fill in. TYPE is person, group, institution, event,
 * place, law or term; FOLDER is the pack's folder, by default the first in data/packs that is on
 * from the start. Never overwrites a file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CARD_TYPES, cardTemplate } from './card-template.ts';
import { firstPackFolder } from './pack-folders.ts';

const [type = '', id = '', pack = firstPackFolder()] = process.argv.slice(2);
const cardType = CARD_TYPES[type];
if (!cardType || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error(`usage: npm run new:card -- ${Object.keys(CARD_TYPES).join('|')} lower-case-id [FOLDER]`);
  process.exit(1);
}
const file = join(pack, cardType.folder, `${id}.yaml`);
const today = new Date().toISOString().slice(0, 10);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, cardTemplate(id, cardType.kind, today), { flag: 'wx' });
console.log(file);
