/** Scores links against labels, by the same rules as the scorer of the development texts: names overlap, the entity decides. */
import { type Mention, splitId } from '../../linking/lexicon/model.ts';
import type { Label, MarkedText } from './marked-texts.ts';

/** Entities whose every mention is labelled in the marked texts: linking anything else to one of them is an error. */
export const CORE: ReadonlySet<string> = new Set(
  `alberto-fujimori keiko-fujimori kenji-fujimori vladimiro-montesinos grupo-colina shining-path abimael-guzman mrta alejandro-toledo
  alan-garcia ollanta-humala valentin-paniagua pedro-pablo-kuczynski dina-boluarte pedro-castillo mario-vargas-llosa
  servicio-de-inteligencia-nacional barrios-altos-massacre la-cantuta-massacre fuerza-popular apra`.split(/\s+/),
);

export interface LinkError {
  kind: 'missed' | 'wrong entity' | 'should not be linked';
  surface: string;
  start: number;
  linked?: string;
  wanted: readonly string[];
}

export interface Score {
  right: number;
  /** Mentions linked, and labels that want a link. */
  linked: number;
  wanted: number;
  /** Labels that say "somebody else", and how many of them were linked. */
  lookAlikes: number;
  lookAlikesLinked: number;
  errors: LinkError[];
}

type Link = Pick<Mention, 'start' | 'end' | 'entity'>;

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

function scoreLabel(label: Label, links: readonly Link[], text: string): Partial<Score> {
  const here = links.filter((link) => overlap(link, label));
  const place = { surface: text.slice(label.start, label.end), start: label.start, wanted: label.right };
  if (label.right.length === 0) {
    const wrong = here.find(({ entity }) => CORE.has(entity));
    return {
      lookAlikes: 1,
      lookAlikesLinked: wrong ? 1 : 0,
      linked: wrong ? 1 : 0,
      errors: wrong ? [{ kind: 'should not be linked', linked: wrong.entity, ...place }] : [],
    };
  }
  const [link] = here;
  if (!link) return { wanted: 1, errors: [{ kind: 'missed', ...place }] };
  const isRight = label.right.includes(link.entity);
  const errors: LinkError[] = isRight ? [] : [{ kind: 'wrong entity', linked: link.entity, ...place }];
  return { wanted: 1, linked: 1, right: isRight ? 1 : 0, errors };
}

/** Sums up scores. */
export function addScores(scores: readonly Partial<Score>[]): Score {
  const sum: Score = { right: 0, linked: 0, wanted: 0, lookAlikes: 0, lookAlikesLinked: 0, errors: [] };
  for (const one of scores) {
    for (const key of ['right', 'linked', 'wanted', 'lookAlikes', 'lookAlikesLinked'] as const)
      sum[key] += one[key] ?? 0;
    sum.errors.push(...(one.errors ?? []));
  }
  return sum;
}

/** The score of one text. Labels carry ids without their pack. */
export function scoreText({ text, labels }: MarkedText, qualified: readonly Link[]): Score {
  const links = qualified.map((link) => ({ ...link, entity: splitId(link.entity).entity }));
  const judged = labels.filter(({ optional }) => !optional);
  const unlabelled = links.filter(
    ({ entity, ...place }) => CORE.has(entity) && !labels.some((one) => overlap(one, place)),
  );
  return addScores([
    ...judged.map((label) => scoreLabel(label, links, text)),
    ...unlabelled.map(({ start, end, entity }): Partial<Score> => {
      const error: LinkError = {
        kind: 'should not be linked',
        surface: text.slice(start, end),
        start,
        linked: entity,
        wanted: [],
      };
      return { linked: 1, errors: [error] };
    }),
  ]);
}

/** Precision, recall and F1, each between 0 and 1. */
export function rates({ right, linked, wanted }: Score) {
  const precision = linked === 0 ? 1 : right / linked;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
