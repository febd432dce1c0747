import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../data/settings/languages.ts';

type Leaf = string | Record<string, string>;

const isLeaf = (value: unknown): value is Leaf =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'n' in value);

function leavesOf(tree: object, prefix = ''): [string, Leaf][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isLeaf(value) ? [[prefix + key, value] as [string, Leaf]] : leavesOf(value as object, `${prefix}${key}.`),
  );
}

/** The sets of texts: those of all pages, and those that only some pages load. */
const SETS = ['locales', 'locales/folder', 'locales/own', 'locales/packs'];

const formsOf = (leaf: Leaf): string[] => (typeof leaf === 'string' ? [leaf] : Object.values(leaf));

/** The parameters `$1`, `$2` ... of a text. */
const parametersOf = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

/** The parameters of a text in all its number forms; a form such as "1 note" may leave `$1` out. */
const allParametersOf = (leaf: Leaf) => [...new Set(formsOf(leaf).flatMap(parametersOf))].sort();

const SOURCE_FILES = globSync(['{components,entrypoints,page}/**/*.{ts,tsx}', 'locales/*.ts', 'wxt.config.ts']);
const source = SOURCE_FILES.map((file) => readFileSync(file, 'utf8')).join('\n');

/** The beginnings of keys that the code composes: t(`reason.${…}`). */
const composed = [...source.matchAll(/[`'"]([a-z][\w.]*\.)(?:\$\{|[`'"])/gi)].map(([, start]) => start ?? '');

function isUsed(key: string): boolean {
  // The manifest names its texts with underscores.
  const inManifest = `__MSG_${key.replaceAll('.', '_')}__`;
  return source.includes(`'${key}'`) || source.includes(inManifest) || composed.some((start) => key.startsWith(start));
}

/** Ways of saying what has another word, and thousands written in the other language's way. */
const RETIRED = {
  en: [/\btrash(?=[ ,.])/, /for good\b/, /\d[\u00a0 .]\d{3}\b/],
  es: [
    /\btarjeta/i,
    /\bapag|\bencend|\benciend/i,
    /palabras de un hecho/i,
    /\btus?\b/i,
    /\bpulse\b/i,
    /\bañad/i,
    /\d[.,]\d{3}\b/,
  ],
};

describe.each(SETS)('interface texts in %s', (folder) => {
  const textsOf = (lang: string) => new Map(leavesOf(JSON.parse(readFileSync(`${folder}/${lang}.json`, 'utf8'))));
  const english = textsOf('en');

  it('exist in exactly the languages of the interface', () => {
    const files = globSync('*.json', { cwd: folder }).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(LANGUAGES)('%s has the same keys as English', (lang) => {
    expect([...textsOf(lang).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(LANGUAGES)('%s has no empty text, and the same parameters as English in each', (lang) => {
    const parameters = [...textsOf(lang)].map(([key, leaf]) => [key, allParametersOf(leaf)]);
    expect(parameters).toEqual([...english].map(([key, leaf]) => [key, allParametersOf(leaf)]));
    for (const [key, leaf] of textsOf(lang)) for (const form of formsOf(leaf)) expect(form.trim(), key).not.toBe('');
  });

  it.each(LANGUAGES)('%s has one separator of thousands, and no word that another has replaced', (lang) => {
    const texts = [...textsOf(lang)].flatMap(([key, leaf]) => formsOf(leaf).map((form) => `${key}: ${form}`));
    expect(texts.filter((text) => RETIRED[lang].some((words) => words.test(text)))).toEqual([]);
  });

  it('are all used', () => {
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});

it('every folder of texts is checked', () => {
  const folders = globSync('locales/**/en.json').map((file) =>
    file.replace(/[\\/]en\.json$/, '').replaceAll('\\', '/'),
  );
  expect(folders.sort()).toEqual([...SETS].sort());
});

/** Attributes whose text is shown or read out. */
const TEXT_ATTRIBUTE = /^(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt)$/;

/** Proper names, which need no translation. */
const PROPER_NAMES = ['Wikidata'];

interface Node {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** The literal texts of an expression, without the arguments of functions such as `t`. */
function literalsOfExpression(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateElement') return [(node.value as { cooked: string }).cooked];
  // `literalsIn` looks at nested elements by themselves; a comparison does not show its operands.
  if (/^(?:CallExpression|BinaryExpression|MemberExpression|JSX.*)$/.test(node.type)) return [];
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((branch) => literalsOfExpression(branch as Node));
  return childrenOf(node).flatMap(literalsOfExpression);
}

/** Literal texts that a reader would see or hear: between tags and in text attributes. */
function literalsIn(node: Node): string[] {
  const own: string[] = [];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of node.children as Node[]) {
      if (child.type === 'JSXText') own.push(child.value as string);
      if (child.type === 'JSXExpressionContainer') own.push(...literalsOfExpression(child.expression as Node));
    }
  if (node.type === 'JSXAttribute' && TEXT_ATTRIBUTE.test((node.name as { name: string }).name) && isNode(node.value)) {
    const { value } = node;
    own.push(...literalsOfExpression(value.type === 'JSXExpressionContainer' ? (value.expression as Node) : value));
  }
  return [...own, ...childrenOf(node).flatMap(literalsIn)]
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !PROPER_NAMES.includes(text));
}

const literalsOf = (code: string) => literalsIn(parseSync('component.tsx', code).program as unknown as Node);

describe('components without literal texts', () => {
  it.each([
    '<p>Facts</p>',
    '<p>Facts {n}</p>',
    '<p>{n} facts</p>',
    '<p>Facts<br /></p>',
    '<p>Facts (2)</p>',
    '<p>{open ? "Facts" : t("card.facts")}</p>',
    '<button aria-label="Close" />',
    '<button aria-label={"Close"} />',
    '<button title={`Close`} />',
    '<img alt="{x} Lima" />',
  ])('the check finds the text in %s', (code) => {
    expect(literalsOf(`const x = ${code};`)).toHaveLength(1);
  });

  it('the check allows translated texts, comparisons and class names', () => {
    expect(
      literalsOf('const x = <p title={t("card.close")} class="wide">{kind === "person" && t("x")} – {n} %</p>;'),
    ).toEqual([]);
  });

  it.each(globSync(['components/**/*.tsx', 'entrypoints/**/*.tsx']))('%s has none', (file) => {
    expect(literalsOf(readFileSync(file, 'utf8'))).toEqual([]);
  });
});
