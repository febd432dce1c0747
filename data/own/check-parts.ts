/** The problems that a card of one's own may have, and the checks that several parts of its form share. */
import * as v from 'valibot';
import type { RuleBroken } from '../pack/pack-problem.ts';
import { daySchema } from '../pack/schema-parts.ts';

/** The parts of a card, in the order of its form. */
export type CardPart =
  | 'card'
  | 'alias'
  | 'role'
  | 'office'
  | 'toll'
  | 'force'
  | 'fact'
  | 'source'
  | 'brief'
  | 'dispute';

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
    | 'day'
    | 'date-order'
    | 'address'
    | 'no-source'
    | 'no-fragment'
    | 'two-positions'
    | 'alias-twice'
    | 'alias-taken'
    | 'high-disputes'
    | 'people'
    | 'toll-number'
    | 'office-start'
    | 'office-as-of'
    | 'force-as-of'
    | 'roles-gender';
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

/** An http or https address. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text.trim());
  return url !== null && /^https?:$/.test(url.protocol) && !/\s/.test(text.trim());
}

/** Where in the form a problem is. */
export type At = Pick<CardProblem, 'part' | 'number'>;

/** Records a problem; it blocks unless it says otherwise. */
export type Add = (problem: Omit<CardProblem, 'values' | 'blocks'> & Partial<CardProblem>) => void;

/** A text that is required, of at most so many characters. */
export function checkText(add: Add, at: At, text: string, most = Number.POSITIVE_INFINITY): void {
  const length = text.trim().length;
  if (length === 0) add({ ...at, rule: 'missing' });
  if (length > most) add({ ...at, rule: 'too-long', values: [String(length - most)] });
}

/** A date that may be left out. */
export function checkDate(add: Add, at: At, date: string | undefined): void {
  if (date?.trim() && !isRealDate(date.trim())) add({ ...at, rule: 'date', values: [date.trim()] });
}

/** A full date that may be left out. */
export function checkDay(add: Add, at: At, day: string | undefined): void {
  const given = day?.trim();
  if (given && !(v.is(daySchema, given) && isRealDate(given))) add({ ...at, rule: 'day', values: [given] });
}

/** An end before its start. */
export function checkDateOrder(
  add: Add,
  at: At,
  { start, end }: { start?: string | undefined; end?: string | undefined },
): void {
  if (start && end && start.slice(0, 4) > end.slice(0, 4))
    add({ ...at, rule: 'date-order', values: [end, start], blocks: false });
}
