/** What the checks of a whole pack report. */
import type { Path } from './yaml-file.ts';

/** A problem by its place in the pack: `['facts', 3, 'citations', 0]`. */
export interface PackProblem {
  path: Path;
  message: string;
}

/** A rule that readers who write cards of their own are told of in their language. */
export interface RuleBroken {
  rule:
    | 'brief-count'
    | 'brief-first'
    | 'brief-figure'
    | 'brief-repeats'
    | 'brief-year'
    | 'perspective'
    | 'party-tag'
    | 'legal-undated'
    | 'legal-old';
  values: string[];
}

/** Records a problem at its place: for editors in English, for readers as a rule. */
export type Report = (path: Path, message: string, broken?: RuleBroken) => void;
