/**
 * npm run check:dependencies [-- --write]
 *
 * Builds Ficha and checks docs/dependencies.md: every dependency has a line, nothing else has one,
 * and the sizes are right. `--write` writes the measured sizes into it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dependencyProblems, withCurrentSizes } from './dependency-doc.ts';
import { dependencyFacts } from './dependency-facts.ts';

const DOC = 'docs/dependencies.md';

const facts = dependencyFacts('.output/chrome-mv3');
if (process.argv.includes('--write')) writeFileSync(DOC, withCurrentSizes(readFileSync(DOC, 'utf8'), facts));
const problems = dependencyProblems(readFileSync(DOC, 'utf8'), facts);
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? `check:dependencies: ${DOC} is right.` : `check:dependencies: ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
