/** npm run build:pack [-- FILE] — writes the bundled fact base as one pack file, for use outside the extension. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildPack } from '../../data/pack/build-pack.ts';

const file = process.argv[2] ?? 'dist/peru.json';
const { json, hash } = buildPack('data/packs/peru');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, json);
console.log(`${file}  sha256 ${hash}`);
