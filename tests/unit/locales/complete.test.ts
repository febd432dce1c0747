/** The interface says the same in both languages, says all that the code asks for, and nothing that no code asks for. */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';

type Leaf = string | Record<string, string>;

const isLeaf = (value: unknown): value is Leaf =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'n' in value);

function leavesOf(tree: object, prefix = ''): [string, Leaf][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isLeaf(value) ? [[prefix + key, value] as [string, Leaf]] : leavesOf(value as object, `${prefix}${key}.`),
  );
}

const english = new Map(leavesOf(en));
const spanish = new Map(leavesOf(es));

const formsOf = (leaf: Leaf): Record<string, string> => (typeof leaf === 'string' ? { n: leaf } : leaf);

/** `$1`, `$2` ... in a text. */
const placesIn = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

const SOURCES = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'locales/*.ts', 'wxt.config.ts']);
const source = SOURCES.map((file) => readFileSync(file, 'utf8')).join('\n');

/** Keys that the code puts together begin so: t(`reason.${…}`). */
const composed = [...source.matchAll(/[`'"]([a-z][\w.]*\.)(?:\$\{|[`'"])/gi)].map(([, start]) => start ?? '');

function isAskedFor(key: string): boolean {
  // Texts of the manifest are named with underscores.
  const inManifest = `__MSG_${key.replaceAll('.', '_')}__`;
  return source.includes(`'${key}'`) || source.includes(inManifest) || composed.some((start) => key.startsWith(start));
}

describe('the interface texts', () => {
  it('have the same keys in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english])('%s says something in both languages, with the same forms and the same places', (key, leaf) => {
    const [ours, theirs] = [formsOf(leaf), formsOf(spanish.get(key) ?? '')];
    expect(Object.keys(theirs).sort()).toEqual(Object.keys(ours).sort());
    for (const form of Object.keys(ours)) {
      expect(ours[form]?.trim()).not.toBe('');
      expect(theirs[form]?.trim()).not.toBe('');
      expect(placesIn(theirs[form] ?? '')).toEqual(placesIn(ours[form] ?? ''));
    }
  });

  it('are all asked for', () => {
    expect([...english.keys()].filter((key) => !isAskedFor(key))).toEqual([]);
  });
});

/** Attributes that are shown or read out. */
const SPOKEN = /^(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt)$/;

/** Names are the same in every language. */
const NAMES = ['Wikidata'];

interface Node {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** What is written out in an expression: "Close", `Close ${name}`, open ? 'Close' : 'Open'; not what is handed to a function such as `t`. */
function writtenIn(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateElement') return [(node.value as { cooked: string }).cooked];
  // Elements within are looked at by themselves; a comparison shows none of its words.
  if (/^(?:CallExpression|BinaryExpression|MemberExpression|JSX.*)$/.test(node.type)) return [];
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((branch) => writtenIn(branch as Node));
  return childrenOf(node).flatMap(writtenIn);
}

/** Texts in code that a reader would see: between tags, and in attributes that are shown or read out. */
function literalsIn(node: Node): string[] {
  const own: string[] = [];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of node.children as Node[]) {
      if (child.type === 'JSXText') own.push(child.value as string);
      if (child.type === 'JSXExpressionContainer') own.push(...writtenIn(child.expression as Node));
    }
  if (node.type === 'JSXAttribute' && SPOKEN.test((node.name as { name: string }).name) && isNode(node.value))
    own.push(...writtenIn(node.value.type === 'JSXExpressionContainer' ? (node.value.expression as Node) : node.value));
  return [...own, ...childrenOf(node).flatMap(literalsIn)]
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !NAMES.includes(text));
}

const literalsOf = (code: string) => literalsIn(parseSync('component.tsx', code).program as unknown as Node);

describe('components', () => {
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
  ])('are caught at %s', (code) => {
    expect(literalsOf(`const x = ${code};`)).toHaveLength(1);
  });

  it('may ask for texts, and compare words', () => {
    expect(
      literalsOf('const x = <p title={t("card.close")} class="wide">{kind === "person" && t("x")} – {n} %</p>;'),
    ).toEqual([]);
  });

  it.each(globSync(['components/**/*.tsx', 'entrypoints/**/*.tsx']))('%s has no text of its own', (file) => {
    expect(literalsOf(readFileSync(file, 'utf8'))).toEqual([]);
  });
});
