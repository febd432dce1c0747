/**
 * npm run check:facts -- [SHARED]
 *
 * Builds the fact base, names every problem by file and line, and counts what it holds. Where the source articles are at hand (SHARED, default
 * ../shared), tells how many sentences of each are cited, and lists the others: each is to be cited by a fact or left out on purpose.
 */

import { buildPack, PackProblems } from '../../data/pack/build-pack.ts';
import type { Pack } from '../../data/pack/schema.ts';
import { checkCitations } from '../sources/check-citations.ts';
import { DEFAULT_SHARED, readArticles } from '../sources/read-articles.ts';

/** Characters of an uncited sentence that are enough to recognise it. */
const SHOWN = 100;

function printCounts(pack: Pack, json: string): void {
  const kinds = Map.groupBy(pack.entities, ({ kind }) => kind);
  const citations = pack.facts.reduce((sum, fact) => sum + fact.citations.length, 0);
  console.log(
    `cards: ${pack.entities.length} (${[...kinds].map(([kind, all]) => `${all.length} ${kind}`).join(', ')})`,
  );
  console.log(
    `facts: ${pack.facts.length}, citations: ${citations}, disputes: ${pack.disputes.length}, sources: ${pack.sources.length}`,
  );
  console.log(`pack: ${Math.round(json.length / 1000)} kB of JSON`);
}

function printCoverage(pack: Pack, shared: string): void {
  const articles = readArticles(shared);
  if (!articles) {
    console.log(`${shared} has no source articles, so their sentences were NOT counted.`);
    return;
  }
  for (const [id, { sentences, uncited }] of checkCitations(pack, articles).articles) {
    console.log(`${id}: ${sentences - uncited.length} of ${sentences} sentences cited; not cited:`);
    for (const { text } of uncited) console.log(`  - ${text.slice(0, SHOWN)}`);
  }
}

try {
  const { pack, json } = buildPack('data/packs/peru');
  printCounts(pack, json);
  printCoverage(pack, process.argv[2] ?? DEFAULT_SHARED);
} catch (error) {
  if (!(error instanceof PackProblems)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
