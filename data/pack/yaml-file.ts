/** Reads the text of a YAML file, checks it against a schema, and finds the lines of its values. */
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Tags } from 'yaml';

/** A problem for an editor to mend, and its place. */
export interface Problem {
  file: string;
  line: number;
  message: string;
  /** The parser gave up on lists within lists. */
  isTooDeep?: boolean;
}

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** A file that was read. */
export interface YamlFile<T> {
  file: string;
  /** Absent when the file has problems. */
  value: T | undefined;
  problems: Problem[];
  /** The line (from 1) of the value at `path`, or of its nearest parent. */
  lineOf: (path: Path) => number;
}

const NUMBER_TAGS = ['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float'];

/** Packs hold no numbers: `1992` is a date and `15` a cue word, and both are read as strings. */
const withoutNumbers = (tags: Tags) => tags.filter((tag) => typeof tag === 'string' || !NUMBER_TAGS.includes(tag.tag));

/** Reads `text`, which stands in `file`; syntax errors and shapes that do not fit are in `problems`. */
export function readYamlText<TSchema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: TSchema,
): YamlFile<v.InferOutput<TSchema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, customTags: withoutNumbers });
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const syntax = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: error.message.split('\n')[0] ?? error.message,
    ...(error.code === 'RESOURCE_EXHAUSTION' ? { isTooDeep: true } : {}),
  }));
  if (syntax.length > 0) return { file, value: undefined, problems: syntax, lineOf };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { file, value: result.output, problems: [], lineOf };
  const problems = result.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, line: lineOf(path), message: `${path.join('.') || 'file'}: ${issue.message}` };
  });
  return { file, value: undefined, problems, lineOf };
}
