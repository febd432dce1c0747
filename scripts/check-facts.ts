/** npm run check:facts — builds the fact base, names every problem by file and line, and counts what it holds. */
import { buildPack, PackProblems } from './pack/build-pack.ts';

try {
  const { pack, json } = buildPack('data/peru');
  const kinds = Map.groupBy(pack.entities, ({ kind }) => kind);
  const citations = pack.facts.reduce((sum, fact) => sum + fact.citations.length, 0);
  console.log(
    `cards: ${pack.entities.length} (${[...kinds].map(([kind, all]) => `${all.length} ${kind}`).join(', ')})`,
  );
  console.log(
    `facts: ${pack.facts.length}, citations: ${citations}, disputes: ${pack.disputes.length}, sources: ${pack.sources.length}`,
  );
  console.log(`pack: ${Math.round(json.length / 1000)} kB of JSON`);
} catch (error) {
  if (!(error instanceof PackProblems)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
