/**
 * Reads texts whose names are marked where they stand: "[[Torres|ana-torres]] flew to
 * [[Vega|NIL]]".
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

/** A labelled name; offsets are UTF-16 code units of the text without marks. */
export interface Label {
  start: number;
  end: number;
  /** The right answers; none where the name is somebody else's or something else's. */
  right: readonly string[];
  /** Derived words and the like: linking them is neither right nor wrong. */
  optional: boolean;
}

export interface MarkedText {
  id: string;
  /** The file it comes from, without its ending. */
  batch: string;
  lang: string;
  date?: string;
  text: string;
  labels: readonly Label[];
  /** How many names in it we know to get wrong. */
  knownErrors: number;
}

const fileSchema = v.array(
  v.strictObject({
    id: v.string(),
    lang: v.string(),
    date: v.optional(v.string()),
    knownErrors: v.optional(v.number(), 0),
    text: v.string(),
  }),
);

const MARK = /\[\[([^|\]]+)\|([^\]]+)\]\]/g;

/**
 * Takes the marks out of a text. "|NIL" is none of ours, "|?" counts neither way, "|a/b" allows two
 * answers.
 */
export function readMarks(marked: string): Pick<MarkedText, 'text' | 'labels'> {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: surface = '', 2: label = '', index } of marked.matchAll(MARK)) {
    text += marked.slice(from, index);
    const start = text.length;
    text += surface;
    from = index + whole.length;
    const isNone = label === 'NIL' || label === '?';
    labels.push({ start, end: text.length, right: isNone ? [] : label.split('/'), optional: label === '?' });
  }
  return { text: text + marked.slice(from), labels };
}

/**
 * All marked texts of a folder, in the order of its files. YAML's core schema leaves dates as they
 * are written.
 */
export function readMarkedTexts(folder: string): MarkedText[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().flatMap((file) =>
    v
      .parse(fileSchema, parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core' }))
      .map(({ id, lang, date, text, knownErrors }) => ({
        id,
        batch: file.replace(/\.yaml$/, ''),
        lang,
        ...(date ? { date } : {}),
        knownErrors,
        ...readMarks(text),
      })),
  );
}
