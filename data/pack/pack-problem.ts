/** What the checks of a whole pack report. */
import type { Path } from './yaml-file.ts';

/** A problem by its place in the pack: `['facts', 3, 'citations', 0]`. */
export interface PackProblem {
  path: Path;
  message: string;
}

/** Records a problem at its place. */
export type Report = (path: Path, message: string) => void;
