/** The interface says the same in both languages, says all that the code asks for, and nothing that no code asks for. */
import { globSync, readFileSync } from 'node:fs';
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

/** Texts in code that a reader would see: attributes that are read out or shown, and words between tags. */
function literalsIn(code: string): string[] {
  const attributes = code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"{]*\p{L}[^"]*)"/gu);
  const between = code.matchAll(/<\/?[\w.]+(?: [^<>]*)?>\s*([^<>{}=();]*\p{L}{2,}[^<>{}=();]*)\s*<\//gu);
  return [...attributes, ...between].map(([whole]) => whole);
}

describe('components', () => {
  it.each([
    '<p>Facts</p>',
    '<p class="x">\n  Facts first\n</p>',
    '<button aria-label="Close" />',
    '<img alt="Lima" />',
  ])('are caught at %s', (code) => {
    expect(literalsIn(code)).toHaveLength(1);
  });

  it.each(globSync(['components/**/*.tsx', 'entrypoints/**/*.tsx']))('%s has no text of its own', (file) => {
    expect(literalsIn(readFileSync(file, 'utf8'))).toEqual([]);
  });
});
