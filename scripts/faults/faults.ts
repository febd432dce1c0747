/**
 * npm run test:faults [-- --writes N --seed N --what notes,cards,drafts,packs]
 *
 * Stops the background and kills the browser at random moments, given by the seed, while notes, own
 * cards, drafts of cards and then versions of a pack are written, until N writes of each (default 200) have
 * been reported saved. Fails when one of them is lost, or a pack is a mixture of versions.
 */
import { parseArgs } from 'node:util';
import { killWhileImporting } from '../../tests/support/browser/kill-while-importing.ts';
import { killWhileWriting } from '../../tests/support/browser/kill-while-writing.ts';

const { values } = parseArgs({
  options: {
    writes: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    what: { type: 'string', default: 'notes,cards,drafts,packs' },
  },
});
const EXTENSION = '.output/chrome-mv3';

function report(lost: readonly string[]): void {
  for (const one of lost) console.error(`  lost: ${one}`);
  if (lost.length > 0) process.exitCode = 1;
}

const [writes, seed] = [Number(values.writes), Number(values.seed)];
for (const what of (['notes', 'cards', 'drafts'] as const).filter((one) => values.what.split(',').includes(one))) {
  const { kills, stops, acknowledged, lost } = await killWhileWriting({
    extension: EXTENSION,
    writes,
    seed,
    what,
  });
  console.log(
    `seed ${seed}, ${what}: ${kills} kills and ${stops} stops of the background during ${acknowledged} ` +
      `acknowledged writes; ${lost.length} lost`,
  );
  report(lost);
}
if (values.what.split(',').includes('packs')) {
  const { kills, acknowledged, lost } = await killWhileImporting({ extension: EXTENSION, writes, seed });
  console.log(`seed ${seed}, packs: ${kills} kills during ${acknowledged} acknowledged imports; ${lost.length} lost`);
  report(lost);
}
