/**
 * Checks an own card as the pack build checks a pack, for the reader in rules instead of sentences.
 * What blocks cannot be shown or kept; the rest would be refused in a pack that others import.
 */
import { foldKey } from '../../linking/text/fold.ts';
import { checkBriefs } from '../pack/check-briefs.ts';
import { checkLegalStatus } from '../pack/check-legal-status.ts';
import { checkSources } from '../pack/check-sources.ts';
import type { Report } from '../pack/pack-problem.ts';
import type { Citation, Entity, Pack } from '../pack/schema.ts';
import { checkKindFields } from './check-kind-fields.ts';
import {
  type Add,
  type At,
  type CardPart,
  type CardProblem,
  checkDate,
  checkDateOrder,
  checkDay,
  checkText,
  isWebAddress,
} from './check-parts.ts';
import { isTooCommon } from './common-words.ts';
import type { OwnCardContent } from './own-card.ts';
import { MAX_BRIEF_LENGTH, MAX_FACT_LENGTH, MAX_NAME_LENGTH } from './own-limits.ts';
import { ownPackOf } from './own-pack.ts';

const AT_CARD = { part: 'card', number: 1 } as const;

function checkEntity(entity: Entity, others: readonly Pack[], add: Add): void {
  checkText(add, AT_CARD, entity.name.en, MAX_NAME_LENGTH);
  checkText(add, AT_CARD, entity.line.en, MAX_BRIEF_LENGTH);
  const { start, end } = entity.dates;
  for (const date of [start, end]) checkDate(add, AT_CARD, date);
  checkDateOrder(add, AT_CARD, { start, end });
  checkKindFields(entity, add);
  const taken = new Map<string, Entity>();
  for (const other of others.flatMap((pack) => pack.entities))
    if (other.id !== entity.id)
      for (const alias of other.aliases) if (alias.strength === 'strong') taken.set(foldKey(alias.text), other);
  const own = new Set<string>();
  entity.aliases.forEach(({ text, strength }, index) => {
    const [key, number] = [strength === 'exact' ? `=${text}` : foldKey(text), index + 1];
    if (text.trim() === '') return;
    if (text.trim().length > MAX_NAME_LENGTH) checkText(add, { part: 'alias', number }, text, MAX_NAME_LENGTH);
    if (isTooCommon(text)) add({ part: 'alias', number, rule: 'too-common', values: [text] });
    if (own.has(key)) add({ part: 'alias', number, rule: 'alias-twice', values: [text], blocks: false });
    own.add(key);
    const other = strength === 'strong' && taken.get(key);
    if (other) add({ part: 'alias', number, rule: 'alias-taken', values: [text, other.name.en], blocks: false });
  });
  entity.brief.forEach(({ text }, index) => {
    checkText(add, { part: 'brief', number: index + 1 }, text.en, MAX_BRIEF_LENGTH);
  });
}

function checkStatements({ entity, facts, disputes, sources }: OwnCardContent, add: Add): void {
  const known = new Map(sources.map((source) => [source.id, source]));
  const checkCitations = (at: At, citations: readonly Citation[]) => {
    if (citations.length === 0) add({ ...at, rule: 'no-source' });
    for (const { source, fragment } of citations)
      if (known.get(source)?.kind === 'article' && !fragment?.start.trim())
        add({ ...at, rule: 'no-fragment', values: [known.get(source)?.publisher ?? ''], blocks: false });
  };
  if (entity?.toll) checkCitations({ part: 'toll', number: 1 }, entity.toll.citations);
  facts.forEach((fact, index) => {
    const at = { part: 'fact' as const, number: index + 1 };
    checkText(add, at, fact.text.en, MAX_FACT_LENGTH);
    checkDate(add, at, fact.date);
    checkDay(add, at, fact.asOf);
    checkCitations(at, fact.citations);
  });
  sources.forEach(({ title, publisher, url, published }, index) => {
    const at = { part: 'source' as const, number: index + 1 };
    for (const text of [title, publisher]) checkText(add, at, text);
    if (!isWebAddress(url)) add({ ...at, rule: 'address', values: [url] });
    checkDate(add, at, published);
  });
  disputes.forEach(({ question, positions }, index) => {
    const at = { part: 'dispute' as const, number: index + 1 };
    for (const text of [question, ...positions.map(({ says }) => says)]) checkText(add, at, text.en);
    if (positions.length < 2) add({ ...at, rule: 'two-positions' });
    for (const { citations } of positions) checkCitations(at, citations);
  });
  if (disputes.filter(({ severity }) => severity === 'high').length > 2)
    add({ part: 'dispute', number: 1, rule: 'high-disputes', blocks: false });
}

const PARTS: Record<string, CardPart> = { facts: 'fact', sources: 'source' };

/** The rules that the pack build has for everybody. */
function checkAsPack(content: OwnCardContent, today: string, add: Add): void {
  const pack: Pack = { ...ownPackOf([content]), asOf: today };
  const report: Report = ([part, index, field, at], _, broken) => {
    if (!broken) return;
    const inBrief = part === 'entities';
    const number = Number((inBrief ? at : index) ?? 0) + 1;
    const where = inBrief && field === 'brief' && at === undefined ? 1 : number;
    add({ part: inBrief ? 'brief' : (PARTS[String(part)] ?? 'card'), number: where, ...broken, blocks: false });
  };
  if (content.entity) checkBriefs(pack, report);
  checkSources(pack, report);
  checkLegalStatus(pack, report);
}

/** Every problem of a card, each once. `others`: the packs whose names it may share. */
export function checkOwnCard(content: OwnCardContent, others: readonly Pack[], now = new Date()): CardProblem[] {
  const found = new Map<string, CardProblem>();
  const add: Add = (problem) => {
    const whole = { values: [], blocks: true, ...problem };
    found.set(JSON.stringify([whole.part, whole.number, whole.rule, whole.values]), whole);
  };
  if (content.entity) checkEntity(content.entity, others, add);
  checkStatements(content, add);
  checkAsPack(content, now.toISOString().slice(0, 10), add);
  return [...found.values()];
}
