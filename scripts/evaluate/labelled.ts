/** Reads the labelled texts of SHARED/eval, and pairs what we decided with what the labels say. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { bareId } from '../../data/pack/qualified-id.ts';
import type { UndecidedMention } from '../../linking/decide/score.ts';
import { undecidedInText } from '../detect/plain-text.ts';
import { bundledLexicon } from '../pack/bundled-lexicon.ts';

const documentSchema = v.object({ docId: v.string(), lang: v.string(), text: v.string(), date: v.nullish(v.string()) });
const labelSchema = v.object({
  start: v.number(),
  end: v.number(),
  entity: v.string(),
  optional: v.optional(v.boolean()),
  accept: v.optional(v.array(v.string())),
});
const goldSchema = v.object({ docId: v.string(), mentions: v.array(labelSchema) });
const entitiesSchema = v.record(v.string(), v.object({ tier: v.string() }));

export interface LabelledMention {
  open: UndecidedMention;
  /** Bare ids of the right entities; none where a label says "somebody else" or nothing stands there. */
  right: readonly string[];
}

export interface LabelledDocument {
  docId: string;
  lang: string;
  text: string;
  mentions: LabelledMention[];
}

/** The JSON lines of a file. */
export const readLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line): unknown => JSON.parse(line));

/** The folder with the labels; says plainly when it is absent and ends the program. */
export function evaluationFolder(shared = '../shared'): string {
  const folder = join(shared, 'eval');
  if (existsSync(join(folder, 'gold.jsonl'))) return folder;
  console.error(`No labelled texts at ${folder}: nothing evaluated. Give the folder that holds eval/ as a parameter.`);
  process.exit(1);
}

/**
 * All documents with their open mentions; labels outside the core, and derived words, count neither
 * way.
 */
export function readLabelled(folder: string): LabelledDocument[] {
  const lexicon = bundledLexicon();
  const tiers = v.parse(entitiesSchema, JSON.parse(readFileSync(join(folder, 'entities.json'), 'utf8')));
  const isCore = (id: string) => tiers[bareId(id)]?.tier === 'core';
  const gold = readLines(join(folder, 'gold.jsonl')).map((line) => v.parse(goldSchema, line));
  const labels = new Map(gold.map(({ docId, mentions }) => [docId, mentions]));
  return readLines(join(folder, 'docs.jsonl')).map((line) => {
    const { docId, lang, text, date } = v.parse(documentSchema, line);
    const mentions = undecidedInText({ text, date }, lexicon).flatMap((open): LabelledMention[] => {
      if (!open.readings.some(({ entity }) => isCore(entity))) return [];
      const here = (labels.get(docId) ?? []).filter(({ start, end }) => start < open.end && open.start < end);
      if (here.some(({ optional }) => optional)) return [];
      const ours = here.filter(({ entity }) => entity !== 'NIL');
      return [
        {
          open,
          right: ours.flatMap(({ entity, accept }) => [entity, ...(accept ?? [])]),
        },
      ];
    });
    return { docId, lang, text, mentions };
  });
}
