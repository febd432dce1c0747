/** Every rule of the schemas has a sentence, and faults say what stands where. */
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { cardFileSchema } from '../../../../data/pack/card-file-schema.ts';
import { faultOfIssue } from '../../../../data/pack/file/value-faults.ts';
import { packSchema } from '../../../../data/pack/schema.ts';
import { ruleOf, VALUE_RULES } from '../../../../data/pack/value-rules.ts';
import { readYamlText } from '../../../../data/pack/yaml-file.ts';
import { packTexts } from '../../../../locales/pack-texts.ts';
import { card, changed, read, withCard } from './altered-packs.ts';

/** Schemas and actions that word their issues alone, with `faultOfIssue` for each. */
const WORDED = new Set(
  ['string', 'number', 'integer', 'boolean', 'array', 'strict_object', 'record', 'picklist', 'literal'].concat([
    'min_value',
    'max_value',
    'min_length',
  ]),
);
/** They make no issues of their own. */
const SILENT = new Set(['optional', 'trim', 'transform', 'unknown']);

/** Every schema and action in a schema. */
function* partsOf(part: unknown, seen = new Set<unknown>()): Generator<{ type: string; message?: unknown }> {
  if (typeof part !== 'object' || part === null || seen.has(part) || part instanceof RegExp) return;
  seen.add(part);
  if ('kind' in part && 'type' in part && typeof part.type === 'string')
    yield part as { type: string; message?: unknown };
  for (const inner of Object.values(part)) yield* partsOf(inner, seen);
}

it.each([
  ['packs', packSchema],
  ['card files', cardFileSchema],
])('every rule in the schema of %s has a sentence', (_, schema) => {
  const unnamed = [...partsOf(schema)].filter(
    ({ type, message }) => !(SILENT.has(type) || (message ? ruleOf(String(message)) : WORDED.has(type))),
  );
  expect(unnamed.map(({ type, message }) => `${type}: ${message}`)).toEqual([]);
});

it('no two rules have the same words', () => {
  expect(new Set(Object.values(VALUE_RULES)).size).toBe(Object.keys(VALUE_RULES).length);
});

// biome-ignore lint/suspicious/noExplicitAny: a broken pack has any shape.
type Change = (pack: any) => unknown;

it.each<[string, Change, object]>([
  [
    'a word of no list',
    ({ entities: [one] }) => Object.assign(one, { kind: 'ship' }),
    { given: 'ship', rule: 'one-of' },
  ],
  ['a number for a text', ({ entities: [one] }) => Object.assign(one, { gender: 5 }), { given: '5', rule: 'one-of' }],
  ['a text for a list', ({ entities: [one] }) => Object.assign(one, { aliases: 'x' }), { given: 'x', rule: 'list' }],
  ['a text for fields', ({ entities: [one] }) => Object.assign(one, { dates: 'x' }), { given: 'x', rule: 'fields' }],
  [
    'a half page',
    ({ facts: [one] }) => Object.assign(one.citations[0], { page: 1.5 }),
    { given: '1.5', rule: 'whole-number' },
  ],
  ['page 0', ({ facts: [one] }) => Object.assign(one.citations[0], { page: 0 }), { rule: 'at-least', allowed: '1' }],
  [
    'no source',
    ({ facts: [one] }) => Object.assign(one, { citations: [] }),
    { code: 'missing', rule: 'needs-citation' },
  ],
  ['a word for yes', ({ facts: [one] }) => Object.assign(one, { final: 'yes' }), { given: 'yes', rule: 'yes-or-no' }],
  [
    'a version in words',
    (pack) => Object.assign(pack, { version: 'two' }),
    { place: 'version', given: 'two', rule: 'version' },
  ],
  ['an id in capitals', ({ entities: [one] }) => Object.assign(one, { id: 'Ana' }), { code: 'id', given: 'Ana' }],
  [
    '31 February',
    ({ facts: [one] }) => Object.assign(one, { date: '2024-02-31' }),
    { code: 'date', given: '2024-02-31' },
  ],
  ['a card that is not there', ({ facts: [one] }) => one.about.push('nobody'), { code: 'no-such-id', given: 'nobody' }],
])('%s is told with its value and its rule', async (_, change, fault) => {
  const result = await read(changed(change));
  const faults = result.ok ? [] : result.faults;
  expect(faults).toContainEqual(expect.objectContaining(fault));
  for (const { place } of faults) expect(place).not.toBe('');
});

it('a fault in a YAML file names the file, its line and the field', async () => {
  const result = await read(withCard(card.replace(/^kind: .*$/m, 'kind: ship')));
  expect(result.ok ? [] : result.faults).toEqual([
    {
      ...{ code: 'value', file: 'people/oskar-brenn.yaml', line: 2, place: 'kind', given: 'ship', rule: 'one-of' },
      allowed: 'person, organization, event, place, law, term',
    },
  ]);
});

it('a text that a comma cuts off between braces is told as that', async () => {
  const result = await read(withCard(card.replace(/^name: .*$/m, 'name: { en: Brenn, general, es: Brenn, general }')));
  const fault = {
    code: 'syntax',
    file: 'people/oskar-brenn.yaml',
    line: 3,
    place: '',
    rule: 'comma',
    given: 'general',
  };
  expect(result.ok ? [] : result.faults).toEqual([fault, fault]);
});

it('long and deceiving values are shown short and plain', () => {
  const { issues } = v.safeParse(v.picklist(['a']), `\u202E${'x'.repeat(500)}`);
  const [issue] = issues ?? [];
  expect(issue && faultOfIssue('kind', issue).given).toBe(`${'x'.repeat(60)}…`);
  expect(packTexts('es').t('rule.one_of', 'a')).toBe('Se espera uno de estos: a.');
});

it('tells an editor of a text where fields should stand in one line, however long', () => {
  const { problems } = readYamlText('card.yaml', `|\n${' a word\n'.repeat(1000)}`, cardFileSchema);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^file: Invalid type: .{1,100}$/)]);
});
