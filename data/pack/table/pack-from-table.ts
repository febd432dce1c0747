/** Makes a pack from a table: a row for each fact, or for each card that has none. */

import * as v from 'valibot';
import { foldKey } from '../../../linking/text/fold.ts';
import { inEveryLanguage, type Language } from '../../settings/languages.ts';
import { citedPage } from '../cited-address.ts';
import type { EntityKind } from '../entity-kinds.ts';
import { MAX_ITEMS, MAX_NAME, MAX_TEXT } from '../file/limits.ts';
import { nameId } from '../name-id.ts';
import { newEntity } from '../new-entity.ts';
import { type Alias, type Entity, type Fact, PACK_FORMAT_VERSION, type Pack, type Source } from '../schema.ts';
import { edtfSchema, webAddressSchema } from '../schema-parts.ts';
import type { TableRow } from './parse-csv.ts';

/** Rows below the head. */
export const MAX_ROWS = 5_000;

/** What a column may hold. `name` and `line` must be there. */
export const COLUMNS = ['name', 'kind', 'line', 'aliases', 'fact', 'date', 'source'] as const;
export type Column = (typeof COLUMNS)[number];

/** The index of each column that the table has. */
export type ColumnChoice = Partial<Record<Column, number>>;

/** Why a row is left out. The interface has a sentence for each. */
export const ROW_FAULTS = [
  'no-name',
  'no-line',
  'kind',
  'no-source',
  'link',
  'date',
  'too-long',
  'too-many-rows',
] as const;

export interface RowFault {
  /** From 1, as spreadsheets count: the head is row 1. */
  row: number;
  code: (typeof ROW_FAULTS)[number];
}

/** What the reader says of the pack as a whole. */
export interface TableHead {
  name: string;
  author: string;
  license: string;
  /** The language of the table. */
  lang: Language;
  /** Of rows that give none. */
  kind: EntityKind;
  /** Kinds by their words in any language, folded. */
  kindWords: ReadonlyMap<string, EntityKind>;
  /** YYYY-MM-DD. */
  today: string;
}

export interface PackFromTable {
  pack: Pack;
  faults: RowFault[];
}

/** Characters of an author and of a table's name in the pack's id. */
const MAX_ID_PART = 35;

/** Gives each text an id of its own. */
function idGiver(kind: string) {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  return (text: string): string => {
    const known = ids.get(text);
    if (known) return known;
    const wanted = nameId(text, kind);
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    taken.add(id);
    ids.set(text, id);
    return id;
  };
}

function namesOf(name: string, others: string): string[] {
  const texts = new Set([name, ...others.split(/[;|\n]/).map((text) => text.trim())]);
  texts.delete('');
  return [...texts];
}

function aliasesOf(name: string, others: string, kind: EntityKind): Alias[] {
  return namesOf(name, others).map((text) => ({
    text,
    lang: ['mul'],
    // A surname alone may be anybody's.
    strength: kind === 'person' && !/\s/.test(text) ? 'weak' : 'strong',
    cues: [],
    against: [],
  }));
}

function sourceOf(url: string, id: string, lang: Language): Source {
  const { host, pathname } = new URL(url);
  const publisher = host.replace(/^www\./, '');
  const title = pathname.length > 1 ? `${publisher}${pathname}` : publisher;
  return { id, kind: 'reference', title, publisher, byline: [], url, lang, standing: 'press' };
}

const addressesOf = (source: string) => source.split(/\s+/).filter(Boolean);

/** Whether an import would refuse a text or a list of the row: the pack would be refused as a whole. */
function isTooLong({ name, line, aliases, fact, source }: Record<Column, string>): boolean {
  const names = namesOf(name, aliases);
  const urls = addressesOf(source);
  return (
    Math.max(names.length, urls.length) > MAX_ITEMS ||
    [...names, line].some((text) => text.length > MAX_NAME) ||
    [...urls, fact].some((text) => text.length > MAX_TEXT)
  );
}

class TableReader {
  readonly entities = new Map<string, Entity>();
  readonly sources = new Map<string, Source>();
  readonly facts: Fact[] = [];
  private readonly cardId = idGiver('card');
  private readonly sourceId = idGiver('source');
  private readonly head: TableHead;

  constructor(head: TableHead) {
    this.head = head;
  }

