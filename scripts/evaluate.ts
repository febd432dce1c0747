/**
 * npm run evaluate -- ../shared
 *
 * Links the labelled texts of SHARED/eval, scores them with its scorer (overall, hard documents, by language), and prints the calibration
 * table. Scores of the linker alone, without the scorer's rules for overlaps, are those of the calibration.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide } from '../mentions/decide.ts';
import { calibrationText, type Judged } from './evaluation/calibration.ts';
import { evaluationFolder, readLabelled } from './evaluation/labelled.ts';

const folder = evaluationFolder(process.argv[2]);
const scratch = mkdtempSync(join(tmpdir(), 'ficha-evaluate-'));
const predictions = join(scratch, 'predictions.jsonl');
const documents = readLabelled(folder);

try {
  const lines = documents.map(({ docId, mentions }) =>
    JSON.stringify({ docId, mentions: mentions.flatMap(({ open }) => decide(open) ?? []) }),
  );
  writeFileSync(predictions, `${lines.join('\n')}\n`);
  const score = (...options: string[]) =>
    execFileSync(process.execPath, [join(folder, 'score.mjs'), '--pred', predictions, ...options], {
      encoding: 'utf8',
    });
  console.log(score('--list', 'all'));
  console.log('\nHARD DOCUMENTS');
  console.log(score('--hard', '--list', '0').split('\nper entity')[0]);
} finally {
  rmSync(scratch, { recursive: true });
}

const judged: Judged[] = documents.flatMap(({ mentions }) =>
  mentions.flatMap(({ open, right }): Judged[] => {
    const mention = decide(open);
    return mention ? [{ confidence: mention.confidence, isRight: right.includes(mention.entity) }] : [];
  }),
);
console.log(`\nCALIBRATION of ${judged.length} mentions of core entities\n${calibrationText(judged)}`);
