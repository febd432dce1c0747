import { describe, expect, it } from 'vitest';
import { packageOf, sharesOf } from '../../../scripts/build/code-shares.ts';
import {
  type DependencyFacts,
  dependencyProblems,
  ownersOf,
  placesOf,
  withCurrentSizes,
} from '../../../scripts/release/dependency-doc.ts';

const entries = new Map([
  ['background', ['background.js']],
  ['popup.html', ['chunks/a.js']],
]);

const shipped = new Map([
  [
    'background.js',
    new Map([
      ['', 5],
      ['node_modules/store', 20_000],
      ['node_modules/store/node_modules/helper', 3_000],
    ]),
  ],
  ['chunks/a.js', new Map([['node_modules/helper', 1_500]])],
]);

const needs = (name: string) => (name === 'store' ? ['helper'] : []);

const facts: DependencyFacts = {
  dependencies: ['store'],
  devDependencies: ['builder'],
  places: placesOf({ shipped, entries }, ownersOf(['store'], needs)),
};

const DOC = `## What ships

| package | why | size |
| --- | --- | --- |
| \`store\` | keeps things | nothing |

## What builds and checks

| package | why |
| --- | --- |
| \`builder\` | builds |
`;

describe('docs/dependencies.md', () => {
  const current = withCurrentSizes(DOC, facts);

  it('gets the measured sizes, with the packages that a dependency brings', () => {
    expect(current).toContain('| `store` | keeps things | background 23.0, pages 1.5 |');
    expect(dependencyProblems(current, facts)).toEqual([]);
    expect(withCurrentSizes(current, facts)).toBe(current);
  });

  it('is wrong when a size has changed', () => {
    expect(dependencyProblems(current.replace('23.0', '21.1'), facts)).toEqual([]);
    expect(dependencyProblems(current.replace('23.0', '20.5'), facts)).toHaveLength(1);
    expect(dependencyProblems(current.replace('background 23.0', 'nothing'), facts)).toHaveLength(1);
  });

  it('is wrong when a line is missing, superfluous or without a reason', () => {
    const more = { ...facts, devDependencies: ['builder', 'other'] };
    expect(dependencyProblems(current, more)).toEqual(['other has no line under "## What builds and checks"']);
    expect(dependencyProblems(current, { ...facts, devDependencies: [] })).toHaveLength(1);
    expect(dependencyProblems(current.replace('| builds |', '|  |'), facts)).toEqual(['builder is not justified']);
  });
});

describe('the owners of packages', () => {
  it('are the dependencies themselves, else the first that needs the package', () => {
    const tree: Record<string, string[]> = {
      a: ['shared', 'b'],
      b: ['shared', 'deep'],
      deep: ['deeper'],
      shared: ['a'],
    };
    expect(Object.fromEntries(ownersOf(['a', 'b'], (name) => tree[name] ?? []))).toEqual({
      a: 'a',
      b: 'b',
      shared: 'a',
      deep: 'b',
      deeper: 'b',
    });
  });
});

describe('code shares', () => {
  it.each([
    ['../../data/note.ts', ''],
    ['../../node_modules/preact/dist/preact.mjs', 'node_modules/preact'],
    ['../node_modules/@scope/name/index.js', 'node_modules/@scope/name'],
    ['../node_modules/a/node_modules/b/index.js', 'node_modules/a/node_modules/b'],
    ['\0virtual:pack', ''],
  ])('module %s belongs to "%s"', (id, owner) => expect(packageOf(id)).toBe(owner));

  it('are counted by the source map', () => {
    // Columns 0-3 from the first source, 4-9 from the second, the second line from nowhere.
    const map = { mappings: 'AAAA,ICAA', sources: ['node_modules/a/x.js', 'own.ts'] };
    expect(sharesOf({ code: '0123456789\nrest', map })).toEqual(
      new Map([
        ['', 6 + 4],
        ['node_modules/a', 4],
      ]),
    );
  });
});
