/**
 * Checks that need the whole pack: ids exist, aliases do not collide, dates are real, citations are
 * complete.
 */
import edtf from 'edtf';
import { foldKey } from '../../linking/text/fold.ts';
import { checkBriefs } from './check-briefs.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLegalStatus } from './check-legal-status.ts';
import { checkSources } from './check-sources.ts';
import type { PackProblem, Report } from './pack-problem.ts';
import { type Citation, type Entity, MAX_FACT_LENGTH, type Pack } from './schema.ts';
import type { Path } from './yaml-file.ts';

function checkUnique(pack: Pack, report: Report): void {
  for (const part of ['sources', 'entities', 'facts', 'disputes'] as const) {
    const seen = new Set<string>();
    pack[part].forEach(({ id }, index) => {
      if (seen.has(id)) report([part, index, 'id'], `the id ${id} is used twice`);
      seen.add(id);
    });
  }
}

/** First and last instant of an EDTF date, or undefined when it is no real date (1992-02-30). */
function span(date: string): { min: number; max: number } | undefined {
  try {
    const parsed = edtf(date);
    return { min: Number(parsed.min), max: Number(parsed.max) };
  } catch {
    return undefined;
  }
}

function checkDates(dates: { start?: string; end?: string }, path: Path, report: Report): void {
  const spans = { start: dates.start && span(dates.start), end: dates.end && span(dates.end) };
  for (const key of ['start', 'end'] as const)
    if (dates[key] && !spans[key]) report([...path, key], `${dates[key]} is not a real date`);
  if (spans.start && spans.end && spans.start.min > spans.end.max)
    report([...path, 'end'], `ends (${dates.end}) before it starts (${dates.start})`);
}

function checkForce({ since, until }: NonNullable<Entity['inForce']>, path: Path, report: Report): void {
  checkDates({ ...(since ? { start: since } : {}), ...(until ? { end: until } : {}) }, path, report);
}

/** Ids that a card may name. */
interface Known {
  ids: ReadonlySet<string>;
  offices: ReadonlySet<string>;
}

function checkEntity(entity: Entity, path: Path, { ids, offices }: Known, report: Report): void {
  checkDates(entity.dates, [...path, 'dates'], report);
  entity.offices.forEach((office, index) => {
    const at = [...path, 'offices', index];
    if (!offices.has(office.office)) report([...at, 'office'], `subject.yaml has no office ${office.office}`);
    checkDates(office, at, report);
    if (!office.end && !office.asOf) report(at, 'an office still held needs asOf, the day on which that was known');
  });
  const { toll, kind, gender, roles } = entity;
  if (kind !== 'person' && (gender || roles.length > 0)) report(path, 'only a person has a gender and roles');
  if (kind === 'person' && roles.length > 0 && !gender)
    report([...path, 'roles'], 'roles need a gender, which decides their words');
  if (entity.at && kind !== 'place' && kind !== 'event')
    report([...path, 'at'], 'only a place or an event has a position');
  if (toll && !toll.dead && !toll.injured && !toll.missing) report([...path, 'toll'], 'a toll needs a number');
  if (entity.inForce) checkForce(entity.inForce, [...path, 'inForce'], report);
  entity.relations.forEach((relation, index) => {
    const at = [...path, 'relations', index];
    if (!ids.has(relation.to)) report([...at, 'to'], `no card has the id ${relation.to}`);
    if (relation.to === entity.id) report([...at, 'to'], 'a card cannot be related to itself');
    if (relation.dates) checkDates(relation.dates, [...at, 'dates'], report);
  });
}

/**
 * A strong alias belongs to one entity only. A weak or exact one may be shared by entities that are
 * related, so that a reader who is offered both can tell them apart.
 */
function checkAliases(pack: Pack, report: Report): void {
  const owners = new Map<string, { entity: Entity; strength: string }[]>();
  const related = (a: Entity, b: Entity) =>
    a.relations.some(({ to }) => to === b.id) || b.relations.some(({ to }) => to === a.id);
  pack.entities.forEach((entity, entityIndex) => {
    entity.aliases.forEach((alias, aliasIndex) => {
      const path = ['entities', entityIndex, 'aliases', aliasIndex];
      const key = alias.strength === 'exact' ? `=${alias.text}` : foldKey(alias.text);
      const others = owners.get(key) ?? [];
      for (const other of others) {
        if (other.entity === entity) report(path, `the alias "${alias.text}" stands twice`);
        else if (alias.strength === 'strong' || other.strength === 'strong')
          report(
            path,
            `the alias "${alias.text}" is also on ${other.entity.id}, and a strong alias must be the only one`,
          );
        else if (!related(entity, other.entity))
          report(path, `the alias "${alias.text}" is also on ${other.entity.id}, and no relation tells the two apart`);
      }
      owners.set(key, [...others, { entity, strength: alias.strength }]);
    });
  });
}

