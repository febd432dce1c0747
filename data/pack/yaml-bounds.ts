/**
 * Bounds on YAML before it is parsed. The parser takes seconds, or never ends, for a few kilobytes of
 * brackets, question marks or anchors; splitting a text with short lines into its tokens is quick.
 */
import { CST, Lexer } from 'yaml';
import { MAX_YAML_DEPTH, MAX_YAML_LENGTH, MAX_YAML_LINE } from './file/limits.ts';

/** Parts of YAML that packs do not need: names for values, types, directives, long keys. */
const FEATURES: ReadonlySet<string | null> = new Set(['anchor', 'alias', 'tag', 'directive-line', 'explicit-key-ind']);

/** The depth of lists and fields that are told apart by how far their lines are indented. */
class BlockDepth {
  private readonly columns: number[] = [];

  /** Something begins in this column, and ends what stood as far right or further. */
  begin(column: number): number {
    while ((this.columns.at(-1) ?? -1) >= column) this.columns.pop();
    return this.columns.push(column);
  }
}

/** A bound that a text breaks, in a line counted from 1. */
export interface BrokenBound {
  bound: 'yaml-too-big' | 'too-deep' | 'yaml-feature' | 'syntax';
  line: number;
}

/** The lines of a text that are too long for the lexer, which looks for a line's end at each token. */
const longLine = (text: string) => text.split('\n').findIndex((line) => line.length > MAX_YAML_LINE);

interface Token {
  source: string;
  type: ReturnType<typeof CST.tokenType>;
}

/** The tokens of a text without the lexer's own marks; one of these stands before each scalar. */
function* tokensOf(text: string): Generator<Token> {
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    const type: Token['type'] = isScalar ? 'scalar' : CST.tokenType(source);
    const isMark: boolean = !isScalar && (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end');
    isScalar = isMark && type === 'scalar';
    if (!isMark) yield { source, type };
  }
}

/** The first bound that `text` breaks. */
export function brokenBound(text: string): BrokenBound | undefined {
  if (text.length > MAX_YAML_LENGTH) return { bound: 'yaml-too-big', line: 1 };
  const long = longLine(text);
  if (long >= 0) return { bound: 'yaml-too-big', line: long + 1 };
  const blocks = new BlockDepth();
  let line = 1;
  let column = 0;
  let flowDepth = 0;
  /** Whether what comes next is the first in its line, apart from the hyphens of lists. */
  let isFirst = true;
  for (const { source, type } of tokensOf(text)) {
    if (FEATURES.has(type)) return { bound: 'yaml-feature', line };
    if (type === 'flow-map-start' || type === 'flow-seq-start') flowDepth++;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flowDepth--;
    // The parser takes a while for each bracket that closes nothing.
    if (flowDepth < 0) return { bound: 'syntax', line };
    const isBlank = type === 'space' || type === 'newline' || type === 'comment';
    const depth = isFirst && !isBlank && flowDepth === 0 ? blocks.begin(column) : 0;
    if (Math.max(depth, flowDepth) > MAX_YAML_DEPTH) return { bound: 'too-deep', line };
    const lines = source.split('\n');
    line += lines.length - 1;
    column = lines.length > 1 ? (lines.at(-1)?.length ?? 0) : column + source.length;
    if (lines.length > 1) isFirst = true;
    else if (!isBlank && type !== 'seq-item-ind') isFirst = false;
  }
  return undefined;
}
