/**
 * npm run -s detect < documents.jsonl
 *
 * Reads {"docId","text","lang"?,"date"?} a line and writes {"docId","mentions":[...]} a line: each
 * mention with `start` and `end` in UTF-16 code units, `surface`, `kind` ("name" or "description"),
 * `pack`, `entity` (its id in the pack), `confidence`, `ambiguous` (another entity remains
 * plausible), `alternatives` [{pack, entity, confidence}] and `reason`, a code
 * (docs/linking.md). Lines are read as paragraphs and headings.
 */
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { bareId, packOf } from '../../data/pack/qualified-id.ts';
import { bundledLexicon } from '../pack/bundled-lexicon.ts';
import { linkPlainText } from './plain-text.ts';

const documentSchema = v.object({
  docId: v.string(),
  text: v.string(),
  date: v.nullish(v.string()),
});

const lexicon = bundledLexicon();

let lineNumber = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  lineNumber++;
  if (!line.trim()) continue;
  let document: v.InferOutput<typeof documentSchema>;
  try {
    document = v.parse(documentSchema, JSON.parse(line));
  } catch (error) {
    console.error(`line ${lineNumber}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
    continue;
  }
  const { docId, text, date } = document;
  const mentions = linkPlainText({ text, date }, lexicon).map(
    ({ start, end, surface, entity, confidence, alternatives, ambiguous, isDescription, reason }) => ({
      start,
      end,
      surface,
      kind: isDescription ? 'description' : 'name',
      ambiguous,
      pack: packOf(entity),
      entity: bareId(entity),
      confidence,
      alternatives: alternatives.map((other) => ({
        pack: packOf(other.entity),
        entity: bareId(other.entity),
        confidence: other.confidence,
      })),
      reason: reason.code,
    }),
  );
  console.log(JSON.stringify({ docId, mentions }));
}
