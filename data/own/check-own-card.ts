/**
 * Checks an own card as the pack build checks a pack, for the reader in rules instead of sentences.
 * What blocks cannot be shown or kept; the rest would be refused in a pack that others import.
 */
import { foldKey } from '../../linking/text/fold.ts';
import { checkBriefs } from '../pack/check-briefs.ts';
import { checkLegalStatus } from '../pack/check-legal-status.ts';
import { checkSources } from '../pack/check-sources.ts';
import type { Report, RuleBroken } from '../pack/pack-problem.ts';
import type { Entity, Pack } from '../pack/schema.ts';
import { isTooCommon } from './common-words.ts';
import type { OwnCardContent } from './own-card.ts';
import { MAX_BRIEF_LENGTH, MAX_FACT_LENGTH, MAX_NAME_LENGTH } from './own-limits.ts';
import { ownPackOf } from './own-pack.ts';

/** The parts of a card, in the order of its form. */
export type CardPart = 'card' | 'alias' | 'fact' | 'source' | 'brief' | 'dispute';

/** What is wrong, and where: in the `number`th (from 1) item of a part. */
export interface CardProblem {
  part: CardPart;
  number: number;
  rule:
    | RuleBroken['rule']
    | 'missing'
    | 'too-long'
    | 'too-common'
    | 'date'
    | 'date-order'
    | 'address'
    | 'no-source'
    | 'no-fragment'
    | 'two-positions'
    | 'alias-twice'
    | 'alias-taken'
    | 'high-disputes';
  values: string[];
  blocks: boolean;
}

/** `1992`, `1992-04`, `1992-04-05`, each with `~` or `?`, and intervals, open ones too. */
const POINT = String.raw`\d{4}(?:-(?:\d\d)(?:-\d\d)?)?[~?]?`;
const DATE = new RegExp(`^(?:${POINT}|(?:${POINT}|\\.\\.)/(?:${POINT}|\\.\\.))$`);

/** Whether a date is written as packs write it, and exists. */
export function isRealDate(date: string): boolean {
  if (!DATE.test(date)) return false;
  return date.split('/').every((part) => {
    if (part === '..') return true;
    const [year = '', month, day] = part.replace(/[~?]$/, '').split('-');
    if (month !== undefined && day === undefined && Number(month) > 20) return Number(month) <= 24; // a season
    const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
    const real = new Date(Date.UTC(Number(year), m - 1, d));
    return real.getUTCMonth() === m - 1 && real.getUTCDate() === d;
  });
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text.trim());
  return url !== null && /^https?:$/.test(url.protocol) && !/\s/.test(text.trim());
}

type Add = (problem: Omit<CardProblem, 'values' | 'blocks'> & Partial<CardProblem>) => void;

function checkText(add: Add, part: CardPart, number: number, text: string, most = Number.POSITIVE_INFINITY): void {
  const length = text.trim().length;
  if (length === 0) add({ part, number, rule: 'missing' });
  if (length > most) add({ part, number, rule: 'too-long', values: [String(length - most)] });
}

function checkDate(add: Add, part: CardPart, number: number, date: string | undefined): void {
  if (date?.trim() && !isRealDate(date.trim())) add({ part, number, rule: 'date', values: [date.trim()] });
}

function checkEntity(entity: Entity, others: readonly Pack[], add: Add): void {
  checkText(add, 'card', 1, entity.name.en, MAX_NAME_LENGTH);
  checkText(add, 'card', 1, entity.line.en, MAX_BRIEF_LENGTH);
  const { start, end } = entity.dates;
  checkDate(add, 'card', 1, start);
  checkDate(add, 'card', 1, end);
  if (start && end && start.slice(0, 4) > end.slice(0, 4))
    add({ part: 'card', number: 1, rule: 'date-order', values: [end, start], blocks: false });
  const taken = new Map<string, Entity>();
  for (const other of others.flatMap((pack) => pack.entities))
    if (other.id !== entity.id)
      for (const alias of other.aliases) if (alias.strength === 'strong') taken.set(foldKey(alias.text), other);
  const own = new Set<string>();
  entity.aliases.forEach(({ text, strength }, index) => {
    const [key, number] = [strength === 'exact' ? `=${text}` : foldKey(text), index + 1];
    if (text.trim() === '') return;
    if (text.trim().length > MAX_NAME_LENGTH) checkText(add, 'alias', number, text, MAX_NAME_LENGTH);
    if (isTooCommon(text)) add({ part: 'alias', number, rule: 'too-common', values: [text] });
    if (own.has(key)) add({ part: 'alias', number, rule: 'alias-twice', values: [text], blocks: false });
    own.add(key);
    const other = strength === 'strong' && taken.get(key);
    if (other) add({ part: 'alias', number, rule: 'alias-taken', values: [text, other.name.en], blocks: false });
  });
  entity.brief.forEach(({ text }, index) => {
    checkText(add, 'brief', index + 1, text.en, MAX_BRIEF_LENGTH);
  });
}

function checkStatements({ facts, disputes, sources }: OwnCardContent, add: Add): void {
  const known = new Map(sources.map((source) => [source.id, source]));
  facts.forEach((fact, index) => {
    const at = { part: 'fact' as const, number: index + 1 };
    checkText(add, 'fact', at.number, fact.text.en, MAX_FACT_LENGTH);
    checkDate(add, 'fact', at.number, fact.date);
    checkDate(add, 'fact', at.number, fact.asOf);
    if (fact.citations.length === 0) add({ ...at, rule: 'no-source' });
    for (const { source, fragment } of fact.citations)
      if (known.get(source)?.kind === 'article' && !fragment?.start.trim())
        add({ ...at, rule: 'no-fragment', values: [known.get(source)?.publisher ?? ''], blocks: false });
  });
  sources.forEach(({ title, publisher, url, published }, index) => {
    const at = { part: 'source' as const, number: index + 1 };
    for (const text of [title, publisher]) checkText(add, 'source', at.number, text);
    if (!isWebAddress(url)) add({ ...at, rule: 'address', values: [url] });
    checkDate(add, 'source', at.number, published);
  });
  disputes.forEach(({ question, positions }, index) => {
    const at = { part: 'dispute' as const, number: index + 1 };
    for (const text of [question, ...positions.map(({ says }) => says)]) checkText(add, 'dispute', at.number, text.en);
    if (positions.length < 2) add({ ...at, rule: 'two-positions' });
    if (positions.some(({ citations }) => citations.length === 0)) add({ ...at, rule: 'no-source' });
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
