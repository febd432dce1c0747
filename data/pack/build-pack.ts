/** Builds a pack from its folder, or reports the files and lines to mend. */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { checkPack } from './checks.ts';
import { createLocatorMaps } from './locator.ts';
import type { PackProblem } from './pack-problem.ts';
import type { ReadPack } from './read-card-texts.ts';
import { readCards } from './read-cards.ts';
import type { Pack } from './schema.ts';
import type { Path, Problem } from './yaml-file.ts';

/** Everything that is wrong with a pack's files. */
export class PackProblems extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const list = problems.map(({ file, line, message }) => `${relative(process.cwd(), file)}:${line}: ${message}`);
    super(`The fact base has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${list.join('\n')}`);
    this.name = 'PackProblems';
    this.problems = problems;
  }
}

/** A pack without problems. */
export interface BuiltPack {
  pack: Pack;
  /** Whether ids without a pack mean this one. */
  adoptsBareIds: boolean;
  /** Whether readers have to turn it on. */
  offAtFirst: boolean;
  json: string;
  /** SHA-256 of `json`, in hex. */
  hash: string;
}

function locate({ path, message }: PackProblem, origins: ReadPack['origins']): Problem {
  const { head, subject } = origins;
  if (path[0] === 'featured') return { file: head.file.file, line: head.file.lineOf(path), message };
  if (path[0] === 'subject') return { file: subject.file.file, line: subject.file.lineOf(path.slice(1)), message };
  const [part, index, ...rest] = path as ['sources' | 'entities' | 'facts' | 'disputes', number, ...Path];
  const origin = origins[part][index];
  if (!origin) return { file: 'pack', line: 1, message };
  return { file: origin.file.file, line: origin.file.lineOf([...origin.path, ...rest]), message };
}

/** The pack with a map on each card that has a position; positions in no country are problems. */
function withLocators(pack: Pack): { mapped: Pack; problems: PackProblem[] } {
  const locate = createLocatorMaps();
  const problems: PackProblem[] = [];
  const entities = pack.entities.map((entity, index) => {
    if (!entity.at) return entity;
    const locator = locate(entity.at);
    if (!locator) problems.push({ path: ['entities', index, 'at'], message: 'lies in no country' });
    return locator ? { ...entity, locator } : entity;
  });
  return { mapped: { ...pack, entities }, problems };
}

/** Looks for problems in a pack whose shape is right. */
type PackCheck = (pack: Pack) => PackProblem[];

/**
 * Builds the pack in a folder. Throws `PackProblems` with every file and line to mend; `moreChecks`
 * are made besides `checkPack`.
 */
export function buildPack(directory: string, moreChecks: readonly PackCheck[] = []): BuiltPack {
  const { pack: read, adoptsBareIds, offAtFirst, problems, origins } = readCards(directory);
  const { mapped: pack, problems: misplaced } = read ? withLocators(read) : { mapped: undefined, problems: [] };
  const checks = [checkPack, ...moreChecks];
  const found = pack ? [...misplaced, ...checks.flatMap((check) => check(pack))] : [];
  // A file that cannot be read makes its id unknown elsewhere, so its own problem comes first.
  const all = [...problems, ...found.map((problem) => locate(problem, origins))];
  if (all.length > 0 || !pack) throw new PackProblems(all);
  const json = JSON.stringify(pack);
  return { pack, adoptsBareIds, offAtFirst, json, hash: createHash('sha256').update(json).digest('hex') };
}
