/** What package.json, the lock file and the last build say of the dependencies. */
import { readFileSync } from 'node:fs';
import { entriesOf } from '../build/package-entries.ts';
import { readShares } from '../build/what-ships.ts';
import { type Facts, placesOf } from './dependency-doc.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const json = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Of the package that was built into this folder. */
export function dependencyFacts(folder: string): Facts {
  const { dependencies = {}, devDependencies = {} } = json<Manifest>('package.json');
  const { packages } = json<{ packages: Record<string, Manifest> }>('package-lock.json');
  return {
    dependencies: Object.keys(dependencies),
    devDependencies: Object.keys(devDependencies),
    needs: (name) => Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}),
    places: placesOf(readShares(folder), entriesOf(folder)),
  };
}
