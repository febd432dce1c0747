/**
 * npm run evaluate -- ../shared
 *
 * Links the labelled texts of SHARED/eval, scores them with its scorer (overall, hard documents, by
 * language), and prints the calibration table. Scores of the linker alone, without the scorer's
 * rules for overlaps, are those of the calibration. The marked texts of tests/fixtures/linking
 * and the four source articles follow.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareId } from '../../data/pack/qualified-id.ts';
import { weigh } from '../../linking/decide/score.ts';
import type { Mention } from '../../linking/lexicon/model.ts';
import { scratchFolder } from '../../tests/support/scratch-folder.ts';
import { linkPlainText } from '../detect/plain-text.ts';
import { bundledLexicon } from '../pack/bundled-lexicon.ts';
import { calibrationText, type Judged } from './calibration.ts';
import { evaluationFolder, readLabelled } from './labelled.ts';
import { readMarkedTexts } from './marked-texts.ts';
import { addScores, CORE, rates, scoreText } from './score.ts';
import { addArticleScores, scoreSourceArticles } from './source-articles.ts';

const folder = evaluationFolder(process.argv[2]);
const scratch = scratchFolder('evaluate');
const predictions = join(scratch, 'predictions.jsonl');
const documents = readLabelled(folder);

/** The labels of these texts are of names alone. */
const isName = ({ isDescription }: Mention) => !isDescription;

/** With ids as the labels have them. */
const withOwnIds = ({ entity, ...mention }: Mention) => ({ ...mention, entity: bareId(entity) });

const lines = documents.map(({ docId, mentions }) =>
  JSON.stringify({
    docId,
    mentions: mentions
      .flatMap(({ open }) => weigh(open) ?? [])
      .filter(isName)
      .map(withOwnIds),
  }),
);
writeFileSync(predictions, `${lines.join('\n')}\n`);
const score = (...options: string[]) =>
  execFileSync(process.execPath, [join(folder, 'score.mjs'), '--pred', predictions, ...options], {
    encoding: 'utf8',
  });
console.log(score('--list', 'all'));
console.log('\nHARD DOCUMENTS');
console.log(score('--hard', '--list', '0').split('\nper entity')[0]);

const judged: Judged[] = documents.flatMap(({ mentions }) =>
  mentions.flatMap(({ open, right }): Judged[] => {
    const mention = weigh(open);
    return mention && isName(mention)
      ? [{ confidence: mention.confidence, isRight: right.includes(bareId(mention.entity)) }]
      : [];
  }),
);
console.log(`\nCALIBRATION of ${judged.length} mentions of core entities\n${calibrationText(judged)}`);

const lexicon = bundledLexicon();
const marked = readMarkedTexts('tests/fixtures/linking').map((one) => {
  const links = linkPlainText(one, lexicon).filter(isName);
  return { ...one, links, score: scoreText(one, links) };
});

function printScore(name: string, texts: typeof marked): void {
  const score = addScores(texts.map((one) => one.score));
  const { precision, recall, f1 } = rates(score);
  const [p, r, f] = [precision, recall, f1].map((rate) => (100 * rate).toFixed(1).padStart(5));
  console.log(
    `${name.padEnd(8)} texts ${texts.length}, mentions ${score.wanted}: P ${p}  R ${r}  F1 ${f}, look-alikes linked ${score.lookAlikesLinked} of ${score.lookAlikes}`,
  );
}

console.log('\nMARKED TEXTS of tests/fixtures/linking');
printScore('all', marked);
for (const [lang, texts] of Map.groupBy(marked, (one) => one.lang)) printScore(lang, texts);
for (const { id, score } of marked)
  for (const { kind, surface, linked, wanted } of score.errors)
    console.log(`  ${id}: ${surface}, ${kind}: ${linked ?? 'nothing'} for ${wanted.join('/') || 'nothing'}`);
const judgedMarked = marked.flatMap(({ links, score, labels }) =>
  links.flatMap((link): Judged[] => {
    if (!CORE.has(bareId(link.entity))) return [];
    const label = labels.find(({ start, end }) => start < link.end && link.start < end);
    if (label?.optional) return [];
    return [
      {
        confidence: link.confidence,
        isRight: !score.errors.some(({ start }) => start === label?.start || start === link.start),
      },
    ];
  }),
);
console.log(`\nCALIBRATION of the ${judgedMarked.length} mentions linked in them\n${calibrationText(judgedMarked)}`);

const articles = scoreSourceArticles(join(folder, '..'), lexicon);
if (articles) {
  console.log('\nTHE FOUR SOURCE ARTICLES, all cards');
  for (const kind of ['names', 'descriptions'] as const)
    for (const isDated of [true, false]) {
      const chosen = articles.filter(({ docId }) => docId.endsWith(':undated') !== isDated);
      const score = addArticleScores(chosen.map((one) => one[kind]));
      const [p, r] = [score.linkedRight / score.linked, score.right / score.wanted];
      console.log(
        `${kind}, ${isDated ? 'with' : 'without'} date: P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r)).toFixed(1)} of ${score.wanted}, look-alikes linked ${score.lookAlikesLinked} of ${score.lookAlikes}`,
      );
      for (const error of score.errors) console.log(`  ${error}`);
    }
}
