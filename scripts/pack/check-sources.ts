/**
 * npm run check:sources -- [SHARED] [--only=ID,ID]
 *
 * Checks every citation against the articles in SHARED/sources (default ../shared): each text fragment occurs exactly once, and no text of
 * ours shares a run of more than seven words with an article. Prints citations and cited sentences per article. `--only` keeps to the
 * problems of these cards.
 */
import { readCards } from '../../data/pack/read-cards.ts';
import { checkCitations } from './sources/citations.ts';
import { DEFAULT_SHARED, readArticles } from './sources/read-articles.ts';

const args = process.argv.slice(2);
const shared = args.find((arg) => !arg.startsWith('--')) ?? DEFAULT_SHARED;
const articles = readArticles(shared);
if (!articles) {
  console.log(`check:sources: ${shared} has no source articles, so citations were NOT checked against their text.`);
  process.exit(0);
}

// Whether the base is whole is for check:facts to say; what can be read is checked here even while a card is half written.
const { pack } = readCards('data/packs/peru');
if (!pack) throw new Error('data/packs/peru/pack.yaml cannot be read; npm run check:facts says why');
const report = checkCitations(pack, articles);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const problems = only
  ? report.problems.filter((problem) => only.some((id) => problem.startsWith(id)))
  : report.problems;

for (const [id, { citations, sentences, uncited }] of report.articles)
  console.log(`${id}: ${citations} citations, ${sentences - uncited.length} of ${sentences} sentences cited`);
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'check:sources: every citation holds.' : `check:sources: ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
