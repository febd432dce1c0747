/** Why a pack file is refused, and what was changed in one that is not. */
import type { ValueRule } from '../value-rules.ts';

/** The interface has a sentence for each. */
export const FILE_FAULTS = [
  'too-big',
  'unreadable',
  'encrypted',
  'not-utf8',
  'not-json',
  'not-a-pack',
  'newer-format',
  'too-many-cards',
  'too-many-records',
  'too-many-names',
  'too-deep',
  'reserved-key',
  'reserved-id',
  'no-cards',
  'wrong-signature',
  'table-row',
  'table-empty',
] as const;

/** The same for one place in the file. */
export const PLACE_FAULTS = [
  'link',
  'id',
  'date',
  'too-long',
  'too-many-items',
  'missing',
  'unknown-field',
  'value',
  'twice',
  'no-such-id',
  'itself',
  'pattern',
  'syntax',
  'yaml-too-big',
  'yaml-feature',
  'file-name',
  'folder',
  'picture-file',
] as const;

export type FaultCode = (typeof FILE_FAULTS)[number] | (typeof PLACE_FAULTS)[number];

/** Rules of shapes, and of YAML, beside those that `VALUE_RULES` names. */
export const SHAPE_RULES = [
  'text',
  'number',
  'whole-number',
  'yes-or-no',
  'list',
  'fields',
  'one-of',
  'at-least',
  'at-most',
  'at-least-entries',
  'tab',
  'indent',
  'field-twice',
  'comma',
  'one-document',
  'lacks-sign',
  'needs-quotes',
] as const;

/** The rule that a value breaks. The interface has a sentence for each. */
export type BrokenRule = ValueRule | (typeof SHAPE_RULES)[number];

/** A fault; `place` leads to it: "entities 3 (ana-torres) aliases 1 text", empty for the whole file. */
export interface Fault {
  code: FaultCode;
  place: string;
  /** The file of a zip of YAML files, and the line in it, from 1. */
  file?: string;
  line?: number;
  /** What stands there, cut to a few words. */
  given?: string;
  rule?: BrokenRule;
  /** What the rule's sentence names: a bound, or the values that are allowed. */
  allowed?: string;
}

/** A fault in a line of text: "people/ana.yaml:12 facts 1 date". */
export const faultLine = ({ code, file, line, place, given, rule, allowed }: Fault): string =>
  [code, file && `${file}:${line ?? 1}`, place, given && JSON.stringify(given), rule, allowed]
    .filter(Boolean)
    .join(' ');

/**
 * What was changed so that a pack does no harm, or is told so that a reader can judge.
 * - `invisible`: characters that turn the reading direction, or are no characters, were taken out.
 * - `look-alike`: names in whose words letters of two alphabets are mixed stay, and the reader is told.
 * - `everyday`: names that are everyday words are not marked.
 * - `one-letter`: names of one letter are not marked.
 * - `crowded`: names of more cards than a reader can choose from are not marked.
 * - `swallowing`: another pack's name with everyday words around it is not marked.
 * - `weakened`: a name in small letters, or a very common one, is marked on the subject's pages only.
 */
export const REMARKS = [
  'invisible',
  'look-alike',
  'everyday',
  'one-letter',
  'crowded',
  'swallowing',
  'weakened',
] as const;

export type RemarkCode = (typeof REMARKS)[number];

export interface Remark {
  code: RemarkCode;
  count: number;
  /** The first few. */
  examples: string[];
}

const MAX_EXAMPLES = 5;

/** Counts remarks by their codes. */
export class Remarks {
  private readonly byCode = new Map<RemarkCode, Remark>();

  add(code: RemarkCode, example: string): void {
    const remark = this.byCode.get(code) ?? { code, count: 0, examples: [] };
    remark.count++;
    if (remark.examples.length < MAX_EXAMPLES && !remark.examples.includes(example)) remark.examples.push(example);
    this.byCode.set(code, remark);
  }

  get list(): Remark[] {
    return [...this.byCode.values()];
  }
}

/** Thrown where a file is refused as a whole. */
export class PackFileError extends Error {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    super(faults.map(faultLine).join('\n'));
    this.name = 'PackFileError';
    this.faults = faults;
  }
}

/** Refuses the whole file. */
export const refuse = (code: FaultCode, place = ''): never => {
  throw new PackFileError([{ code, place }]);
};
