import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sourceLink } from '../../../../components/facts/source-link.ts';
import { fromWebAnnotation } from '../../../../data/notes/formats/read-web-annotation.ts';
import { buildPack } from '../../../../data/pack/build-pack.ts';
import { toAnnotations } from '../../../../data/pack/export/to-annotations.ts';
import { toMarkdown } from '../../../../data/pack/export/to-markdown.ts';
import { toTable } from '../../../../data/pack/export/to-table.ts';
import { checkPackFile } from '../../../../data/pack/file/check-file.ts';
import { guessColumns, packFromTable, type TableHead } from '../../../../data/pack/table/pack-from-table.ts';
import { readCsv } from '../../../../data/pack/table/parse-csv.ts';
import { readTable } from '../../../../data/pack/table/read-table.ts';
import { runToEnd } from '../../../../page/reading/run-to-end.ts';
import { VALDORIA } from '../../../support/packs.ts';

const HEAD: TableHead = {
  name: 'My table',
  author: 'Me',
  license: 'CC0-1.0',
  lang: 'en',
  kind: 'person',
  kindWords: new Map([
    ['person', 'person'],
    ['organization', 'organization'],
    ['event', 'event'],
    ['place', 'place'],
    ['law', 'law'],
    ['suceso', 'event'],
  ]),
  today: '2026-01-31',
};

const context = { reservedIds: new Set<string>(), othersNames: new Set<string>() };

function read(csv: string) {
  const rows = runToEnd(readCsv(csv));
  return packFromTable(rows, guessColumns(rows[0]?.cells ?? []), HEAD);
}

const parseCsv = (csv: string, mostRows?: number) => runToEnd(readCsv(csv, mostRows)).map(({ cells }) => cells);

/** Why a table is refused, and in which line. */
async function refusal(contents: string | Uint8Array<ArrayBuffer>) {
  const result = await readTable(new File([contents], 'table.csv'));
  return result.ok ? [] : result.faults.map(({ code, file, line }) => [code, file, line].filter(Boolean).join(' '));
}

describe('readCsv', () => {
  it('reads what a CSV library writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', 'é') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const all = [['a', 'b', 'c'], ...rows];
          const expected = all.filter((row) => row.some((one) => one.trim()));
          expect(parseCsv(Papa.unparse(all, { delimiter, quotes: true }))).toEqual(expected);
        },
      ),
    );
  });

  it('stops at the number of rows that is asked for', () => {
    expect(parseCsv('a\n\nb\nc\nd', 2)).toEqual([['a'], ['b']]);
    expect(parseCsv('a\nb', 2)).toEqual([['a'], ['b']]);
  });

  it('takes the separator that the file tells Excel', () => {
    expect(parseCsv('\uFEFFsep=|\r\na,b|c\r\n')).toEqual([['a,b', 'c']]);
  });

  it('reads any text without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseCsv(text))));
  });

  it('numbers rows as a spreadsheet does, empty ones too', () => {
    const rows = runToEnd(readCsv('name,line\r\n\r\n"Ana\nTorres",x\n,,\nBerta,y'));
    expect(rows.map(({ number, cells }) => `${number} ${cells[0]}`)).toEqual(['1 name', '3 Ana\nTorres', '5 Berta']);
  });

  it('pauses again and again in a long table', () => {
    const steps = [...readCsv('name,line\nAna,x\n'.repeat(100_000))];
    expect(steps.length).toBeGreaterThan(10);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it('ends in a million empty rows', () => {
    expect(parseCsv(`a${'\n'.repeat(3_000_000)}b`)).toEqual([['a']]);
  });
});

