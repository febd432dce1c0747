/** The dependencies by package.json, the lock file and the last build. */
import { readFileSync } from 'node:fs';
import { readShares } from '../build/code-shares.ts';
import { entriesOf } from '../build/package-entries.ts';
import { type DependencyFacts, ownersOf, placesOf } from './dependency-doc.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const json = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Reads them for the package that was built into `folder`. */
export function dependencyFacts(folder: string): DependencyFacts {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = json<Manifest>('package.json');
  const { packages } = json<{ packages: Record<string, Manifest> }>('package-lock.json');
  const needs = (name: string) => Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {});
  const owners = ownersOf(Object.keys(dependencies), needs);
  return {
    dependencies: Object.keys(dependencies),
    // Optional are those that exist for one platform only, and none of them ships.
    devDependencies: Object.keys({ ...devDependencies, ...optionalDependencies }),
    places: placesOf({ shipped: readShares(folder), entries: entriesOf(folder) }, owners),
  };
}
