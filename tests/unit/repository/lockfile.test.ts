/** The lock file agrees with package.json, and each package has a registry address and a hash. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  /** The package's own name, where it is installed under another. */
  name?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const manifest: Locked = JSON.parse(readFileSync('package.json', 'utf8'));
const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('the lock file has the dependencies of package.json', () => {
  expect(packages['']?.dependencies).toEqual(manifest.dependencies);
  expect(packages['']?.devDependencies).toEqual(manifest.devDependencies);
  expect(packages['']?.optionalDependencies).toEqual(manifest.optionalDependencies);
});

test('every dependency has one exact version', () => {
  for (const [name, version] of Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('no package runs a script when it is installed', () => {
  const running = Object.entries(packages).filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript);
  expect(running.map(([path]) => path)).toEqual([]);
});

test('every package has a hash and comes from the registry', () => {
  for (const [path, { resolved, integrity, link, inBundle }] of Object.entries(packages)) {
    if (path === '') continue;
    expect([link, inBundle], path).toEqual([undefined, undefined]);
    expect(integrity, path).toMatch(/^sha512-/);
    if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
  }
});

test('no package is installed under the name of another', () => {
  for (const [path, { name: given, resolved, version }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.split('node_modules/').at(-1) ?? '';
    expect(given, path).toBeUndefined();
    if (resolved !== undefined) expect(resolved, path).toContain(`/${name}/-/${name.split('/').at(-1)}-${version}.tgz`);
  }
});
