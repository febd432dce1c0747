/**
 * Checks a parsed pack file from anywhere: refused with every fault that was found, or a pack that
 * can do no harm. Pure, in steps, so that a caller can pause, show progress and stop.
 */
import * as v from 'valibot';
import { checkIntegrity } from '../integrity.ts';
import { disputeSchema, entitySchema, factSchema, PACK_FORMAT_VERSION, type Pack, packSchema } from '../schema.ts';
import { sourceSchema } from '../source-schema.ts';
import type { Path } from '../yaml-file.ts';
import { type Fault, PackFileError, type Remark, Remarks, refuse } from './faults.ts';
import { MAX_CARDS, MAX_FAULTS, MAX_ID, MAX_NAME, MAX_NAMES, MAX_PATTERN_PHRASES, MAX_RECORDS } from './limits.ts';
import { tameNames } from './tame-names.ts';
import { placeOf, tidyTexts } from './tidy-texts.ts';
import { faultOfIssue } from './value-faults.ts';

/** What a file is checked against. */
export interface CheckContext {
  /** Ids that no file may take: those of the packs in the package, and of own cards. */
  reservedIds: ReadonlySet<string>;
  /** Names of other packs, from `markedNames`. */
  othersNames: ReadonlySet<string>;
}

export interface CheckedPack {
  pack: Pack;
  remarks: Remark[];
}

/** Records whose shape is checked between two pauses. */
const RECORDS_A_STEP = 200;

type Raw = Record<string, unknown>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const PARTS = {
  sources: sourceSchema,
  entities: entitySchema,
  facts: factSchema,
  disputes: disputeSchema,
} as const;
type Part = keyof typeof PARTS;

const PART_NAMES = Object.keys(PARTS) as Part[];

const { sources: _, entities: __, facts: ___, disputes: ____, ...headEntries } = packSchema.entries;
const headSchema = v.strictObject(headEntries);

/** Texts of a card that must be shorter than others, with their places in it. */
function longTexts(part: Part, record: Raw): string[] {
  const isLong = (text: string, most: number) => text.length > most;
  const faults: string[] = [];
  if (isLong(String(record.id), part === 'facts' || part === 'disputes' ? 2 * MAX_ID + 1 : MAX_ID)) faults.push('id');
  if (part !== 'entities') return faults;
  const { name, line, aliases } = record as unknown as Pack['entities'][number];
  if (Object.values(name).some((text) => isLong(text, MAX_NAME))) faults.push('name');
  if (Object.values(line).some((text) => isLong(text, MAX_NAME))) faults.push('line');
  aliases.forEach(({ text }, index) => {
    if (isLong(text, MAX_NAME)) faults.push(`aliases ${index + 1}`);
  });
  return faults;
}

/** How many phrases a pattern stands for, without making them. */
const phrasesIn = (pattern: string) =>
  [...pattern.matchAll(/\{([^{}]*)\}/g)].reduce((count, [, choices = '']) => count * choices.split('|').length, 1);

class Checking {
  readonly faults: Fault[] = [];
  readonly remarks = new Remarks();

  add(fault: Fault): void {
    const last = this.faults.at(-1);
    // A value may break several rules of one kind.
    if (last?.code === fault.code && last.place === fault.place) return;
    if (this.faults.length < MAX_FAULTS) this.faults.push(fault);
  }

  stopAtFaults(): void {
    if (this.faults.length > 0) throw new PackFileError(this.faults);
  }

  /** The value in its schema's shape; undefined, with faults, when it has another. */
  shaped<Schema extends v.GenericSchema>(schema: Schema, value: unknown, place: string) {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    for (const issue of result.issues) this.add(faultOfIssue(place, issue));
    return undefined;
  }
}

