/** Which source files a test file loads, by the imports in them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Imports and re-exports of files by their relative paths; types are gone when the code runs. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^;'"]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

const known = new Map<string, readonly string[]>();

function importsOf(file: string): readonly string[] {
  const before = known.get(file);
  if (before) return before;
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const imports = [...source.matchAll(IMPORT)].map(([, path, later]) => join(dirname(file), path ?? later ?? ''));
  known.set(file, imports);
  return imports;
}

/** The file and all that it imports, directly or not. Paths are relative to the project. */
export function filesLoadedBy(file: string): ReadonlySet<string> {
  const loaded = new Set([file]);
  for (const one of loaded) for (const imported of importsOf(one)) loaded.add(imported);
  return loaded;
}
