/**
 * npm run test:faults [-- --writes 200 --seed 1]
 *
 * Kills the browser at moments that follow from the seed while notes are written, until so many writes have been reported saved; fails when one
 * of them is not there afterwards. How the notes meet a full disk and a background that is stopped is in `tests/e2e` and runs with `npm test`.
 */
import { parseArgs } from 'node:util';
import { killWhileWriting } from '../../tests/support/browser/kill-while-writing.ts';

const { values } = parseArgs({
  options: { writes: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const [writes, seed] = [Number(values.writes), Number(values.seed)];
const { kills, acknowledged, lost } = await killWhileWriting({ extension: '.output/chrome-mv3', writes, seed });
console.log(`seed ${seed}: ${kills} kills during ${acknowledged} acknowledged writes; ${lost.length} lost`);
for (const one of lost) console.error(`  lost: ${one}`);
process.exitCode = lost.length > 0 ? 1 : 0;
