/**
 * npm run check:sources -- [SHARED] [--uncited] [--only=ID,ID]
 *
 * Checks every citation against the articles in SHARED/sources (default ../shared): each text fragment occurs exactly once, and no text of
 * ours shares a run of more than seven words with an article. Prints citations and cited sentences per article; `--uncited` lists the rest,
 * `--only=ID,ID` keeps to the problems of these cards.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCards } from './pack/read-cards.ts';
import { type ArticleText, readArticleText } from './sources/article-text.ts';
import { checkCitations } from './sources/check-citations.ts';

const args = process.argv.slice(2);
const shared = args.find((arg) => !arg.startsWith('--')) ?? '../shared';
const index = join(shared, 'research', 'sources.json');

if (!existsSync(index)) {
  console.log(`check:sources: ${shared} has no source articles, so citations were NOT checked against their text.`);
  process.exit(0);
}

const listed = JSON.parse(readFileSync(index, 'utf8')) as { id: string; file: string }[];
const articles = new Map<string, ArticleText>(
  listed.map(({ id, file }) => [id, readArticleText(readFileSync(join(shared, file), 'utf8'))]),
);
// Whether the base is whole is for check:facts to say; what can be read is checked here even while a card is half written.
const { pack } = readCards('data/peru');
if (!pack) throw new Error('data/peru/pack.yaml cannot be read; npm run check:facts says why');
const report = checkCitations(pack, articles);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const problems = only
  ? report.problems.filter((problem) => only.some((id) => problem.startsWith(id)))
  : report.problems;

for (const [id, { citations, sentences, uncited }] of report.articles) {
  console.log(`${id}: ${citations} citations, ${sentences - uncited.length} of ${sentences} sentences cited`);
  if (args.includes('--uncited')) for (const { text } of uncited) console.log(`  - ${text}`);
}
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'check:sources: every citation holds.' : `check:sources: ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
