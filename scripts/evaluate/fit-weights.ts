/**
 * npm run fit-weights -- ../shared [seed]
 *
 * Fits the weights and the temperature of linking/decide/weights.ts on the development labels by
 * coordinate search: one number after the other is moved by a step as long as that lowers the loss,
 * the mean of -log(share of the right reading), plus a penalty for leaving the hand-set value. The
 * temperature never goes below 1: on labels that are nearly all met it would only learn to overstate. A
 * fifth of the documents, drawn by the seed, is held out. Edits nothing: prints what it found, and
 * the scores on both parts.
 */
import { bareId } from '../../data/pack/qualified-id.ts';
import { type Model, type Reading, shareOfNoMatch, sharesOf } from '../../linking/decide/score.ts';
import { CONFIDENCE, WEIGHTS, type Weights } from '../../linking/decide/weights.ts';
import { randomFrom } from '../../tests/support/random.ts';
import { calibrationText, expectedCalibrationError, type Judged } from './calibration.ts';
import { evaluationFolder, type LabelledMention, readLabelled } from './labelled.ts';

/** Of documents. */
const HELD_OUT = 0.2;
const STEPS = [1, 0.5, 0.25];
/**
 * Loss for each unit that a weight leaves its hand-set value by: a handful of mentions must not
 * overrule what a reader knows.
 */
const PENALTY = 0.0006;

const isRight = (reading: Reading, right: readonly string[]) => right.includes(bareId(reading.entity));

function loss(mentions: readonly LabelledMention[], model: Model): number {
  const sum = mentions.reduce((total, { open, right }) => {
    const shares = sharesOf(open.readings, model);
    const share =
      right.length === 0
        ? shareOfNoMatch(shares, model)
        : shares.reduce((all, one) => all + (isRight(one.reading, right) ? one.share : 0), 0);
    return total - Math.log(Math.max(share, 1e-4));
  }, 0);
  const moved = Object.entries(model.weights).reduce(
    (all, [name, weight]) => all + Math.abs(weight - WEIGHTS[name as keyof Weights]),
    0,
  );
  return sum / mentions.length + PENALTY * moved;
}

/** One number of a model, to read and to set. */
const settings: { name: string; get: (model: Model) => number; set: (model: Model, value: number) => Model }[] = [
  {
    name: 'temperature',
    get: ({ confidence }) => confidence.temperature,
    set: (model, temperature) => ({
      ...model,
      confidence: { ...model.confidence, temperature: Math.max(1, temperature) },
    }),
  },
  ...(Object.keys(WEIGHTS) as (keyof Weights)[]).map((name) => ({
    name,
    get: ({ weights }: Model) => weights[name],
    set: (model: Model, value: number): Model => ({ ...model, weights: { ...model.weights, [name]: value } }),
  })),
];

function fitModel(mentions: readonly LabelledMention[], start: Model): Model {
  let model = start;
  let best = loss(mentions, model);
  for (const step of STEPS)
    for (const { get, set } of settings)
      for (const way of [step, -step]) {
        const tried = set(model, get(model) + way);
        const cost = loss(mentions, tried);
        if (cost >= best) continue;
        model = tried;
        best = cost;
      }
  return model;
}

function report(name: string, mentions: readonly LabelledMention[], model: Model) {
  let missed = 0;
  const judged = mentions.flatMap(({ open, right }): Judged[] => {
    const shares = sharesOf(open.readings, model);
    const [first] = shares;
    if (!first || shareOfNoMatch(shares, model) >= (1 - model.confidence.unknown) / 2) {
      if (right.length > 0) missed++;
      return [];
    }
    return [{ confidence: first.share, isRight: isRight(first.reading, right) }];
  });
  const wrong = judged.filter((one) => !one.isRight).length;
  const error = (100 * expectedCalibrationError(judged)).toFixed(2);
  console.log(
    `${name.padEnd(22)} linked ${judged.length}, wrong ${wrong}, missed ${missed}, loss ${loss(mentions, model).toFixed(4)}, calibration error ${error} %`,
  );
  return judged;
}

const documents = readLabelled(evaluationFolder(process.argv[2]));
const draw = randomFrom(Number(process.argv[3] ?? 1));
const parts = documents.map(({ mentions }) => ({ mentions, held: draw() < HELD_OUT }));
const fitting = parts.filter(({ held }) => !held).flatMap(({ mentions }) => mentions);
const heldOut = parts.filter(({ held }) => held).flatMap(({ mentions }) => mentions);
const handSet: Model = { weights: WEIGHTS, confidence: CONFIDENCE };
const fitted = fitModel(fitting, handSet);
report('as they are, fitting', fitting, handSet);
report('as they are, held out', heldOut, handSet);
report('fitted, fitting', fitting, fitted);
const judged = report('fitted, held out', heldOut, fitted);
console.log(`\nheld out, fitted:\n${calibrationText(judged)}\n\nchanged:`);
for (const { name, get } of settings)
  if (get(fitted) !== get(handSet)) console.log(`  ${name}: ${get(handSet)} -> ${get(fitted)}`);
