/**
 * Checks and updates docs/dependencies.md. People write the reason for each dependency;
 * `npm run check:dependencies -- --write` writes the sizes, as the build measured them.
 */
import { OWN, type Shares } from '../build/code-shares.ts';

/** Kilobytes of minified code, by the part of the extension they are in. */
export type Places = Map<string, number>;

/** What the document is checked against. */
export interface DependencyFacts {
  /** Names in package.json, shipped and not. */
  dependencies: string[];
  devDependencies: string[];
  /** By dependency, with the packages that it brings. */
  places: Map<string, Places>;
}

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Each package by the dependency that its size counts for: the dependency itself, or the first one
 * that needs the package.
 */
export function ownersOf(dependencies: readonly string[], needs: (name: string) => string[]): Map<string, string> {
  const owners = new Map(dependencies.map((name) => [name, name]));
  for (const owner of dependencies) {
    const queue = [...needs(owner)];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (owners.has(name)) continue;
      owners.set(name, owner);
      queue.push(...needs(name));
    }
  }
  return owners;
}

interface Build {
  shipped: ReadonlyMap<string, Shares>;
  /** Files by entry. */
  entries: ReadonlyMap<string, string[]>;
}

/**
 * Adds up sizes by owner and by entry. All pages count as one, since the bundler moves what they
 * share.
 */
export function placesOf({ shipped, entries }: Build, owners: ReadonlyMap<string, string>): Map<string, Places> {
  const found = new Map<string, Places>();
  for (const [file, shares] of shipped) {
    const script = [...entries].find(([entry, files]) => !entry.endsWith('.html') && files.includes(file));
    const place = script?.[0] ?? 'pages';
    for (const [folder, characters] of shares) {
      const owner = folder === OWN ? undefined : owners.get(nameOf(folder));
      if (!owner) continue;
      const places = found.get(owner) ?? new Map<string, number>();
      places.set(place, (places.get(place) ?? 0) + characters / 1000);
      found.set(owner, places);
    }
  }
  return found;
}

const shown = (places: Places | undefined) =>
  [...(places ?? [])]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([place, kilobytes]) => `${place} ${kilobytes.toFixed(1)}`)
    .join(', ') || 'nothing';

function placesIn(text: string): Places {
  if (text === 'nothing') return new Map();
  return new Map(text.split(', ').map((part) => [part.replace(/ [\d.]+$/, ''), Number(/[\d.]+$/.exec(part)?.[0])]));
}

/** Allows for rounding, and for the minifier's choice of names. */
function isCurrent(written: Places, measured: Places): boolean {
  if ([...written.keys()].sort().join() !== [...measured.keys()].sort().join()) return false;
  return [...measured].every(
    ([place, size]) => Math.abs((written.get(place) ?? Number.NaN) - size) <= Math.max(1, size / 10),
  );
}

const SECTIONS = { shipped: '## What ships', built: '## What builds and checks' };

/** The rows of a section's table as lists of cells, without the heading. */
function rowsOf(doc: string, heading: string): string[][] {
  const [, section = ''] = doc.split(`${heading}\n`);
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const unquoted = (cell = '') => cell.replaceAll('`', '');

/** What is wrong with the document, one sentence for each problem. */
export function dependencyProblems(doc: string, facts: DependencyFacts): string[] {
  const problems: string[] = [];
  const compare = (heading: string, names: string[]) => {
    const rows = rowsOf(doc, heading);
    const written = rows.map(([name]) => unquoted(name));
    for (const name of names) if (!written.includes(name)) problems.push(`${name} has no line under "${heading}"`);
    for (const name of written)
      if (!names.includes(name)) problems.push(`${name} has a line under "${heading}" and does not belong there`);
    return rows;
  };
  for (const [name, reason = '', size = ''] of compare(SECTIONS.shipped, facts.dependencies)) {
    const places = facts.places.get(unquoted(name)) ?? new Map();
    if (reason.length === 0) problems.push(`${unquoted(name)} is not justified`);
    if (!isCurrent(placesIn(size), places))
      problems.push(`${unquoted(name)} is written to be "${size}"; it is "${shown(places)}"`);
  }
  for (const [name, reason = ''] of compare(SECTIONS.built, facts.devDependencies))
    if (reason.length === 0) problems.push(`${unquoted(name)} is not justified`);
  return problems;
}

/** The document with the measured sizes. Reasons stay as they are. */
export function withCurrentSizes(doc: string, { places }: DependencyFacts): string {
  const rows = rowsOf(doc, SECTIONS.shipped).map(([name = '', reason = '']) => [
    name,
    reason,
    shown(places.get(unquoted(name))),
  ]);
  const head = ['package', 'purpose, and why not our own code', 'minified kB'];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  return doc.replace(new RegExp(`(${SECTIONS.shipped}\n[^|]*)(?:\\|[^\n]*\n)+`), (_all, before) => before + table);
}
