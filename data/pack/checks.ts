/**
 * Checks that need the whole pack: it hangs together (`integrity.ts`), aliases do not collide,
 * dates are in order, citations are complete.
 */
import edtf from 'edtf';
import { foldKey } from '../../linking/text/fold.ts';
import { checkBriefs } from './check-briefs.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLegalStatus } from './check-legal-status.ts';
import { checkSources } from './check-sources.ts';
import { checkIntegrity, citationsIn } from './integrity.ts';
import type { PackProblem, Report } from './pack-problem.ts';
import { type Entity, MAX_FACT_LENGTH, type Pack } from './schema.ts';
import type { Path } from './yaml-file.ts';

/** First and last instant of an EDTF date. */
function span(date: string): { min: number; max: number } {
  const parsed = edtf(date);
  return { min: Number(parsed.min), max: Number(parsed.max) };
}

function checkDates(dates: { start?: string; end?: string }, path: Path, report: Report): void {
  const spans = { start: dates.start && span(dates.start), end: dates.end && span(dates.end) };
  if (spans.start && spans.end && spans.start.min > spans.end.max)
    report([...path, 'end'], `ends (${dates.end}) before it starts (${dates.start})`);
}

function checkForce({ since, until }: NonNullable<Entity['inForce']>, path: Path, report: Report): void {
  checkDates({ ...(since ? { start: since } : {}), ...(until ? { end: until } : {}) }, path, report);
}

function checkTerm(term: { start: string; end?: string; asOf?: string }, path: Path, report: Report): void {
  checkDates(term, path, report);
  if (!term.end && !term.asOf) report(path, 'an office still held needs asOf, the day on which that was known');
}

/** Who has a card states the office there, or a title would speak against that card. */
function checkHolders({ subject, entities }: Pack, report: Report): void {
  const named = new Map(
    entities.flatMap(({ id, name, aliases }) =>
      [...Object.values(name), ...aliases.flatMap(({ text, strength }) => (strength === 'strong' ? text : []))].map(
        (text) => [foldKey(text), id] as const,
      ),
    ),
  );
  subject.offices.forEach(({ holders }, office) => {
    holders.forEach((holder, index) => {
      const path = ['subject', 'offices', office, 'holders', index];
      checkTerm(holder, path, report);
      const card = named.get(foldKey(holder.name));
      if (card) report(path, `${holder.name} has the card ${card}: state the office there`);
    });
  });
}

function checkEntity(entity: Entity, path: Path, report: Report): void {
  checkDates(entity.dates, [...path, 'dates'], report);
  entity.offices.forEach((office, index) => {
    checkTerm(office, [...path, 'offices', index], report);
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
    if (relation.dates) checkDates(relation.dates, [...path, 'relations', index, 'dates'], report);
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
  for (const { citation, path } of citationsIn(pack)) {
    const source = sources.get(citation.source);
    if (source?.kind === 'article' && !citation.fragment)
      report(path, `a citation of the article ${source.id} needs a fragment, the words it is found by`);
  }
}

function checkFacts(pack: Pack, report: Report): void {
  pack.facts.forEach((fact, index) => {
    const path = ['facts', index];
    for (const [language, text] of Object.entries(fact.text))
      if (text.length > MAX_FACT_LENGTH)
        report([...path, 'text', language], `has ${text.length} characters; at most ${MAX_FACT_LENGTH} fit a card`);
  });
}

/** The library's front page has room for this many cards. */
const MAX_FEATURED = 12;

function checkFeatured({ featured }: Pack, report: Report): void {
  featured.forEach((id, index) => {
    if (featured.indexOf(id) !== index) report(['featured', index], `${id} stands twice`);
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

/** What editors have to mend before a pack ships with Ficha, in a pack that hangs together. */
export function checkEditing(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  checkFeatured(pack, report);
  checkDates(pack.subject.era, ['subject', 'era'], report);
  checkHolders(pack, report);
  pack.entities.forEach((entity, index) => {
    checkEntity(entity, ['entities', index], report);
  });
  checkAliases(pack, report);
  checkCitations(pack, report);
  checkFacts(pack, report);
  checkDisputes(pack, report);
  checkSources(pack, report);
  checkBriefs(pack, report);
  checkLanguages(pack, report);
  checkLegalStatus(pack, report);
  return problems;
}

/** Every problem of a pack whose shape is already right. */
export const checkPack = (pack: Pack): PackProblem[] => [...checkIntegrity(pack), ...checkEditing(pack)];
