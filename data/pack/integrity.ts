/**
 * Checks that a pack hangs together: each id once, and nothing names what is not there. Cards could
 * not be shown otherwise, so packs from anywhere are held to it.
 */
import type { PackProblem } from './pack-problem.ts';
import type { Citation, Entity, Pack } from './schema.ts';
import type { Path } from './yaml-file.ts';

/** An id that stands twice, that names nothing, or that names its own card. */
export interface IntegrityProblem extends PackProblem {
  kind: 'twice' | 'no-such-id' | 'itself';
  id: string;
}

type Report = (path: Path, problem: Omit<IntegrityProblem, 'path'>) => void;

const unknownId = (what: string, id: string) =>
  ({ kind: 'no-such-id', id, message: `no ${what} has the id ${id}` }) as const;

function checkUnique(pack: Pack, report: Report): void {
  for (const part of ['sources', 'entities', 'facts', 'disputes'] as const) {
    const seen = new Set<string>();
    pack[part].forEach(({ id }, index) => {
      if (seen.has(id)) report([part, index, 'id'], { kind: 'twice', id, message: `the id ${id} is used twice` });
      seen.add(id);
    });
  }
}

/** Every citation of a pack, with its place. */
export function* citationsIn(pack: Pack): Generator<{ citation: Citation; path: Path }> {
  function* at(path: Path, citations: readonly Citation[] = []) {
    for (const [index, citation] of citations.entries()) yield { citation, path: [...path, 'citations', index] };
  }
  for (const [index, { citations }] of pack.facts.entries()) yield* at(['facts', index], citations);
  for (const [index, { toll }] of pack.entities.entries()) yield* at(['entities', index, 'toll'], toll?.citations);
  for (const [office, { holders }] of pack.subject.offices.entries())
    for (const [index, { citations }] of holders.entries())
      yield* at(['subject', 'offices', office, 'holders', index], citations);
  for (const [index, { positions }] of pack.disputes.entries())
    for (const [which, { citations }] of positions.entries())
      yield* at(['disputes', index, 'positions', which], citations);
}

/** Ids that a pack has. */
interface Known {
  entities: ReadonlySet<string>;
  facts: ReadonlySet<string>;
  offices: ReadonlySet<string>;
}

function checkEntity(entity: Entity, path: Path, known: Known, report: Report): void {
  entity.offices.forEach(({ office }, index) => {
    if (!known.offices.has(office))
      report([...path, 'offices', index, 'office'], {
        kind: 'no-such-id',
        id: office,
        message: `subject.yaml has no office ${office}`,
      });
  });
  entity.relations.forEach(({ to }, index) => {
    const at = [...path, 'relations', index, 'to'];
    if (!known.entities.has(to)) report(at, unknownId('card', to));
    if (to === entity.id) report(at, { kind: 'itself', id: to, message: 'a card cannot be related to itself' });
  });
  entity.brief.forEach(({ fact }, index) => {
    if (!known.facts.has(fact)) report([...path, 'brief', index, 'fact'], unknownId('fact', fact));
  });
}

function checkAbout(about: readonly string[], path: Path, known: Known, report: Report): void {
  about.forEach((id, index) => {
    // The card's own id comes first and has no line of its own in the file.
    if (!known.entities.has(id)) report([...path, 'about', Math.max(0, index - 1)], unknownId('card', id));
    if (about.indexOf(id) !== index) report([...path, 'about'], { kind: 'twice', id, message: `${id} stands twice` });
  });
}

/** Every id of a pack that stands twice, or that names nothing. */
export function checkIntegrity(pack: Pack): IntegrityProblem[] {
  const problems: IntegrityProblem[] = [];
  const report: Report = (path, problem) => problems.push({ path, ...problem });
  const idsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
  const known = { entities: idsOf(pack.entities), facts: idsOf(pack.facts), offices: idsOf(pack.subject.offices) };
  const sources = idsOf(pack.sources);
  checkUnique(pack, report);
  pack.featured.forEach((id, index) => {
    if (!known.entities.has(id)) report(['featured', index], unknownId('card', id));
  });
  pack.entities.forEach((entity, index) => {
    checkEntity(entity, ['entities', index], known, report);
  });
  for (const { citation, path } of citationsIn(pack))
    if (!sources.has(citation.source)) report([...path, 'source'], unknownId('source', citation.source));
  for (const part of ['facts', 'disputes'] as const)
    pack[part].forEach(({ about }, index) => {
      checkAbout(about, [part, index], known, report);
    });
  return problems;
}
