/**
 * node scripts/bench/make-pack.ts COUNT [--seed N] [--lexicon] [--out FILE]
 *
 * Writes a pack of COUNT invented aliases (names of nobody, in several languages and scripts), or with --lexicon only the lexicon of that
 * pack, to FILE or to standard output. The same COUNT and seed give the same names: the bench uses 1,000, 10,000 and 100,000.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { generatedPack } from './generated-pack.ts';
import { survivePipes } from './print.ts';

survivePipes();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    lexicon: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const count = Number(positionals[0]);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('Usage: node scripts/bench/make-pack.ts COUNT [--seed N] [--lexicon] [--out FILE]');
  process.exit(2);
}
const pack = generatedPack(count, seed);
const hash = createHash('sha256').update(JSON.stringify(pack)).digest('hex');
const json = `${JSON.stringify(values.lexicon ? lexiconOf([pack], hash) : pack)}\n`;
if (values.out) writeFileSync(values.out, json);
else process.stdout.write(json);