describe('readTable', () => {
  const MUCH = 1_000_000;

  it.each<[string, string | Uint8Array<ArrayBuffer>, string[]]>([
    ['a million letters in a row', `name,line\n${'x'.repeat(MUCH)}`, ['table-row table.csv 2']],
    ['a million columns', ','.repeat(MUCH), ['table-row table.csv 1']],
    ['201 columns', `${'a,'.repeat(200)}\nb`, ['table-row table.csv 1']],
    [
      'a quotation mark that nothing closes',
      `name,line\n"Ana\nTorres",x\nBerta,"y\n${'Carla,z\n'.repeat(MUCH / 8)}`,
      ['table-row table.csv 4'],
    ],
    ['a million quotation marks', `a\n${'"'.repeat(MUCH)}`, ['table-row table.csv 2']],
    ['a head alone', 'name,line\n', ['table-empty']],
    ['nothing', '', ['table-empty']],
    ['Latin-1, as spreadsheets save it', Uint8Array.from('a\nÑ', (sign) => sign.charCodeAt(0)), []],
    ['200 columns', `${'a,'.repeat(199)}\nb`, []],
  ])('%s', async (_, contents, faults) => {
    expect(await refusal(contents)).toEqual(faults);
  });

  it('can be stopped', async () => {
    const table = new File(['name,line\nAna,x\n'], 'table.csv');
    await expect(readTable(table, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});

describe('packFromTable', () => {
  it('gives a card the same id wherever its row stands, in any letters', () => {
    const idsIn = (names: string[]) => {
      const { pack } = read(['name,line', ...names.map((name) => `${name},A line`)].join('\n'));
      return new Map(pack.entities.map(({ id, name }) => [name.en, id]));
    };
    const names = ['港', 'Архив', 'Порт', 'Ana Torres'];
    const ids = idsIn(names);
    expect(new Set(ids.values()).size).toBe(names.length);
    expect(ids.get('Ana Torres')).toBe('ana-torres');
    const again = idsIn(['Новая', ...names.toReversed()]);
    for (const name of names) expect(again.get(name)).toBe(ids.get(name));
  });

  it('makes cards with facts, one row a fact, that an import accepts', () => {
    const { pack, faults } = read(
      [
        'Name;Type;Description;Aliases;Fact;Date;Source',
        'Ana Torres;;A mayor;Torres| Ana T. ;She won.;1990-06;https://example.org/a',
        'Ana Torres;;;;She lost.;;https://example.org/a https://example.org/b',
        'The Strike;suceso;A strike;;;;',
      ].join('\r\n'),
    );
    expect(faults).toEqual([]);
    expect(
      pack.entities.map(({ id, kind, aliases }) => [
        id,
        kind,
        aliases.map(({ text, strength }) => `${text} ${strength}`),
      ]),
    ).toEqual([
      ['ana-torres', 'person', ['Ana Torres strong', 'Torres weak', 'Ana T. strong']],
      ['the-strike', 'event', ['The Strike strong']],
    ]);
    expect(pack.facts.map(({ text, date, citations }) => [text.en, date, citations.length])).toEqual([
      ['She won.', '1990-06', 1],
      ['She lost.', undefined, 2],
    ]);
    expect(runToEnd(checkPackFile(structuredClone(pack), context)).pack).toEqual(pack);
  });

  it('names the fault of each row that it leaves out', () => {
    const { pack, faults } = read(
      [
        'name,kind,line,fact,date,source',
        ',,A line,,,',
        'Ana,,,,,',
        'Berta,ship,A line,,,',
        'Carla,,A line,A fact.,,',
        'Dora,,A line,A fact.,,javascript:alert(1)',
        'Eva,,A line,A fact.,yesterday,https://example.org/',
        `Flor,,${'x'.repeat(301)},,,`,
        `Gala,,A line,${'x'.repeat(2001)},,https://example.org/`,
        `Hilda,,A line,A fact.,,${'https://example.org/ '.repeat(501)}`,
        'Inés,,A line,A fact.,1990,https://example.org/',
      ].join('\n'),
    );
    expect(faults.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 no-name',
      '3 no-line',
      '4 kind',
      '5 no-source',
      '6 link',
      '7 date',
      '8 too-long',
      '9 too-long',
      '10 too-long',
    ]);
    expect(pack.entities.map(({ id }) => id)).toEqual(['ines']);
  });

  it('takes 5,000 rows and says that there are more', () => {
    const rows = ['name,line', ...Array.from({ length: 5001 }, (_, at) => `Name ${at},A line`)];
    const { pack, faults } = read(rows.join('\n'));
    expect(pack.entities).toHaveLength(5000);
    expect(faults).toEqual([{ row: 5002, code: 'too-many-rows' }]);
  });

  it('reads back what an export wrote', () => {
    const { pack } = buildPack(VALDORIA);
    const { pack: back, faults } = read(toTable(pack, 'en'));
    expect(faults).toEqual([]);
    const names = ({ entities }: typeof pack) =>
      entities.map(({ name, kind, line }) => [name.en, kind, line.en]).sort();
    expect(names(back)).toEqual(names(pack));
    const facts = (one: typeof pack) => one.facts.map(({ text, date }) => [text.en, date]).sort();
    expect(facts(back)).toEqual(facts(pack));
  });

  it('reads back the page of a PDF', () => {
    const { pack } = buildPack(VALDORIA);
    const [fact, ...others] = pack.facts;
    const [citation] = fact?.citations ?? [];
    if (!fact || !citation) throw new Error('the pack has a fact');
    const paged = { ...fact, citations: [{ ...citation, page: 12 }] };
    const table = toTable({ ...pack, facts: [paged, ...others] }, 'en');
    const { pack: back } = read(table);
    const again = back.facts.find(({ text }) => text.en === fact.text.en);
    expect(again?.citations).toEqual([expect.objectContaining({ page: 12 })]);
    expect(back.sources.filter(({ url }) => url.includes('#page='))).toEqual([]);
  });
});

it('toMarkdown escapes what Markdown would read', () => {
  const { pack } = buildPack(VALDORIA);
  const [first, ...others] = pack.entities;
  if (!first) throw new Error('the pack has no cards');
  const text = toMarkdown({ ...pack, entities: [{ ...first, name: { en: '*A* <b>', es: '' } }, ...others] }, 'en');
  expect(text).toContain('## \\*A\\* \\<b\\>');
  expect(text).toContain('](<https://example.org/valdoria/');
});

it('toAnnotations gives each fact that quotes a page, as programs for annotations read it', async () => {
  const { pack } = buildPack(VALDORIA);
  const quoting = pack.facts.flatMap((fact) => fact.citations.filter(({ fragment }) => fragment).map(() => fact));
  expect(quoting.length).toBeGreaterThan(0);
  const { collection } = await fromWebAnnotation(JSON.parse(toAnnotations(pack, 'es', sourceLink)));
  expect(collection.notes.map(({ text }) => text)).toEqual(quoting.map(({ text }) => text.es));
  expect(collection.notes.map(({ entities }) => entities)).toEqual(
    quoting.map(({ about }) => about.map((id) => `valdoria/${id}`)),
  );
});
