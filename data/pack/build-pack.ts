/** Builds the pack of a fact base, or says in which file and line it has to be mended first. */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { checkPack, type PackProblem } from './checks.ts';
import { type ReadPack, readCards } from './read-cards.ts';
import type { Pack } from './schema.ts';
import type { Problem } from './yaml-file.ts';

export class PackProblems extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const list = problems.map(({ file, line, message }) => `${relative(process.cwd(), file)}:${line}: ${message}`);
    super(`The fact base has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${list.join('\n')}`);
    this.name = 'PackProblems';
    this.problems = problems;
  }
}

export interface BuiltPack {
  pack: Pack;
  json: string;
  /** SHA-256 of `json`, in hex: the store rebuilds itself when it differs. */
  hash: string;
}

function locate({ path, message }: PackProblem, origins: ReadPack['origins']): Problem {
  const [part, index, ...rest] = path as [keyof ReadPack['origins'], number, ...(string | number)[]];
  if (part === 'subject')
    return { file: origins.subject.file.file, line: origins.subject.file.lineOf([index, ...rest]), message };
  const origin = origins[part][index];
  if (!origin) return { file: 'pack', line: 1, message };
  return { file: origin.file.file, line: origin.file.lineOf([...origin.path, ...rest]), message };
}

/** Throws `PackProblems` naming every file and line to mend. */
export function buildPack(directory: string): BuiltPack {
  const { pack, problems, origins } = readCards(directory);
  const found = pack ? checkPack(pack).map((problem) => locate(problem, origins)) : [];
  // A file that could not be read makes its id unknown everywhere: its own problem is the one worth reading first.
  const all = [...problems, ...found];
  if (all.length > 0 || !pack) throw new PackProblems(all);
  const json = JSON.stringify(pack);
  return { pack, json, hash: createHash('sha256').update(json).digest('hex') };
}
