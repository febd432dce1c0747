/**
 * npm run check:zip
 *
 * Checks that anyone can build the same packages. Makes two clean clones of the last commit,
 * installs and zips in both, and compares the zips byte for byte. Then unpacks the source zip,
 * without version control, and builds the Firefox package from it, as a reviewer does. Takes some
 * minutes, and needs the package registry or npm's cache of it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { scratchFolder } from '../../tests/support/scratch-folder.ts';

const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });

/** SHA-256 of every zip in a folder, by name. */
function hashesIn(folder: string): Map<string, string> {
  const names = readdirSync(join(folder, '.output')).filter((name) => name.endsWith('.zip'));
  return new Map(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, '.output', name)))
        .digest('hex'),
    ]),
  );
}

function zipIn(folder: string, ...targets: string[]): Map<string, string> {
  console.log(`installing and zipping in ${folder}`);
  run(folder, 'npm', 'ci', '--no-audit', '--loglevel=error');
  run(folder, 'npm', 'run', '-s', 'zip', '--', ...targets);
  return hashesIn(folder);
}

function unpack(zip: string, folder: string): void {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

if (execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }) !== '')
  console.log('There are uncommitted changes; only the last commit is checked.');

const root = scratchFolder('zip');
let failed = false;

function compare(what: string, hash: string | undefined, other: string | undefined): void {
  const same = hash !== undefined && hash === other;
  failed ||= !same;
  const verdict = same ? 'same     ' : 'DIFFERENT';
  console.log(`${verdict}  ${hash ?? 'missing'}  ${what}${same ? '' : `  (other: ${other ?? 'missing'})`}`);
}

const [first, second] = ['first-clone', 'second-clone-with-a-longer-name'].map((name) => {
  run('.', 'git', 'clone', '--quiet', '--no-local', '.', join(root, name));
  return zipIn(join(root, name));
});
const names = [...new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])];
if (names.length < 3) throw new Error(`Chrome, Firefox and source zips are expected, not ${names.join(', ')}`);
for (const name of names) compare(`${name}, from two clones`, first?.get(name), second?.get(name));

const source = names.find((name) => name.endsWith('-source.zip')) ?? '';
const reviewer = join(root, 'reviewer');
unpack(join(root, 'first-clone/.output', source), reviewer);
for (const [name, hash] of zipIn(reviewer, 'firefox')) compare(`${name}, from the source zip`, first?.get(name), hash);
process.exitCode = failed ? 1 : 0;
