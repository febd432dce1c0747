/**
 * npm run zip [-- chrome edge firefox source]
 *
 * Builds the packages and zips them, and their source, into .output/. Prints size and SHA-256 of
 * each. The same commit gives the same bytes on every machine (`npm run check:zip`). Edge takes
 * Chrome's package, and gets a zip of its own only when its build differs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { deterministicZip, type ZipEntry } from './deterministic-zip.ts';
import { packageFiles, sourceFiles } from './read-files.ts';

const OUT = '.output';
const WXT = 'node_modules/wxt/bin/wxt.mjs';
const BROWSERS = ['chrome', 'edge', 'firefox'];
const ALL = [...BROWSERS, 'source'];

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };

function filesOf(target: string): Map<string, ZipEntry> {
  if (target === 'source') return sourceFiles();
  const folder = `${OUT}/${target}-mv3`;
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, [WXT, 'build', '-b', target], { stdio: ['ignore', 'ignore', 'inherit'] });
  return packageFiles(folder);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((target) => !ALL.includes(target));
if (unknown.length > 0) throw new Error(`There is no package for ${unknown.join(', ')}; there are ${ALL.join(', ')}.`);

const hashes = new Map<string, string>();
for (const target of ALL.filter((one) => asked.length === 0 || asked.includes(one))) {
  const zip = deterministicZip(filesOf(target));
  const hash = createHash('sha256').update(zip).digest('hex');
  if (target === 'edge' && hash === hashes.get('chrome')) {
    console.log('edge: its package is the same as Chrome’s, byte for byte; Chrome’s zip is for both.');
    continue;
  }
  hashes.set(target, hash);
  const file = `${OUT}/${name}-${version}-${target}.zip`;
  writeFileSync(file, zip);
  console.log(`${hash}  ${String(zip.length).padStart(9)} bytes  ${file}`);
}
