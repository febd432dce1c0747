/**
 * npm run test:faults [-- --writes N --seed N --what notes,cards,drafts]
 *
 * Stops the background and kills the browser at random moments, given by the seed, while notes, own
 * cards and then drafts of cards are written, until N writes of each (default 200) have been reported
 * saved. Fails when one of them is lost.
 */
import { parseArgs } from 'node:util';
import { killWhileWriting } from '../../tests/support/browser/kill-while-writing.ts';

const { values } = parseArgs({
  options: {
    writes: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    what: { type: 'string', default: 'notes,cards,drafts' },
  },
});
const [writes, seed] = [Number(values.writes), Number(values.seed)];
for (const what of (['notes', 'cards', 'drafts'] as const).filter((one) => values.what.split(',').includes(one))) {
  const { kills, stops, acknowledged, lost } = await killWhileWriting({
    extension: '.output/chrome-mv3',
    writes,
    seed,
    what,
  });
  console.log(
    `seed ${seed}, ${what}: ${kills} kills and ${stops} stops of the background during ${acknowledged} ` +
      `acknowledged writes; ${lost.length} lost`,
  );
  for (const one of lost) console.error(`  lost: ${one}`);
  if (lost.length > 0) process.exitCode = 1;
}
