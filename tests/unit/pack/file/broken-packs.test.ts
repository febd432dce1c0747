/** Thousands of broken packs: each is refused with faults, or becomes a pack that every part can use. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { lexiconOf } from '../../../../data/facts/lexicon-data.ts';
import { buildPack } from '../../../../data/pack/build-pack.ts';
import { cardFileSchema } from '../../../../data/pack/card-file-schema.ts';
import { type CheckedPack, checkPackFile } from '../../../../data/pack/file/check-file.ts';
import { FILE_FAULTS, PackFileError, PLACE_FAULTS } from '../../../../data/pack/file/faults.ts';
import { checkIntegrity } from '../../../../data/pack/integrity.ts';
import { qualifiedSchemas, qualifyPack } from '../../../../data/pack/qualify-pack.ts';
import { readYamlText } from '../../../../data/pack/yaml-file.ts';
import { encodeLexicon } from '../../../../linking/lexicon/encode.ts';
import { runToEnd } from '../../../../page/reading/run-to-end.ts';
import { VALDORIA } from '../../../support/packs.ts';
import { card } from './altered-packs.ts';

const { json } = buildPack(VALDORIA);
const context = { reservedIds: new Set(['north']), othersNames: new Set(['ana torres']) };
const CODES = new Set<string>([...FILE_FAULTS, ...PLACE_FAULTS]);

type Key = string | number;

/** Every place in a value, as the keys that lead to it. */
function placesIn(value: unknown, path: Key[] = []): Key[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return path.length > 0 ? [path, ...inside] : inside;
}

const PLACES = placesIn(JSON.parse(json));

/** What a hostile or careless author may have put there. */
const HOSTILE = [
  'the',
  'X',
  '',
  ' ',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u202Eevil',
  '\u0000',
  '\uD800',
  '<img src=x onerror=alert(1)>',
  '../../north',
  'north/ana',
  '__proto__',
  'x'.repeat(5000),
  '{a|b}'.repeat(40),
  '9999-99-99',
  null,
  [],
  {},
  JSON.parse('{"__proto__":{"a":1}}'),
  -1,
  1e308,
  true,
  new Array(600).fill('a'),
] as unknown[];

const value = fc.oneof(fc.constantFrom(...HOSTILE), fc.jsonValue({ maxDepth: 3 }), fc.string());
const damage = fc.record({
  place: fc.constantFrom(...PLACES),
  how: fc.constantFrom('set', 'delete', 'add', 'repeat', 'rename'),
  value,
});

type Damage = { place: Key[]; how: string; value: unknown };

/** A value as a property's name; `String` throws for an object whose own `toString` is no function. */
const nameFrom = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function apply(root: unknown, { place, how, value }: Damage): void {
  const key = place.at(-1) ?? '';
  let parent = root as Record<Key, unknown> | undefined;
  for (const step of place.slice(0, -1)) parent = parent?.[step] as Record<Key, unknown> | undefined;
  if (typeof parent !== 'object' || parent === null) return;
  const copy = structuredClone(value);
  if (how === 'set') parent[key] = copy;
  else if (how === 'delete') delete parent[key];
  else if (how === 'add') parent[Array.isArray(parent) ? parent.length : 'extra'] = copy;
  else if (how === 'repeat') parent[Array.isArray(parent) ? parent.length : `${key}2`] = parent[key];
  else {
    // Writable, as JSON.parse makes it, since texts are tidied in place; `=` would set the prototype.
    const own = { value: parent[key], enumerable: true, configurable: true, writable: true };
    Object.defineProperty(parent, nameFrom(value), own);
  }
}

/** What the rest of the program does with an installed pack. */
function use({ pack }: CheckedPack, number: number) {
  expect(checkIntegrity(pack)).toEqual([]);
  expect(context.reservedIds.has(pack.id)).toBe(false);
  for (const { url } of pack.sources) expect(url).toMatch(/^https?:\/\//);
  const qualified = qualifyPack(pack);
  for (const entity of qualified.entities) v.parse(qualifiedSchemas.entity, entity);
  for (const fact of qualified.facts) v.parse(qualifiedSchemas.fact, fact);
  for (const dispute of qualified.disputes) v.parse(qualifiedSchemas.dispute, dispute);
  for (const source of qualified.sources) v.parse(qualifiedSchemas.source, source);
  const ids = [...qualified.entities, ...qualified.facts, ...qualified.sources].map(({ id }) => id);
  expect(ids.filter((id) => !id.startsWith(`${pack.id}/`))).toEqual([]);
  const lexicon = lexiconOf([pack], 'fuzz');
  // Encoding writes the words of all languages too, which are the same each time.
  if (number % 20 === 0) encodeLexicon(lexicon);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
}

it('refuses or tames every broken pack', () => {
  let refused = 0;
  let taken = 0;
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const raw = JSON.parse(json) as unknown;
      for (const one of damages) apply(raw, one);
      try {
        use(runToEnd(checkPackFile(raw, context)), taken);
        taken++;
      } catch (error) {
        if (!(error instanceof PackFileError)) throw error;
        refused++;
        expect(error.faults.length).toBeGreaterThan(0);
        for (const { code } of error.faults) expect(CODES).toContain(code);
      }
    }),
    { numRuns: 5000 },
  );
  // Both kinds must be among them, or the property proves little.
  expect(Math.min(refused, taken)).toBeGreaterThan(20);
});

/** What YAML gives a meaning, and what stands around it. */
const YAML_SIGNS = [
  '[',
  ']',
  '{',
  '}',
  ',',
  ': ',
  '- ',
  '? ',
  '&a ',
  '*a',
  '!a ',
  '|\n',
  '>\n',
  '"',
  "'",
  '#',
  '%',
  '\n',
  '  ',
  '\t',
];

it('refuses or reads every broken YAML file, and the parser is never asked for more than it can', async () => {
  const damage = fc.tuple(fc.nat(card.length), fc.constantFrom(...YAML_SIGNS), fc.integer({ min: 1, max: 60 }));
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const text = damages.reduce(
        (now, [at, sign, times]) => now.slice(0, at) + sign.repeat(times) + now.slice(at),
        card,
      );
      const { problems } = readYamlText('card.yaml', text, cardFileSchema);
      for (const { line, message, fault } of problems) {
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(message).not.toMatch(/exhaust|\n/i);
        expect(CODES).toContain(fault.code);
      }
      if (problems.length > 0) refused++;
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(100);
});
