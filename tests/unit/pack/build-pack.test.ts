import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildPack, PackProblems } from '../../../data/pack/build-pack.ts';
import { packSchema } from '../../../data/pack/schema.ts';
import { checkLinks } from '../../../scripts/pack/link-check.ts';

const SAMPLE = 'tests/fixtures/sample-base';

/** What the build says of a copy of the sample fact base with one changed file. */
function problemsAfter(file: string, change: (text: string) => string): string[] {
  return problemsIn((folder) => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  });
}

/** What the build says of a changed copy of the folder. */
function problemsIn(change: (folder: string) => void): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ficha-base-'));
  cpSync(SAMPLE, folder, { recursive: true });
  change(folder);
  try {
    buildPack(folder, [checkLinks]);
    return [];
  } catch (error) {
    if (!(error instanceof PackProblems)) throw error;
    return error.problems.map(
      (problem) => `${problem.file.slice(folder.length + 1)}:${problem.line}: ${problem.message}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ANA = 'people/ana.yaml';
const PRESS = 'sources/press.yaml';

describe('buildPack', () => {
  it('builds a valid pack from the bundled folder', () => {
    const { pack, json, hash } = buildPack('data/packs/peru');
    expect(v.safeParse(packSchema, JSON.parse(json)).success).toBe(true);
    expect(pack.entities.length).toBeGreaterThan(80);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(buildPack('data/packs/peru').hash).toBe(hash);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    ['a missing language', ANA, (t) => t.replace(', es: Ana', ''), /^people\/ana\.yaml:3: name\.es: /],
    ['an unknown field', ANA, (t) => t.replace('kind:', 'kimd: x\nkind:'), /^people\/ana\.yaml:\d+: kimd: /],
    ['YAML that is none', ANA, (t) => `${t}\n  - [`, /^people\/ana\.yaml:\d+: /],
    [
      'a comma in a text between braces',
      ANA,
      (t) => t.replace('en: Ana,', 'en: Ana, 35,'),
      /^people\/ana\.yaml:3: a comma ends a text in braces before "35"; put the text into quotation marks$/,
    ],
    [
      'a colon in a text',
      ANA,
      (t) => `${t}\nline: a: b`,
      /^people\/ana\.yaml:\d+: a sign has a meaning in YAML here; put the whole text into quotation marks \(.*\)$/,
    ],
    [
      'two TODOs',
      ANA,
      (t) => `# TODO\n${t.replace('en: Ana', 'en: TODO')}\n  - TODO`,
      /^people\/ana\.yaml:4: a TODO is left here and in the lines \d+: write it/,
    ],
    ['an id unlike the file', ANA, (t) => t.replace('id: ana', 'id: anna'), /^people\/ana\.yaml:1: id: is anna/],
    [
      'a picture that is not there',
      ANA,
      (t) => t.replace('aliases:', 'portrait: { file: ana.png, author: A, license: CC0 }\naliases:'),
      /^people\/ana\.yaml:\d+: portraits\/ana\.png is not there/,
    ],
    [
      'a picture at another place',
      ANA,
      (t) => t.replace('aliases:', 'portrait: { file: ../ana.png, author: A, license: CC0 }\naliases:'),
      /^people\/ana\.yaml:\d+: portrait\.file: must be a file name/,
    ],
    [
      'a card in the wrong folder',
      ANA,
      (t) => t.replace('kind: person', 'kind: place'),
      /^people\/ana\.yaml:1: kind: /,
    ],
    [
      'an unknown relation',
      ANA,
      (t) => t.replace('to: club', 'to: klub'),
      /^people\/ana\.yaml:9: no card has the id klub/,
    ],
    [
      'an unknown card in about',
      ANA,
      (t) => t.replace('about: [club]', 'about: [klub]'),
      /^people\/ana\.yaml:12: no card has the id klub/,
    ],
    [
      'an unknown featured card',
      'pack.yaml',
      (t) => `${t}featured: [ana, klub]\n`,
      /^pack\.yaml:6: no card has the id klub/,
    ],
    [
      'a featured card twice',
      'pack.yaml',
      (t) => `${t}featured:\n  - ana\n  - ana\n`,
      /^pack\.yaml:8: ana stands twice/,
    ],
    [
      'an alias twice',
      ANA,
      (t) => t.replace('text: Anita', 'text: ANA'),
      /^people\/ana\.yaml:8: the alias "Ana" stands twice/,
    ],
    [
      'an alias of two cards',
      ANA,
      (t) => t.replace('text: Anita', 'text: The Club'),
      /^groups\/club\.yaml:6: the alias "The Club" is also on ana/,
    ],
    [
      'a date that does not exist',
      ANA,
      (t) => t.replace('date: 1990-06-10', 'date: 1990-02-30'),
      /^people\/ana\.yaml:\d+: facts\.0\.date: must be an EDTF date that is on the calendar/,
    ],
    [
      'a date in another form',
      ANA,
      (t) => t.replace('date: 1990-06-10', 'date: 10/6/1990'),
      /^people\/ana\.yaml:\d+: facts\.0\.date: /,
    ],
    [
      'a life that ends before it starts',
      ANA,
      (t) => t.replace('end: 2000', 'end: 1940'),
      /^people\/ana\.yaml:5: ends \(1940\) before/,
    ],
    [
      'a citation without a source',
      ANA,
      (t) => t.replace('source: paper', 'source: papier'),
      /^people\/ana\.yaml:\d+: no source has the id papier/,
    ],
    [
      'an article cited without its words',
      ANA,
      (t) => t.replace(', fragment: { start: Ana won }', ''),
      /^people\/ana\.yaml:\d+: a citation of the article paper needs a fragment/,
    ],
    [
      'a fact that is too long',
      ANA,
      (t) => t.replace('Ana won.', `Ana ${'very '.repeat(70)}won.`),
      /^people\/ana\.yaml:\d+: has \d+ characters/,
    ],
    [
      'a source without a perspective',
      PRESS,
      (t) => t.replace(/ {2}perspective:.*\n/, ''),
      /^sources\/press\.yaml:1: the source paper needs a perspective/,
    ],
    [
      'a full name that would not be linked',
      ANA,
      (t) => t.replace('name: { en: Ana,', 'name: { en: Ana Quispe,'),
      /^people\/ana\.yaml:1: "Ana Quispe" would not be linked to this card/,
    ],
    [
      'an office that the subject does not have',
      ANA,
      (t) =>
        t.replace(
          'dates:',
          'offices: [{ office: crown, title: { en: Queen, es: Reina }, start: 1990, end: 1991 }]\ndates:',
        ),
      /^people\/ana\.yaml:5: subject\.yaml has no office crown/,
    ],
    [
      'an era that ends before it starts',
      'subject.yaml',
      (t) => t.replace('end: 2000', 'end: 1940'),
      /^subject\.yaml:2: ends \(1940\) before/,
    ],
    [
      'a holder of an office who has a card',
      'subject.yaml',
      (t) =>
        `${t}\noffices: [{ id: crown, holders: [{ name: Ana, start: 1990, end: 1991, citations: [{ source: paper, fragment: { start: won } }] }] }]\n`,
      /^subject\.yaml:\d+: Ana has the card ana: state the office there/,
    ],
    ['a source twice', PRESS, (t) => t + t, /^sources\/press\.yaml:\d+: the id paper is used twice/],
  ])('names file and line of %s', (_, file, change, message) => {
    expect(problemsAfter(file, change)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('names a file that is missing or in another encoding, and nothing that comes of it', () => {
    expect(problemsIn((folder) => rmSync(join(folder, 'subject.yaml')))).toEqual([
      'subject.yaml:1: is not there; every pack needs it',
    ]);
    expect(
      problemsIn((folder) => {
        const latin1 = readFileSync(join(folder, ANA), 'utf8').replace('Alguien', 'Señora');
        writeFileSync(join(folder, ANA), latin1, 'latin1');
      }),
    ).toEqual([`${ANA}:1: is not saved as UTF-8; save it again with that encoding`]);
  });

  it('counts the problems', () => {
    const problem = { file: `${process.cwd()}/a.yaml`, line: 3, message: 'is wrong' };
    expect(new PackProblems([problem]).message).toBe('The fact base has 1 problem:\na.yaml:3: is wrong');
    expect(new PackProblems([problem, problem]).message).toContain('has 2 problems:');
  });

  it('reads cards whose names end in .yml', () => {
    expect(problemsIn((folder) => renameSync(join(folder, ANA), join(folder, 'people/ana.yml')))).toEqual([]);
  });
});
