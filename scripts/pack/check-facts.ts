/**
 * npm run check:facts [-- SHARED | FILE]
 *
 * Builds every pack, names each problem by file and line (also cards whose names would not be
 * linked to them), and counts what the packs hold. It lists the cards that no known text links.
 * Where SHARED (default ../shared) has the source articles, it also lists the sentences that no
 * fact cites.
 *
 * With FILE, a pack file (.json or .zip), it checks that file alone as the library's import does, and
 * lists what an editor of a bundled pack would mend besides.
 */
import { buildPack, PackProblems } from '../../data/pack/build-pack.ts';
import type { Pack } from '../../data/pack/schema.ts';
import { checkFile } from './check-file.ts';
import { checkLinks } from './link-check.ts';
import { packFolders } from './pack-folders.ts';
import { checkCitations } from './sources/citations.ts';
import { DEFAULT_SHARED, readArticles } from './sources/read-articles.ts';
import { textsToLink, unlinkedCards } from './unlinked-cards.ts';

/** Characters of an uncited sentence that are enough to recognise it. */
const SHOWN_CHARACTERS = 100;

function printCounts({ id, entities, facts, disputes, sources }: Pack, json: string): void {
  const kinds = [...Map.groupBy(entities, ({ kind }) => kind)].map(([kind, all]) => `${all.length} ${kind}`);
  const citations = facts.reduce((sum, fact) => sum + fact.citations.length, 0);
  console.log(`${id}: ${entities.length} cards (${kinds.join(', ')})`);
  console.log(
    `  ${facts.length} facts, ${citations} citations, ${disputes.length} disputes, ${sources.length} sources`,
  );
  console.log(`  ${Math.round(json.length / 1000)} kB of JSON`);
}

function printUncited(pack: Pack, shared: string): void {
  const articles = readArticles(shared);
  if (!articles) {
    console.log(`  ${shared} has no source articles, so their sentences were NOT counted.`);
    return;
  }
  for (const [id, { citations, sentences, uncited }] of checkCitations(pack, articles).articles) {
    if (citations === 0) continue;
    console.log(`  ${id}: ${sentences - uncited.length} of ${sentences} sentences cited; not cited:`);
    for (const { text } of uncited) console.log(`    - ${text.slice(0, SHOWN_CHARACTERS)}`);
  }
}

function printUnlinked(pack: Pack, shared: string): void {
  const texts = textsToLink(pack, shared);
  const unlinked = unlinkedCards(pack, texts);
  if (unlinked.length === 0) return;
  console.log(
    `  ${unlinked.length} cards that none of ${texts.length} texts links; do their aliases miss what writers use?`,
  );
  console.log(`    ${unlinked.join(' ')}`);
}

const [shared = DEFAULT_SHARED] = process.argv.slice(2);
if (/\.(json|zip)$/.test(shared)) process.exit((await checkFile(shared)) ? 0 : 1);
for (const folder of packFolders())
  try {
    const { pack, json } = buildPack(folder, [checkLinks]);
    printCounts(pack, json);
    printUnlinked(pack, shared);
    printUncited(pack, shared);
  } catch (error) {
    if (!(error instanceof PackProblems)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