function checkHead(raw: Raw): void {
  if (raw.format !== 'ficha-pack') refuse('not-a-pack');
  if (typeof raw.formatVersion === 'number' && raw.formatVersion > PACK_FORMAT_VERSION) refuse('newer-format');
  for (const part of PART_NAMES) if (!Array.isArray(raw[part])) refuse('missing', part);
}

function checkCounts(raw: Raw): void {
  const count = (part: Part) => (raw[part] as unknown[]).length;
  if (count('entities') > MAX_CARDS) refuse('too-many-cards');
  if (PART_NAMES.some((part) => count(part) > MAX_RECORDS)) refuse('too-many-records');
  if (count('entities') === 0) refuse('no-cards');
}

function placeOfPath(pack: Pack, path: Path): string {
  let value: unknown = pack;
  let place = '';
  for (const key of path) {
    value = isObject(value) || Array.isArray(value) ? (value as Raw)[String(key)] : undefined;
    place = placeOf(place, String(key), value);
  }
  return place;
}

function checkNames(pack: Pack, checking: Checking): void {
  const { topicWords, givenNames, offices } = pack.subject;
  const lists = [topicWords, ...offices.flatMap(({ titles, formerTitles }) => [titles, formerTitles])];
  const inLists = lists.flatMap((byLanguage) => Object.values(byLanguage));
  let names = inLists.reduce((sum, { length }) => sum + length, givenNames.length);
  for (const { id, aliases, phrases } of pack.entities) {
    names += aliases.length;
    for (const { text } of phrases) {
      const count = phrasesIn(text);
      if (count > MAX_PATTERN_PHRASES)
        checking.add({ code: 'pattern', place: `entities (${id}) phrases`, given: text.slice(0, 60) });
      else names += count;
    }
  }
  if (names > MAX_NAMES) refuse('too-many-names');
}

/**
 * Checks `raw`, which it changes, and gives the pack; yields the share of the work that is done.
 * Throws a `PackFileError` with the faults.
 */
export function* checkPackFile(raw: unknown, context: CheckContext): Generator<number, CheckedPack> {
  if (!isObject(raw)) return refuse('not-a-pack');
  checkHead(raw);
  checkCounts(raw);
  const checking = new Checking();
  for (const _ of tidyTexts(raw, checking.remarks)) yield 0.1;
  const total = PART_NAMES.reduce((sum, part) => sum + (raw[part] as unknown[]).length, 0);
  const parts: Record<string, unknown[]> = {};
  let done = 0;
  for (const part of PART_NAMES) {
    const shaped: unknown[] = [];
    for (const [index, record] of (raw[part] as unknown[]).entries()) {
      const place = placeOf(part, String(index), record);
      const value = checking.shaped(PARTS[part], record, place);
      if (value)
        for (const field of longTexts(part, value as Raw))
          checking.add({ code: 'too-long', place: `${place} ${field}` });
      shaped.push(value);
      if (++done % RECORDS_A_STEP === 0) yield 0.2 + (0.5 * done) / total;
    }
    parts[part] = shaped;
  }
  const head = checking.shaped(
    headSchema,
    Object.fromEntries(Object.entries(raw).filter(([key]) => !PART_NAMES.some((part) => part === key))),
    '',
  );
  if (head && head.id.length > MAX_ID) checking.add({ code: 'too-long', place: 'id' });
  if (head && context.reservedIds.has(head.id)) refuse('reserved-id', head.id);
  checking.stopAtFaults();
  const pack = { ...head, ...parts } as unknown as Pack; // every part has its schema's shape
  checkNames(pack, checking);
  yield 0.7;
  for (const { path, kind, id } of checkIntegrity(pack))
    checking.add({ code: kind, place: placeOfPath(pack, path), given: id });
  checking.stopAtFaults();
  yield 0.8;
  const taming = tameNames(pack, context.othersNames, checking.remarks);
  for (let step = taming.next(); ; step = taming.next()) {
    if (step.done) return { pack: step.value, remarks: checking.remarks.list };
    yield 0.9;
  }
}
