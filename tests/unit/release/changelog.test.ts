import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { plainNotes, releasesIn } from '../../../scripts/release/changelog.ts';

const releases = releasesIn(readFileSync('CHANGELOG.md', 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const { version: locked, packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Greater than 0 when `a` is the later version. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

test('the changelog begins with the version of package.json and the lock file', () => {
  expect(releases[0]?.version).toBe(version);
  expect([locked, packages[''].version]).toEqual([version, version]);
});

test('versions descend, each has notes, and only the first may be unreleased', () => {
  for (const [index, release] of releases.entries()) {
    expect(release.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(release.notes.length).toBeGreaterThan(20);
    if (release.state !== undefined)
      expect(release.state).toMatch(index === 0 ? /^(?:unreleased|\d{4}-\d\d-\d\d)$/ : /^\d{4}-\d\d-\d\d$/);
    const next = releases[index + 1];
    if (next) expect(compare(release.version, next.version)).toBeGreaterThan(0);
  }
});

test('every kept package is of an earlier version in the changelog', () => {
  for (const name of readdirSync('tests/fixtures/releases').filter((one) => one.endsWith('.zip'))) {
    const [, kept = ''] = /^ficha-(.+)-\w+\.zip$/.exec(name) ?? [];
    expect(releases.map((release) => release.version)).toContain(kept);
    expect(compare(version, kept)).toBeGreaterThan(0);
  }
});

it('turns notes into plain text', () => {
  const notes = 'Upgrading: all is\nthere.\n\n- One `thing`, with a\n  second line.\n- [Another](docs/x.md).';
  expect(plainNotes({ version: '1.0.0', notes })).toBe(
    'Upgrading: all is there.\n\n• One thing, with a second line.\n• Another.',
  );
});
