/**
 * Who may import whom, and that no imports form a circle. This is the whole table; `biome.json`
 * repeats the part that a linter can tell without knowing types from values, for editors.
 */
import { expect, test } from 'vitest';
import { allImports, PRODUCT_FOLDERS, type SourceImport } from '../../support/source-imports.ts';

interface Layer {
  /** Files of ours whose values it may import, besides its own. */
  values: RegExp;
  /** Files of ours whose types it may import as well. */
  types: RegExp;
  /** Packages it must not import, not even their types. */
  withoutPackages: RegExp;
}

const NOTHING = /^(?!)/;
const ANYTHING = /^/;
/** The list of the interface's languages. */
const LANGUAGES = /^data\/settings\/languages\.ts$/;
/** What texts are written for: each language, each role. */
const LISTS_OF_TEXTS = /^data\/(?:settings\/languages|pack\/roles)\.ts$/;
const ENTRYPOINT = /^entrypoints\/[^/]+/;

const LAYERS: Record<string, Layer> = {
  linking: { values: NOTHING, types: NOTHING, withoutPackages: ANYTHING },
  data: {
    // What makes the lexicon, and the program's one way to fold text.
    values: /^linking\/(?:lexicon|languages)\/|^linking\/text\/fold\.ts$/,
    types: /^linking\//,
    // The build draws maps with `d3-geo`, which needs no page.
    withoutPackages: /^(?:preact|d3-(?!geo$))/,
  },
  page: {
    values: /^(?:linking|data\/settings|data\/messaging)\//,
    types: /^(?:linking|data)\//,
    withoutPackages: /^(?:preact|dexie|valibot|fuse\.js|fflate|yaml)/,
  },
  locales: { values: LANGUAGES, types: LISTS_OF_TEXTS, withoutPackages: /^(?:preact|dexie|valibot)/ },
  components: { values: /^locales\//, types: /^(?:linking|data|page|locales)\//, withoutPackages: /^(?:dexie|wxt)/ },
  entrypoints: {
    values: /^(?:components|data|linking|locales|page)\/|^package\.json$/,
    types: /^(?:components|data|linking|locales|page)\//,
    withoutPackages: NOTHING,
  },
};

const layerOf = (path: string) => path.split('/')[0] ?? '';

/** What may import itself freely: each entrypoint alone, and each other layer as a whole. */
const partOf = (path: string) => ENTRYPOINT.exec(path)?.[0] ?? layerOf(path);

function isAllowed({ file, target, isPackage, isTypeOnly }: SourceImport): boolean {
  const layer = LAYERS[layerOf(file)];
  if (!layer) return false;
  if (isPackage) return !layer.withoutPackages.test(target);
  if (partOf(file) === partOf(target)) return true;
  return layer.values.test(target) || (isTypeOnly && layer.types.test(target));
}

const imports = allImports(PRODUCT_FOLDERS);
const shown = ({ file, line, target, isTypeOnly }: SourceImport) =>
  `${file}:${line} imports ${isTypeOnly ? 'types of ' : ''}${target}`;

test('every import is allowed by the table of layers', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect(imports.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
});

/** Scripts that run in web pages. */
const IN_PAGES = ['entrypoints/content/index.ts', 'entrypoints/card-host/index.ts', 'entrypoints/note-marks/index.ts'];

/** Too large for web pages; the background uses them. */
const NOT_IN_PAGES = /^(?:dexie|fuse\.js|valibot|yaml|preact|d3-.*|mdast-.*)$/;

/** Every import that is bundled with a file. */
function bundledWith(file: string, seen = new Set<string>()): SourceImport[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const own = imports.filter((one) => one.file === file && !one.isTypeOnly);
  return [...own, ...own.flatMap(({ target }) => bundledWith(target, seen))];
}

test.each(IN_PAGES)('%s is bundled without the packages of the background', (file) => {
  const bundled = bundledWith(file);
  expect(bundled.length).toBeGreaterThan(10);
  expect(bundled.filter(({ target }) => NOT_IN_PAGES.test(target)).map(shown)).toEqual([]);
});

/** A way from `file` back to itself, if there is one. */
function circleFrom(file: string, targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [file];
  for (let next = queue.shift(); next !== undefined; next = queue.shift())
    for (const target of targets.get(next) ?? []) {
      if (before.has(target)) continue;
      before.set(target, next);
      queue.push(target);
    }
  if (!before.has(file)) return undefined;
  const circle = [file];
  for (let at = before.get(file); at !== undefined && at !== file; at = before.get(at)) circle.unshift(at);
  return [file, ...circle];
}

test('no imports form a circle, not even of types', () => {
  const targets = new Map<string, string[]>();
  for (const { file, target, isPackage } of imports)
    if (!isPackage) targets.set(file, [...(targets.get(file) ?? []), target]);
  const circles = [...targets.keys()].flatMap((file) => {
    const circle = circleFrom(file, targets);
    return circle ? [circle.join(' -> ')] : [];
  });
  expect(circles).toEqual([]);
});
