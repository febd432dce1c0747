/**
 * npm run new:card -- TYPE ID
 *
 * Writes a filled-in template of a card. TYPE is person, group, institution, event, place, law or term. A file that exists is left alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_TYPES, cardTemplate } from './card-template.ts';

const [type = '', id = ''] = process.argv.slice(2);
const given = CARD_TYPES[type];
if (!given || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error(`usage: npm run new:card -- ${Object.keys(CARD_TYPES).join('|')} lower-case-id`);
  process.exit(1);
}
const file = join('data/packs/peru', given.folder, `${id}.yaml`);
writeFileSync(file, cardTemplate(id, given.kind, new Date().toISOString().slice(0, 10)), { flag: 'wx' });
console.log(file);
