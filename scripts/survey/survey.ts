/**
 * npm run survey -- FOLDER [--hovers N] [--jobs N] [--build FOLDER]
 *
 * Opens every .html file of FOLDER (default ../shared/pages) with the built extension and without,
 * as it is and with names put into it. Compares errors, the tree, layout shift and requests, hovers
 * N marks on each page, and counts what stays in memory. Prints a table, writes dist/survey.json,
 * and fails when anything differs.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium, versionOf } from '../../tests/support/browser/find-chromium.ts';
import { ignoreClosedPipe, table } from '../bench/print.ts';
import { differenceLines, rowsOf, verdictOf } from './report.ts';
import { htmlFilesIn, surveyFolder } from './survey-folder.ts';

ignoreClosedPipe();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hovers: { type: 'string', default: '20' },
    jobs: { type: 'string', default: '2' },
    build: { type: 'string', default: '.output/chrome-mv3' },
  },
});
const [folder = '../shared/pages'] = positionals;
if (!existsSync(folder) || htmlFilesIn(folder).length === 0) {
  console.error(
    `There are no saved pages: ${folder} ${existsSync(folder) ? 'holds no .html file' : 'does not exist'}.`,
  );
  console.error('Usage: npm run survey -- FOLDER');
  process.exit(2);
}
console.log(
  `${versionOf(findChromium())}; ${htmlFilesIn(folder).length} pages of ${folder}, each as it is and with names put in`,
);

const result = await surveyFolder({
  folder,
  extension: values.build,
  hovers: Number(values.hovers),
  jobs: Number(values.jobs),
  onPage: (page) => {
    for (const line of differenceLines(page)) console.log(`  ${line}`);
  },
});
console.log(`\n${table(rowsOf(result))}`);
for (const line of result.background) console.log(`background: ${line}`);
const verdict = verdictOf(result);
console.log(`\n${verdict.text}`);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/survey.json', `${JSON.stringify({ folder, clean: verdict.clean, ...result }, null, 2)}\n`);
console.log('dist/survey.json');
process.exitCode = verdict.clean ? 0 : 1;
