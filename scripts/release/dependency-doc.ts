/**
 * Checks and updates docs/dependencies.md. People write the reason for each dependency;
 * `npm run check:dependencies -- --write` writes the sizes, as the build measured them.
 */
import { OWN, type Shares } from '../build/code-shares.ts';

/** Kilobytes of minified code of a package, by the part of the extension they are in. */
export type Places = Map<string, number>;

/** What the document is checked against. */
export interface DependencyFacts {
  /** Names in package.json, shipped and not. */
  dependencies: string[];
  devDependencies: string[];
  /** What each package in node_modules depends on. */
  needs: (name: string) => string[];
  /** By package name. */
  places: Map<string, Places>;
}

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Adds up sizes by package and by entry. All pages count as one, since the bundler moves what they
 * share.
 */
export function placesOf(shipped: ReadonlyMap<string, Shares>, entries: Map<string, string[]>): Map<string, Places> {
  const found = new Map<string, Places>();
  for (const [file, shares] of shipped) {
    const script = [...entries].find(([entry, files]) => !entry.endsWith('.html') && files.includes(file));
    const place = script?.[0] ?? 'pages';
    for (const [folder, characters] of shares) {
      if (folder === OWN) continue;
      const places = found.get(nameOf(folder)) ?? new Map<string, number>();
      places.set(place, (places.get(place) ?? 0) + characters / 1000);
      found.set(nameOf(folder), places);
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

const SECTIONS = { shipped: '## What ships', brought: '## What those bring', built: '## What builds and checks' };

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

/**
 * The packages of package.json that need this one: those that ship, or, if there are none, those
 * that build.
 */
function broughtBy(name: string, { dependencies, devDependencies, needs }: DependencyFacts): string[] {
  const reaches = (from: string, seen = new Set<string>()): boolean => {
    if (from === name) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return needs(from).some((next) => reaches(next, seen));
  };
  const shipping = dependencies.filter((one) => reaches(one));
  return shipping.length > 0 ? shipping : devDependencies.filter((one) => reaches(one));
}

const broughtNames = ({ dependencies, places }: DependencyFacts) =>
  [...places.keys()].filter((name) => !dependencies.includes(name)).sort();

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
  for (const [name, reason = '', size = ''] of [
    ...compare(SECTIONS.shipped, facts.dependencies),
    ...compare(SECTIONS.brought, broughtNames(facts)),
  ]) {
    const places = facts.places.get(unquoted(name)) ?? new Map();
    if (reason.length === 0) problems.push(`${unquoted(name)} is not justified`);
    if (!isCurrent(placesIn(size), places))
      problems.push(`${unquoted(name)} is written to be "${size}"; it is "${shown(places)}"`);
  }
  for (const [name, reason = ''] of compare(SECTIONS.built, facts.devDependencies))
    if (reason.length === 0) problems.push(`${unquoted(name)} is not justified`);
  return problems;
}

/**
 * The document with the measured sizes and a new table of indirect dependencies. Reasons stay as
 * they are.
 */
export function withCurrentSizes(doc: string, facts: DependencyFacts): string {
  const table = (head: string[], rows: string[][]) =>
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const shipped = rowsOf(doc, SECTIONS.shipped).map(([name = '', reason = '']) => [
    name,
    reason,
    shown(facts.places.get(unquoted(name))),
  ]);
  const brought = broughtNames(facts).map((name) => [
    `\`${name}\``,
    broughtBy(name, facts)
      .map((one) => `\`${one}\``)
      .join(', '),
    shown(facts.places.get(name)),
  ]);
  const replaced = (text: string, heading: string, made: string) =>
    text.replace(new RegExp(`(${heading}\n[^|]*)(?:\\|[^\n]*\n)+`), (_all, before) => `${before}${made}\n`);
  return replaced(
    replaced(doc, SECTIONS.shipped, table(['package', 'purpose, and why not our own code', 'minified kB'], shipped)),
    SECTIONS.brought,
    table(['package', 'brought by', 'minified kB'], brought),
  );
}
