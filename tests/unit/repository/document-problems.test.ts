import { expect, it } from 'vitest';
import { documentProblems } from '../../../scripts/docs/document-problems.ts';

const FILES: Record<string, string> = {
  'README.md': '# Ficha\n\n## Try it\n',
  'docs/guide.md': '',
  'page/marks/marks.ts': '',
  'page/marks/marks.css': '',
  'scripts/bench/bench.ts': "/** npm run bench -- --told */\nparseArgs({ options: {\n  only: { type: 'string' } } });",
};

const project = {
  files: new Set(Object.keys(FILES)),
  commands: { bench: 'wxt build && node scripts/bench/bench.ts', 'test:unit': 'vitest run' },
  packages: ['chart.js'],
  read: (file: string) => FILES[file] ?? '',
};

const problemsOf = (text: string) => documentProblems('docs/guide.md', text, project);

it.each([
  '[Ficha](../README.md), [how](../README.md#try-it), [elsewhere](https://example.org/no)',
  '`page/marks/marks.{ts,css}`, `page/marks/`, `marks.ts`, `page/FILE`, `page/<id>.ts`, `page/NAME.ts`, `text/csv`, `chart.js`',
  '`npm run bench -- --only finding` and `npm run test:unit -- --anything`',
])('finds nothing wrong with %s', (text) => {
  expect(problemsOf(text)).toEqual([]);
});

it.each([
  ['[gone](../GONE.md)', /links to \.\.\/GONE\.md/],
  ['[gone](../README.md#no-heading)', /no such heading/],
  ['`page/gone`', /page\/gone/],
  ['`marks/marks.ts`', /marks\/marks\.ts/],
  ['`page/marks/{marks,gone}.ts`', /page\/marks\/gone\.ts/],
  ['`gone.yaml`', /gone\.yaml/],
  ['`GONE.md`', /GONE\.md/],
  ['`npm run gone`', /npm run gone/],
  ['`npm run bench -- --none`', /option --none/],
  ['`npm run bench -- --told`', /option --told/],
  ['`node scripts/bench/bench.ts`', /own Node/],
])('tells what is wrong with %s', (text, message) => {
  expect(problemsOf(`A line.\n${text}`)).toEqual([expect.stringMatching(/^docs\/guide\.md:2: /)]);
  expect(problemsOf(text).join()).toMatch(message);
});
