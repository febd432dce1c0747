/**
 * npm run check:docs
 *
 * Checks what the documents say of the project: every relative link and every path in backticks
 * leads somewhere, every command exists, and so do the options that are given to it.
 */
import { globSync, readFileSync } from 'node:fs';
import { documentProblems, type Project } from './document-problems.ts';

const DOCUMENTS = ['*.md', '.github/**/*.md', '{data,docs,scripts,tests}/**/*.md'];
const FILES = [
  '*',
  '.*',
  '{.ci,.github,components,data,docs,entrypoints,linking,locales,page,public,scripts,tests}/**/*.*',
  '.ci/run',
];

const slashed = (path: string) => path.replaceAll('\\', '/');

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const files = new Set(globSync(FILES).map(slashed));
const documents = globSync(DOCUMENTS).map(slashed).sort();

const project: Project = {
  files,
  commands: manifest.scripts,
  packages: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
  read: (path) => readFileSync(path, 'utf8'),
};

const problems = documents.flatMap((file) => documentProblems(file, readFileSync(file, 'utf8'), project));
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? `check:docs: ${documents.length} documents are right.`
    : `check:docs: ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
