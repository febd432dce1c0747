/**
 * npm run -s release-notes [-- VERSION]
 *
 * Prints what the changelog says of a version (default: the current one), as plain text for the
 * stores.
 */
import { readFileSync } from 'node:fs';
import { plainNotes, releasesIn } from './changelog.ts';

const { version: current } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const wanted = process.argv[2] ?? current;
const releases = releasesIn(readFileSync('CHANGELOG.md', 'utf8'));
const release = releases.find(({ version }) => version === wanted);
if (!release)
  throw new Error(
    `CHANGELOG.md has nothing on ${wanted}; it has ${releases.map(({ version }) => version).join(', ')}.`,
  );
console.log(plainNotes(release));
