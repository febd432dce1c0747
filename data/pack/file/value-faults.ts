/**
 * The faults behind the issues of a schema: what is wrong where, in terms that have a sentence in
 * every language.
 */
import type * as v from 'valibot';
import { ruleOf, type ValueRule } from '../value-rules.ts';
import type { BrokenRule, Fault, FaultCode } from './faults.ts';
import { placeOf, tidyText } from './tidy-texts.ts';

/** Characters of a value that are shown. */
const SHOWN_CHARACTERS = 60;

type Issue = v.BaseIssue<unknown>;

/** Rules that have a kind of fault of their own. */
const CODES: Partial<Record<ValueRule, FaultCode>> = {
  empty: 'missing',
  id: 'id',
  'member-id': 'id',
  'any-fact-id': 'id',
  edtf: 'date',
  'edtf-calendar': 'date',
  'brief-date': 'date',
  day: 'date',
  'day-calendar': 'date',
  'web-address': 'link',
  'needs-citation': 'missing',
  'two-positions': 'missing',
};

/** Rules by the type of the issue, where the library words the message. */
const RULES: Record<string, BrokenRule> = {
  string: 'text',
  number: 'number',
  integer: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
  strict_object: 'fields',
  record: 'fields',
  picklist: 'one-of',
  literal: 'one-of',
  min_value: 'at-least',
  max_value: 'at-most',
  min_length: 'at-least-entries',
};

const isMissing = ({ type, received }: Issue) => received === 'undefined' || type === 'min_length';

const keyOf = (issue: Issue) => String(issue.path?.at(-1)?.key ?? '');

/** The kind of fault behind an issue. */
function codeOf(issue: Issue, rule: ValueRule | undefined): FaultCode {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-field';
  if (isMissing(issue)) return 'missing';
  if (rule && CODES[rule]) return CODES[rule];
  return keyOf(issue) === 'url' ? 'link' : 'value';
}

/** A text, number or the like as it stands in the file; undefined for lists and objects. */
export function shownValue(value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const text = tidyText(String(value)).trim();
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS).toWellFormed()}…` : text;
}

/** The library's sentence for an editor, in one line: it quotes a value in full, however long. */
export function shortMessage({ message, received, input }: Issue): string {
  const shown = shownValue(input);
  return shown === undefined ? message : message.replace(received, () => JSON.stringify(shown));
}

/** What the rule's sentence names. */
function allowedBy({ type, expected, requirement }: Issue): string | undefined {
  if (type === 'picklist' || type === 'literal') return expected?.replace(/^\(|\)$|"/g, '').replaceAll(' |', ',');
  return typeof requirement === 'number' ? String(requirement) : undefined;
}

/** The fault behind an issue of a value that stands at `start`. */
export function faultOfIssue(start: string, issue: Issue): Fault {
  const named = ruleOf(issue.message);
  const code = codeOf(issue, named);
  const place = (issue.path ?? []).reduce((parent, { key, value }) => placeOf(parent, String(key), value), start);
  const rule = named ?? RULES[issue.type];
  const given = code === 'unknown-field' ? undefined : shownValue(issue.input);
  const allowed = rule && allowedBy(issue);
  // The sentence of the fault says as much, or more: that something is missing, not that it is no text.
  const isSaid = code === 'unknown-field' || code === 'link' || rule === 'id' || issue.received === 'undefined';
  const hasRule = rule && !isSaid;
  return {
    code,
    place,
    ...(given ? { given } : {}),
    ...(hasRule ? { rule } : {}),
    ...(hasRule && allowed ? { allowed } : {}),
  };
}