function checkCitations(pack: Pack, report: Report): void {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const checkOne = (citation: Citation, path: Path) => {
    const source = sources.get(citation.source);
    if (!source) report([...path, 'source'], `no source has the id ${citation.source}`);
    else if (source.kind === 'article' && !citation.fragment)
      report(path, `a citation of the article ${source.id} needs a fragment, the words it is found by`);
  };
  pack.facts.forEach((fact, index) => {
    fact.citations.forEach((citation, at) => {
      checkOne(citation, ['facts', index, 'citations', at]);
    });
  });
  pack.entities.forEach(({ toll }, index) => {
    toll?.citations.forEach((citation, at) => {
      checkOne(citation, ['entities', index, 'toll', 'citations', at]);
    });
  });
  pack.disputes.forEach((dispute, index) => {
    dispute.positions.forEach((position, at) => {
      position.citations.forEach((citation, which) => {
        checkOne(citation, ['disputes', index, 'positions', at, 'citations', which]);
      });
    });
  });
  pack.sources.forEach((source, index) => {
    if (source.published && !span(source.published))
      report(['sources', index, 'published'], `${source.published} is not a real date`);
  });
}

function checkStatements(pack: Pack, ids: Set<string>, report: Report): void {
  const checkAbout = (about: string[], path: Path) => {
    about.forEach((id, index) => {
      // The card's own id comes first and has no line of its own in the file.
      if (!ids.has(id)) report([...path, 'about', Math.max(0, index - 1)], `no card has the id ${id}`);
      if (about.indexOf(id) !== index) report([...path, 'about'], `${id} stands twice`);
    });
  };
  pack.facts.forEach((fact, index) => {
    const path = ['facts', index];
    checkAbout(fact.about, path);
    if (fact.date && !span(fact.date)) report([...path, 'date'], `${fact.date} is not a real date`);
    for (const [language, text] of Object.entries(fact.text))
      if (text.length > MAX_FACT_LENGTH)
        report([...path, 'text', language], `has ${text.length} characters; at most ${MAX_FACT_LENGTH} fit a card`);
  });
  pack.disputes.forEach((dispute, index) => {
    checkAbout(dispute.about, ['disputes', index]);
  });
}

/** The library's front page has room for this many cards. */
const MAX_FEATURED = 12;

function checkFeatured({ featured }: Pack, ids: ReadonlySet<string>, report: Report): void {
  featured.forEach((id, index) => {
    const path = ['featured', index];
    if (!ids.has(id)) report(path, `no card has the id ${id}`);
    if (featured.indexOf(id) !== index) report(path, `${id} stands twice`);
  });
  if (featured.length > MAX_FEATURED)
    report(['featured'], `has ${featured.length} cards; the front page has room for ${MAX_FEATURED}`);
}

/** With more, readers cannot tell which dispute matters. */
const MAX_HIGH_DISPUTES = 2;

function checkDisputes(pack: Pack, report: Report): void {
  const counts = new Map<string, number>();
  pack.disputes.forEach(({ about, severity }, index) => {
    if (severity !== 'high') return;
    for (const id of about) {
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      if (count === MAX_HIGH_DISPUTES + 1)
        report(['disputes', index, 'severity'], `${id} has more than ${MAX_HIGH_DISPUTES} disputes of high severity`);
    }
  });
}

/** Every problem of a pack whose shape is already right. */
export function checkPack(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  const ids = new Set(pack.entities.map(({ id }) => id));
  const offices = new Set(pack.subject.offices.map(({ id }) => id));
  checkUnique(pack, report);
  checkFeatured(pack, ids, report);
  checkDates(pack.subject.era, ['subject', 'era'], report);
  pack.entities.forEach((entity, index) => {
    checkEntity(entity, ['entities', index], { ids, offices }, report);
  });
  checkAliases(pack, report);
  checkCitations(pack, report);
  checkStatements(pack, ids, report);
  checkDisputes(pack, report);
  checkSources(pack, report);
  checkBriefs(pack, report);
  checkLanguages(pack, report);
  checkLegalStatus(pack, report);
  return problems;
}
