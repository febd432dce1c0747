/** Records during the build how much code each package has in each file. */
import { readFileSync } from 'node:fs';
import { decode } from '@jridgewell/sourcemap-codec';
import type { Plugin, Rolldown } from 'vite';

/**
 * Characters in a built file by the package they come from: its folder in node_modules, or `OWN`.
 */
export type Shares = Map<string, number>;

/** Our own code, and what the bundler puts between modules. */
export const OWN = '';

/** The folder of a module's package, from the project's root; `OWN` for a module of ours. */
export function packageOf(moduleId: string): string {
  const at = moduleId.lastIndexOf('node_modules/');
  if (at < 0) return OWN;
  const start = Math.max(moduleId.indexOf('node_modules/'), 0);
  const [, name = ''] = /^node_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(moduleId.slice(at)) ?? [];
  return `${moduleId.slice(start, at)}node_modules/${name}`;
}

/** Counts the characters of minified code by package, as its source map assigns them. */
export function sharesOf({
  code,
  map,
}: {
  code: string;
  map: { mappings: string; sources: readonly string[] };
}): Shares {
  const shares: Shares = new Map();
  const add = (owner: string, length: number) => shares.set(owner, (shares.get(owner) ?? 0) + length);
  const lines = decode(map.mappings);
  for (const [index, line] of code.split('\n').entries()) {
    const segments = lines[index] ?? [];
    add(OWN, segments[0]?.[0] ?? line.length);
    for (const [at, [column, source]] of segments.entries())
      add(
        source === undefined ? OWN : packageOf(map.sources[source] ?? ''),
        (segments[at + 1]?.[0] ?? line.length) - column,
      );
  }
  return shares;
}

/**
 * Adds the shares of every chunk to `shipped`, by file name. Makes source maps for that, and
 * deletes them.
 */
export function recordShares(shipped: Map<string, Shares>): Plugin {
  return {
    name: 'ficha:code-shares',
    apply: 'build',
    config: () => ({ build: { sourcemap: 'hidden' } }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle: Rolldown.OutputBundle) {
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type === 'chunk' && output.map)
            shipped.set(file, sharesOf({ code: output.code, map: output.map }));
          if (file.endsWith('.map')) delete bundle[file];
        }
      },
    },
  };
}

/** The file beside a built package that holds its shares, for tests and docs/dependencies.md. */
export const sharesFileOf = (outDir: string) => `${outDir}.shares.json`;

/** The text of that file. */
export const sharesAsJson = (shipped: ReadonlyMap<string, Shares>) =>
  JSON.stringify(Object.fromEntries([...shipped].map(([file, shares]) => [file, Object.fromEntries(shares)])), null, 1);

/** Reads the shares that a build wrote beside its package. */
export function readShares(outDir: string): Map<string, Shares> {
  const parsed = JSON.parse(readFileSync(sharesFileOf(outDir), 'utf8')) as Record<string, Record<string, number>>;
  return new Map(Object.entries(parsed).map(([file, shares]) => [file, new Map(Object.entries(shares))]));
}
