/**
 * npm run check:sources [-- SHARED] [--only ID,ID]
 *
 * Checks every citation against the articles in SHARED/sources (default ../shared): each text
 * fragment occurs exactly once, and no text of ours shares more than seven words in a row with an
 * article. `--only` shows the problems of these cards alone.
 */
import { parseArgs } from 'node:util';
import { readCards } from '../../data/pack/read-cards.ts';
import { packFolders } from './pack-folders.ts';
import { checkCitations } from './sources/citations.ts';
import { DEFAULT_SHARED, readArticles } from './sources/read-articles.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const [shared = DEFAULT_SHARED] = positionals;
const only = values.only?.split(',');

const articles = readArticles(shared);
if (!articles) {
  console.log(`check:sources: ${shared} has no source articles, so citations were NOT checked against their text.`);
  process.exit(0);
}

const problems = packFolders().flatMap((folder) => {
  // check:facts reports what cannot be read; the rest is checked even while a card is half written.
  const { pack } = readCards(folder);
  if (!pack) throw new Error(`${folder}/pack.yaml cannot be read; npm run check:facts says why`);
  const report = checkCitations(pack, articles);
  for (const [id, { citations, sentences, uncited }] of report.articles)
    if (citations > 0)
      console.log(`${id}: ${citations} citations, ${sentences - uncited.length} of ${sentences} sentences cited`);
  return report.problems.filter((problem) => !only || only.some((id) => problem.startsWith(id)));
});

for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'check:sources: every citation holds.' : `check:sources: ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
