/**
 * npm run -s detect < documents.jsonl
 *
 * Reads {"docId","text","lang"?,"date"?} a line and writes {"docId","mentions":[...]} a line: each mention with `start` and
 * `end` in UTF-16 code units, `surface`, `pack`, `entity` (its id in the pack), `confidence`, `alternatives`
 * [{pack, entity, confidence}] and `reason`, a code (docs/linking.md).
 */
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { buildPack } from '../../data/pack/build-pack.ts';
import { resolveMentions } from '../../linking/decide/decide-page.ts';
import { findSpans } from '../../linking/find/find-names.ts';
import { compileLexicon } from '../../linking/lexicon/compile.ts';
import { splitId } from '../../linking/lexicon/model.ts';

const documentSchema = v.object({
  docId: v.string(),
  text: v.string(),
  date: v.nullish(v.string()),
});

const { pack, hash } = buildPack('data/packs/peru');
const lexicon = compileLexicon(lexiconOf([pack], hash));

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
  const page = { blocks: [{ text, spans: findSpans(text, lexicon) }], ...(date ? { date } : {}) };
  const mentions = resolveMentions(page, lexicon)
    .flat()
    .map(({ start, end, surface, entity, confidence, alternatives, reason }) => ({
      start,
      end,
      surface,
      ...splitId(entity),
      confidence,
      alternatives: alternatives.map((other) => ({ ...splitId(other.entity), confidence: other.confidence })),
      reason: reason.code,
    }));
  console.log(JSON.stringify({ docId, mentions }));
}
