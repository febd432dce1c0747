/**
 * npm run evaluate:batch -- NAME
 *
 * Links a batch of tests/fixtures/labelled and prints its scores by kind, names and descriptions
 * apart, and every error.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { linkPlainText } from '../detect/plain-text.ts';
import { bundledLexicon } from '../pack/bundled-lexicon.ts';
import { readLines } from './labelled.ts';
import { type Label, readMarkedTexts } from './marked-texts.ts';
import { type ArticleScore, addArticleScores, labelSchema, scoreArticle } from './source-articles.ts';

const documentSchema = v.object({
  docId: v.string(),
  kinds: v.array(v.string()),
  text: v.string(),
  date: v.optional(v.string()),
  mentions: v.array(labelSchema),
});

const FOLDER = 'tests/fixtures/labelled';

type LabelledDocument = v.InferOutput<typeof documentSchema>;

/** A label of a text that is marked in place, as those of the other files are. */
const asMention = ({ start, end, right: [entity = 'NIL', ...accept], optional }: Label) => ({
  start,
  end,
  entity,
  accept,
  optional,
});

/** The documents of `NAME.yaml`, whose only kind is their language, or else of `NAME.jsonl`. */
function readDocuments(name: string): LabelledDocument[] {
  const marked = readMarkedTexts(FOLDER).filter(({ batch }) => batch === name);
  if (marked.length === 0) return readLines(join(FOLDER, `${name}.jsonl`)).map((line) => v.parse(documentSchema, line));
  return marked.map(({ id, lang, text, date, labels }) => ({
    docId: id,
    kinds: [lang],
    text,
    date,
    mentions: labels.map(asMention),
  }));
}

const name = process.argv[2] ?? 'batch-1';
const lexicon = bundledLexicon();
const documents = readDocuments(name).map(({ docId, kinds, text, date, mentions: labels }) => {
  // A description of another country's event is only wrong when it is linked.
  const wanted = labels.filter(({ kind, entity }) => kind !== 'description' || entity !== 'NIL');
  const mentions = linkPlainText({ text, date }, lexicon);
  return { docId, kinds, mentions, ...scoreArticle(text, wanted, mentions) };
});

const percent = (part: number, whole: number) => (whole === 0 ? '-' : (100 * (part / whole)).toFixed(1)).padStart(5);

function scoreLine(scores: readonly ArticleScore[]): string {
  const { right, linkedRight, linked, wanted, lookAlikes, lookAlikesLinked } = addArticleScores(scores);
  const [p, r] = [linkedRight / linked, right / wanted];
  const f1 = percent(2 * p * r, p + r);
  return `P ${percent(linkedRight, linked)}  R ${percent(right, wanted)}  F1 ${f1} of ${wanted}, look-alikes linked ${lookAlikesLinked} of ${lookAlikes}`;
}

function printScores(title: string, chosen: typeof documents): void {
  console.log(`${title.padEnd(20)} names         ${scoreLine(chosen.map(({ names }) => names))}`);
  console.log(`${''.padEnd(20)} descriptions  ${scoreLine(chosen.map(({ descriptions }) => descriptions))}`);
}

for (const { docId, names, descriptions } of documents)
  for (const error of [...names.errors, ...descriptions.errors]) console.log(`${docId}: ${error}`);
const kinds = [...new Set(documents.flatMap((one) => one.kinds))];
for (const kind of kinds)
  printScores(
    kind,
    documents.filter((one) => one.kinds.includes(kind)),
  );
printScores('all', documents);
const linked = documents.flatMap(({ mentions }) => mentions).filter(({ isDescription }) => !isDescription);
const doubtful = linked.filter(({ ambiguous }) => ambiguous).length;
console.log(`doubtful: ${doubtful} of ${linked.length} names linked`);
