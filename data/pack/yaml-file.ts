/** Reads the text of a YAML file, checks it against a schema, and finds the lines of its values. */
import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument, type Tags, visit } from 'yaml';
import type { BrokenRule, Fault } from './file/faults.ts';
import { MAX_FAULTS } from './file/limits.ts';
import { faultOfIssue, shortMessage, shownValue } from './file/value-faults.ts';
import { brokenBound } from './yaml-bounds.ts';

/** A problem for an editor to mend, and its place. */
export interface Problem {
  file: string;
  line: number;
  message: string;
}

/** A problem that an import finds, too. */
export interface FileProblem extends Problem {
  /** The same for readers, who have sentences for it. */
  fault: Omit<Fault, 'file' | 'line'>;
}

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** A file that was read. */
export interface YamlFile<T> {
  file: string;
  /** Absent when the file has problems. */
  value: T | undefined;
  problems: FileProblem[];
  /** The line (from 1) of the value at `path`, or of its nearest parent. */
  lineOf: (path: Path) => number;
}

const NUMBER_TAGS = ['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float'];

/** Packs hold no numbers: `1992` is a date and `15` a cue word, and both are read as strings. */
const withoutNumbers = (tags: Tags) => tags.filter((tag) => typeof tag === 'string' || !NUMBER_TAGS.includes(tag.tag));

/** Errors of the parser whose sentence is not that a text needs quotation marks. */
const SYNTAX_RULES: Record<string, BrokenRule> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'lacks-sign',
  MULTIPLE_DOCS: 'one-document',
};

/** What an editor does about an error of the parser, whose own words know YAML and no texts. */
const REMEDIES: Partial<Record<BrokenRule, string>> = {
  tab: 'indent with spaces, not tabs',
  'lacks-sign': 'a quotation mark, bracket, comma or colon is missing',
  'needs-quotes': 'a sign has a meaning in YAML here; put the whole text into quotation marks',
};

const BOUNDS = {
  'yaml-too-big': 'is too long, or one of its lines; split it',
  'too-deep': 'lists stand too deep inside each other',
  'yaml-feature': 'anchors, aliases, tags, directives and ? keys are not read; a text that begins so needs quotes',
  syntax: 'a bracket closes nothing',
} as const;

interface Found {
  /** The place in the text. */
  at: number;
  key: string;
}

/** Keys without a colon: between braces, what stands behind a text's comma is read as one. */
const isCutText = ({ value }: Pair) => value === null;

/**
 * Keys that stand twice in a map, and parts of texts that are read as keys. The parser's own check
 * compares every two keys of a map.
 */
function oddKeys(document: Document): { repeated: Found[]; cut: Found[] } {
  const repeated: Found[] = [];
  const cut: Found[] = [];
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return;
      const seen = new Set<string>();
      for (const pair of map.items) {
        const { key } = pair;
        if (!isScalar(key)) continue;
        const found = { at: key.range?.[0] ?? 0, key: String(key.value) };
        if (map.flow && isCutText(pair)) cut.push(found);
        else if (seen.has(found.key)) repeated.push(found);
        seen.add(found.key);
      }
    },
  });
  return { repeated, cut };
}

/** Reads `text`, which stands in `file`; syntax errors and shapes that do not fit are in `problems`. */
export function readYamlText<TSchema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: TSchema,
): YamlFile<v.InferOutput<TSchema>> {
  const unread = (problems: FileProblem[]) => ({ file, value: undefined, problems, lineOf: () => 1 });
  const broken = brokenBound(text);
  if (broken) {
    const { bound, line } = broken;
    return unread([
      {
        file,
        line,
        message: BOUNDS[bound],
        fault: { code: bound, place: '', ...(bound === 'syntax' ? { rule: 'needs-quotes' } : {}) },
      },
    ]);
  }
  const lines = new LineCounter();
  // An error that quotes its line takes time by the line's length, and there may be one at each sign.
  const options = { lineCounter: lines, customTags: withoutNumbers, uniqueKeys: false, prettyErrors: false };
  const document = parseDocument(text, options);
  const lineAt = (at: number) => lines.linePos(at).line;
  const syntax = document.errors.slice(0, MAX_FAULTS).map(({ pos, code, message }): FileProblem => {
    const rule = SYNTAX_RULES[code] ?? 'needs-quotes';
    const remedy = REMEDIES[rule];
    return {
      file,
      line: lineAt(pos[0]),
      message: remedy ? `${remedy} (${message})` : message,
      fault: { code: 'syntax', place: '', rule },
    };
  });
  if (syntax.length > 0) return unread(syntax);
  const { repeated, cut } = oddKeys(document);
  const oddKey =
    (rule: BrokenRule, message: (key: string) => string) =>
    ({ at, key }: Found): FileProblem => {
      const given = shownValue(key) ?? '';
      return { file, line: lineAt(at), message: message(given), fault: { code: 'syntax', place: '', rule, given } };
    };
  const odd = [
    ...cut.map(
      oddKey('comma', (key) => `a comma ends a text in braces before "${key}"; put the text into quotation marks`),
    ),
    ...repeated.map(oddKey('field-twice', (key) => `the key ${key} stands twice`)),
  ];
  if (odd.length > 0) return unread(odd.slice(0, MAX_FAULTS));
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { file, value: result.output, problems: [], lineOf };
  const problems = result.issues.slice(0, MAX_FAULTS).map((issue): FileProblem => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    const message = `${path.join('.') || 'file'}: ${shortMessage(issue)}`;
    return { file, line: lineOf(path), message, fault: faultOfIssue('', issue) };
  });
  return { file, value: undefined, problems, lineOf };
}
