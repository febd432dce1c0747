/**
 * Scores the four source articles, whose names are labelled completely (SHARED/eval/seeds-gold.jsonl).
 * All cards count. Names and descriptions are scored apart.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { bareId } from '../../data/pack/qualified-id.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import type { Mention } from '../../linking/lexicon/model.ts';
import { linkPlainText } from '../detect/plain-text.ts';
import { readLines } from './labelled.ts';

/** A label of such a text. */
export const labelSchema = v.object({
  start: v.number(),
  end: v.number(),
  entity: v.string(),
  kind: v.optional(v.string()),
  optional: v.optional(v.boolean(), false),
  accept: v.optional(v.array(v.string()), []),
});
const articleSchema = v.object({
  docId: v.string(),
  date: v.nullish(v.string()),
  file: v.string(),
  mentions: v.array(labelSchema),
});
type ArticleLabel = v.InferOutput<typeof labelSchema>;

/** Labels met, links that are right, links made and labels that want one; what went wrong, one line each. */
export interface ArticleScore {
  right: number;
  linkedRight: number;
  linked: number;
  wanted: number;
  lookAlikes: number;
  lookAlikesLinked: number;
  errors: string[];
}

export interface ArticleScores {
  docId: string;
  names: ArticleScore;
  descriptions: ArticleScore;
}

const emptyScore = (): ArticleScore => ({
  right: 0,
  linkedRight: 0,
  linked: 0,
  wanted: 0,
  lookAlikes: 0,
  lookAlikesLinked: 0,
  errors: [],
});

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

const isNone = ({ entity }: ArticleLabel) => entity === 'NIL';
const allows = ({ entity, accept }: ArticleLabel, linked: string) => entity === linked || accept.includes(linked);

/** Scores the mentions of a text whose names and descriptions are labelled completely. */
export function scoreArticle(text: string, labels: readonly ArticleLabel[], mentions: readonly Mention[]) {
  const names = emptyScore();
  const descriptions = emptyScore();
  const scoreFor = (isDescription: boolean) => (isDescription ? descriptions : names);
  const excerpt = ({ start, end }: { start: number; end: number }) =>
    `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll(
      '\n',
      ' ',
    );
  for (const label of labels) {
    if (label.optional) continue;
    const score = scoreFor(label.kind === 'description');
    const here = mentions.filter((mention) => overlaps(mention, label));
    if (isNone(label)) score.lookAlikes++;
    else {
      score.wanted++;
      if (here.some(({ entity }) => allows(label, bareId(entity)))) score.right++;
      else if (here.length === 0) score.errors.push(`missed ${label.entity}: ${excerpt(label)}`);
    }
  }
  for (const mention of mentions) {
    const entity = bareId(mention.entity);
    const isDescription = mention.isDescription === true;
    const here = labels.filter((label) => overlaps(mention, label));
    if (here.some((label) => label.optional || allows(label, entity))) {
      // A name inside a description that means the same is neither right nor wrong.
      if (here.some((label) => !label.optional && (label.kind === 'description') === isDescription)) {
        scoreFor(isDescription).linked++;
        scoreFor(isDescription).linkedRight++;
      }
      continue;
    }
    const score = scoreFor(isDescription);
    score.linked++;
    if (here.some(isNone)) score.lookAlikesLinked++;
    const wanted = here.map((label) => label.entity).join('/') || 'nothing';
    score.errors.push(
      `wrong ${entity} ${mention.confidence}${mention.ambiguous ? '?' : ''} for ${wanted}: ${excerpt(mention)}`,
    );
  }
  return { names, descriptions };
}

/** Links and scores the articles; undefined where the folder has no labels of them. */
export function scoreSourceArticles(shared: string, lexicon: Lexicon): ArticleScores[] | undefined {
  const file = join(shared, 'eval', 'seeds-gold.jsonl');
  if (!existsSync(file)) return undefined;
  return readLines(file).map((line) => {
    const { docId, date, file: name, mentions: labels } = v.parse(articleSchema, line);
    const text = readFileSync(join(shared, 'sources', name), 'utf8');
    return { docId, ...scoreArticle(text, labels, linkPlainText({ text, date }, lexicon)) };
  });
}

/** The sum of some scores. */
export function addArticleScores(scores: readonly ArticleScore[]): ArticleScore {
  const sum = emptyScore();
  for (const one of scores) {
    for (const key of ['right', 'linkedRight', 'linked', 'wanted', 'lookAlikes', 'lookAlikesLinked'] as const)
      sum[key] += one[key];
    sum.errors.push(...one.errors);
  }
  return sum;
}