  /** Takes a row in; gives the fault for which it is left out. */
  add(cells: Record<Column, string>): RowFault['code'] | undefined {
    const { name, line, fact, date } = cells;
    const { kindWords } = this.head;
    if (!name) return 'no-name';
    const kind = cells.kind ? kindWords.get(foldKey(cells.kind)) : this.head.kind;
    if (!kind) return 'kind';
    const known = this.entities.get(name);
    if (!known && !line) return 'no-line';
    const urls = addressesOf(cells.source);
    if (urls.some((url) => !v.is(webAddressSchema, url))) return 'link';
    if (fact && urls.length === 0) return 'no-source';
    if (date && !v.is(edtfSchema, date)) return 'date';
    if (isTooLong(cells)) return 'too-long';
    const entity = known ?? this.newCard(name, kind, cells);
    if (fact) this.addFact(entity, { fact, date, urls });
    return undefined;
  }

  private newCard(name: string, kind: EntityKind, { line, aliases }: Record<Column, string>): Entity {
    const entity = newEntity({
      id: this.cardId(name),
      kind,
      name: inEveryLanguage(name),
      line: inEveryLanguage(line),
      aliases: aliasesOf(name, aliases, kind),
    });
    this.entities.set(name, entity);
    return entity;
  }

  private addFact({ id, kind }: Entity, { fact, date, urls }: { fact: string; date: string; urls: string[] }): void {
    const cited = urls.map(citedPage);
    for (const { url } of cited)
      if (!this.sources.has(url)) this.sources.set(url, sourceOf(url, this.sourceId(url), this.head.lang));
    this.facts.push({
      id: `${id}.fact-${this.facts.length + 1}`,
      about: [id],
      text: inEveryLanguage(fact),
      ...(date ? { date } : {}),
      topic: kind === 'person' ? 'biography' : 'politics',
      status: 'reported',
      final: false,
      citations: cited.map(({ url, ...place }) => ({ source: this.sourceId(url), ...place })),
    });
  }
}

/** Reads the rows below the head. Rows with a fault are left out. */
export function packFromTable(rows: readonly TableRow[], columns: ColumnChoice, head: TableHead): PackFromTable {
  const reader = new TableReader(head);
  const faults: RowFault[] = [];
  const cell = (row: TableRow, column: Column) => {
    const index = columns[column];
    // An apostrophe before a sign that spreadsheets take for a formula is not part of the text.
    return (index === undefined ? '' : (row.cells[index] ?? '')).trim().replace(/^'(?=[=+\-@])/, '');
  };
  for (const row of rows.slice(1, MAX_ROWS + 1)) {
    const cells = Object.fromEntries(COLUMNS.map((column) => [column, cell(row, column)])) as Record<Column, string>;
    const code = reader.add(cells);
    if (code) faults.push({ row: row.number, code });
  }
  const beyond = rows[MAX_ROWS + 1];
  if (beyond) faults.push({ row: beyond.number, code: 'too-many-rows' });
  const { name, author, license, lang, today } = head;
  const pack: Pack = {
    format: 'ficha-pack',
    formatVersion: PACK_FORMAT_VERSION,
    id: [nameId(author || 'table', 'author', MAX_ID_PART), nameId(name, 'cards', MAX_ID_PART)].join('-'),
    version: '1.0.0',
    asOf: today,
    name: inEveryLanguage(name),
    license,
    ...(author ? { author } : {}),
    languages: [lang],
    featured: [],
    subject: { topicWords: {}, era: {}, offices: [], givenNames: [] },
    sources: [...reader.sources.values()],
    entities: [...reader.entities.values()],
    facts: reader.facts,
    disputes: [],
  };
  return { pack, faults };
}

/** Words that heads of tables use, in English and Spanish. */
const HEAD_WORDS: Record<Column, string> = {
  name: 'name nombre title titulo',
  kind: 'kind type tipo clase',
  line: 'line description descripcion linea summary resumen',
  aliases: 'aliases alias also otros nombres',
  fact: 'fact facts dato datos hecho text texto',
  date: 'date fecha year ano',
  source: 'source sources fuente fuentes url link enlace address',
};

/** The columns that the head of a table seems to name. */
export function guessColumns(head: readonly string[]): ColumnChoice {
  const choice: ColumnChoice = {};
  for (const column of COLUMNS) {
    const words = HEAD_WORDS[column].split(' ');
    const isNamed = (text: string) => (foldKey(text).match(/[a-z]+/g) ?? []).some((word) => words.includes(word));
    const index = head.findIndex((text, at) => isNamed(text) && !Object.values(choice).includes(at));
    if (index >= 0) choice[column] = index;
  }
  return choice;
}
