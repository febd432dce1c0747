/** Packs that look like something else, or that lead in circles: each is refused, tamed or harmless. */
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../../data/facts/lexicon-data.ts';
import { planImport } from '../../../../data/installed-packs/plan-import.ts';
import { qualifyPack } from '../../../../data/pack/qualify-pack.ts';
import { compileLexicon } from '../../../../linking/lexicon/encode.ts';
import { linkPlainText } from '../../../../scripts/detect/plain-text.ts';
import { accepted, bundled, card, changed, type Draft, NAME, read, withAliases, withCard } from './altered-packs.ts';

const withLink = (url: string) => changed((pack) => Object.assign(pack.sources[0], { url }));
const withName = (en: string) => changed((pack) => Object.assign(pack, { name: { en, es: 'Valdoria' } }));
const words = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word}${at}`);
const languages = Array.from({ length: 60 }, (_, at) => `${'abcdefghij'[at % 10]}${'uvwxyz'[Math.floor(at / 10)]}`);

/** More titles than a pack may have names. */
const titled = () =>
  changed((pack) => {
    const titles = Object.fromEntries(languages.map((lang) => [lang, words(90, `Title-${lang}-`)]));
    const more = Array.from({ length: 100 }, (_, at) => ({ ...pack.subject.offices[0], id: `office-${at}`, titles }));
    pack.subject.offices.push(...more);
  });

describe('refused', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a link with a known site as its user', withLink('https://archive.org@evil.example/'), 'link'],
    ['a link with a password', withLink('https://me:secret@evil.example/'), 'link'],
    ['a link with a user behind three slashes', withLink('https:///archive.org@evil.example/'), 'link'],
    ['a pack whose name nobody sees', withName('\u2060\u200B'), 'missing'],
    [
      'a card whose name is a blank of another script',
      changed((pack) => Object.assign(pack.entities[0].name, { en: '\u3164\u115F' })),
      'missing',
    ],
    ['more titles than names', titled(), 'too-many-names'],
    ['the year 99999', changed((pack) => Object.assign(pack.facts[0], { date: '99999' })), 'date'],
    ['a year before the first', changed((pack) => Object.assign(pack.facts[0], { date: '-0044' })), 'date'],
    ['digits of another width', changed((pack) => Object.assign(pack.facts[0], { date: '１９９２' })), 'date'],
    [
      'an era that is a huge number',
      changed((pack) => Object.assign(pack.subject, { era: { start: 1e308 } })),
      'value',
    ],
    [
      'a language of JavaScript',
      changed((pack) => Object.assign(pack.subject.topicWords, { valueOf: ['x'] })),
      'value',
    ],
    ['YAML with a constructor', withCard(`constructor: {prototype: {polluted: 1}}\n${card}`), 'unknown-field'],
    ['YAML whose id is a moment', withCard(card.replace(/^id: .*$/m, 'id: 2001-12-14t21:59:43Z')), 'id'],
  ])('%s', async (_, file, code) => {
    const result = await read(file);
    expect(result.ok ? [] : result.faults.map((fault) => fault.code)).toContain(code);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('not marked', () => {
  it.each([
    ['everyday', 'e.g.'],
    ['everyday', 'p. m.'],
    ['everyday', 'T H E'],
    ['everyday', 'ｔｈｅ'],
    ['everyday', '٣٣'],
    ['one-letter', '👍👍'],
    ['one-letter', '🇵🇪'],
    ['one-letter', '— —'],
  ])('%s: %s', async (code, text) => {
    const { pack, remarks } = await accepted(withAliases(text));
    expect(remarks).toMatchObject([{ code, count: 1 }]);
    expect(pack.entities[0]?.aliases.map((alias) => alias.text)).not.toContain(text);
  });

  it('but initials of more letters are', async () => {
    expect((await accepted(withAliases('M. R. V.'))).remarks).toEqual([]);
  });
});

/** All cards in one circle. */
const circle = (type: string) =>
  changed((pack) => {
    pack.entities.forEach((entity: Draft, at: number) => {
      entity.relations.push({ type, to: pack.entities[(at + 1) % pack.entities.length].id });
    });
  });

describe('harmless', () => {
  it.each<[string, string | Uint8Array]>([
    ['parts of each other in a circle', circle('part-of')],
    ['causes of each other in a circle', circle('led-to')],
    [
      'ids of JavaScript',
      circle('led-to').replaceAll('"ilse-marrow', '"constructor').replaceAll('"id":"valdoria"', '"id":"then"'),
    ],
    ['YAML with a NUL', withCard(card.replace('Oskar', 'Os\0kar'))],
  ])('%s', async (_, file) => {
    const { pack } = await accepted(file);
    const lexicon = compileLexicon(lexiconOf([qualifyPack(pack)], 'test'));
    expect(linkPlainText({ text: 'Oskar Brenn ruled Valdoria.' }, lexicon).length).toBeGreaterThan(0);
  });

  it('a name of another pack in letters that look the same leaves the other alone, and is told', async () => {
    const twin = NAME.replace('A', '\u0410');
    const { pack, remarks } = await accepted(withAliases(twin));
    expect(remarks).toMatchObject([{ code: 'look-alike', examples: [twin] }]);
    const [one, both] = [[bundled], [bundled, pack]].map((packs) =>
      linkPlainText(
        { text: `In 1973 ${NAME} took power in Chile.` },
        compileLexicon(lexiconOf(packs.map(qualifyPack), 'test')),
      ),
    );
    expect(one).toHaveLength(1);
    expect(both).toEqual(one);
  });

  it('names in another alphabet alone are no look-alikes', async () => {
    expect((await accepted(withAliases('Анна Иванова (Anna Ivanova)'))).remarks).toEqual([]);
  });

  it('a pack with the name of another is told from it', async () => {
    const named = (await accepted(withName(bundled.name.en.toUpperCase()))).pack;
    const other = (await accepted(withName('Valdoria'))).pack;
    expect([named, other].map((pack) => planImport(pack, { others: [bundled] }).nameTakenIn)).toEqual([['en'], []]);
    expect(planImport(named, { installed: named, others: [bundled] }).nameTakenIn).toEqual([]);
    expect(planImport(named, { installed: other, others: [bundled] }).nameTakenIn).toEqual(['en']);
  });

  it('marks that pile up on a letter are cut, and those of languages stay', async () => {
    const { pack, remarks } = await accepted(withName(`Việt Z${'\u0301'.repeat(250)}`.normalize('NFD')));
    expect(pack.name.en).toBe(`${'Việt'.normalize('NFD')} Z${'\u0301'.repeat(8)}`);
    expect(remarks).toMatchObject([{ code: 'invisible', count: 1 }]);
  });
});
