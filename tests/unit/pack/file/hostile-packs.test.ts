/** Packs made to do harm or to confuse: each is refused for its own reason, or harmless. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../../data/facts/lexicon-data.ts';
import { qualifyPack } from '../../../../data/pack/qualify-pack.ts';
import type { Pack } from '../../../../data/pack/schema.ts';
import { compileLexicon } from '../../../../linking/lexicon/encode.ts';
import { linkPlainText } from '../../../../scripts/detect/plain-text.ts';
import { readMarkedTexts } from '../../../../scripts/evaluate/marked-texts.ts';
import {
  accepted,
  BOMB,
  bundled,
  card,
  changed,
  type Draft,
  encode,
  json,
  NAME,
  read,
  utf16,
  withAliases,
  withCard,
  withHeader,
  zipped,
} from './altered-packs.ts';

/** A thousand lines, each indented further than the one before. */
const indented = (text: string) => Array.from({ length: 1000 }, (_, depth) => ' '.repeat(depth) + text).join('\n');

const numbered = (count: number, between: string) =>
  Array.from({ length: count }, (_, index) => `k${index}: 1`).join(between);

describe('refused', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'not-json'],
    ['JSON that is no object', 'null', 'not-a-pack'],
    ['a comment before the JSON', `// mine\n${json}`, 'not-json'],
    ['more behind the JSON', `${json}\0`, 'not-json'],
    ['a number that is none', json.replace('{', '{"x":NaN,'), 'not-json'],
    ['an endless number', json.replace(/"formatVersion":\d+/, '"formatVersion":1e999'), 'newer-format'],
    ['an endless negative number', json.replace(/"formatVersion":\d+/, '"formatVersion":-1e999'), 'value'],
    ['UTF-16', utf16(json, true), 'not-utf8'],
    ['UTF-16, the other way round', utf16(json, false), 'not-utf8'],
    ['Latin-1', Uint8Array.from(json.replace('Oskar', 'Óskar'), (sign) => sign.charCodeAt(0)), 'not-utf8'],
    ['a key twice, the second reserved', json.replace('"id":"valdoria"', '"id":"valdoria","id":"mine"'), 'reserved-id'],
    ['half a character in a key', json.replace('{', '{"\\ud800":1,'), 'unknown-field'],
    ['half a character in an id', changed((pack) => Object.assign(pack.entities[0], { id: 'a\ud800' })), 'id'],
    ['a key of a million letters', json.replace('{', `{"${'k'.repeat(1e6)}":1,`), 'unknown-field'],
    [
      'a reserved key as a language',
      json.replace('"topicWords":{', '"topicWords":{"__proto__":["x"],'),
      'reserved-key',
    ],
    ['a script link in capitals', changed((pack) => Object.assign(pack.sources[0], { url: 'JaVaScRiPt:x' })), 'link'],
    ['a script link with a tab', changed((pack) => Object.assign(pack.sources[0], { url: 'java\tscript:x' })), 'link'],
    [
      'a script link behind a space',
      changed((pack) => Object.assign(pack.sources[0], { url: ' javascript:x' })),
      'link',
    ],
    [
      'a link to a blob',
      changed((pack) => Object.assign(pack.sources[0], { url: 'blob:https://a.example/1' })),
      'link',
    ],
    ['a link to nowhere', changed((pack) => Object.assign(pack.sources[0], { url: 'https://' })), 'link'],
    ['an id with a slash', changed((pack) => Object.assign(pack.entities[0], { id: 'chile-1973/x' })), 'id'],
    ['an id with a line end', changed((pack) => Object.assign(pack.entities[0], { id: 'x\n' })), 'id'],
    ['31 February', changed((pack) => Object.assign(pack.facts[0], { date: '2024-02-31' })), 'date'],
    ['29 February of no leap year', changed((pack) => Object.assign(pack, { asOf: '2023-02-29' })), 'date'],
    ['a span that ends first', changed((pack) => Object.assign(pack.facts[0], { date: '2024/1990' })), 'date'],
    [
      'a toll of 400 digits',
      changed((pack) => Object.assign(pack.entities.find(({ toll }: Draft) => toll).toll, { dead: '9'.repeat(400) })),
      'value',
    ],
    [
      'a relation to another pack’s card',
      changed((pack) => pack.entities[0].relations.push({ type: 'led-to', to: `${bundled.id}/x` })),
      'id',
    ],
    [
      'a relation to a bare id of another pack',
      changed((pack) => pack.entities[0].relations.push({ type: 'led-to', to: bundled.entities[0]?.id })),
      'no-such-id',
    ],
    [
      'a fact about another pack’s card',
      changed((pack) => Object.assign(pack.facts[0], { about: [bundled.entities[0]?.id] })),
      'no-such-id',
    ],
    [
      'a brief from another pack',
      changed((pack) => Object.assign(pack.entities[0].brief[0], { fact: bundled.facts[0]?.id })),
      'no-such-id',
    ],
    ['a zip with paths above it', zipped('../../'), 'not-a-pack'],
    ['a zip with paths of another system', zipped('..\\'), 'not-a-pack'],
    ['a zip in a zip', zipSync({ 'inner.zip': zipped() }), 'not-a-pack'],
    ['an empty zip', zipSync({}), 'not-a-pack'],
    ['a zip cut off', zipped().slice(0, 2000), 'unreadable'],
    ['a zip packed in an unknown way', withHeader(zipped(), { local: 8, central: 10, value: 99 }), 'unreadable'],
    [
      'a zip bomb that says it is small',
      withHeader(zipSync({ 'a.json': new Uint8Array(4e7) }), { local: 22, central: 24, value: 10 }),
      'not-json',
    ],
    ['a zip with a card in UTF-16', withCard(utf16(card, true)), 'not-utf8'],
    ['YAML that grows without end', withCard(BOMB), 'yaml-feature'],
    ...['[\n', '{\n', '{a:\n'].map((sign): [string, Uint8Array, string] => [
      `YAML of 100,000 times ${JSON.stringify(sign)}`,
      withCard(sign.repeat(100_000)),
      'too-deep',
    ]),
    ...['[', '{', '{a: ', '- '].map((sign): [string, Uint8Array, string] => [
      `YAML of a line of ${JSON.stringify(sign)}`,
      withCard(sign.repeat(2_000)),
      'too-deep',
    ]),
    ['YAML of a line of 100,000 brackets', withCard('['.repeat(100_000)), 'yaml-too-big'],
    ['YAML indented a thousand times', withCard(indented('a:')), 'too-deep'],
    ['YAML of lists indented a thousand times', withCard(indented('-')), 'too-deep'],
    ['YAML of 100,000 anchors', withCard('- &a x\n'.repeat(100_000)), 'yaml-feature'],
    ['YAML of 100,000 aliases', withCard(`- x\n${'- *a\n'.repeat(100_000)}`), 'yaml-feature'],
    ['YAML of 100,000 long keys', withCard('? '.repeat(3_000)), 'yaml-feature'],
    ['YAML of 100,000 tags', withCard('!a\n'.repeat(100_000)), 'yaml-feature'],
    ['YAML of 100,000 fields', withCard(numbered(100_000, '\n')), 'unknown-field'],
    ['YAML of 80,000 fields in brackets', withCard(`{${numbered(80_000, ',\n')}}`), 'unknown-field'],
    ['YAML of 100,000 brackets that close nothing', withCard(']\n'.repeat(100_000)), 'syntax'],
    ['YAML of 100,000 commas', withCard(`[${',\n'.repeat(100_000)}]`), 'syntax'],
    ['YAML of 2 million letters', withCard(`id: ${'x'.repeat(2_000_000)}`), 'yaml-too-big'],
    ['YAML of a text of a million letters', withCard(`id: ${'x'.repeat(1_000_000)}`), 'yaml-too-big'],
    ['YAML that holds itself', withCard('a: &a\n  b: *a\n'), 'yaml-feature'],
    ['YAML with a tag of JavaScript', withCard(card.replace(/^id: .*$/m, 'id: !!js/function "x"')), 'yaml-feature'],
    ['YAML with binary data', withCard(card.replace(/^id: .*$/m, 'id: !!binary b3M=')), 'yaml-feature'],
    ['YAML of another version', withCard(`%YAML 1.1\n---\n${card}`), 'yaml-feature'],
    ['YAML with a reserved key', withCard(`__proto__: {polluted: 1}\n${card}`), 'unknown-field'],
    ['YAML that merges a reserved key', withCard(`<<: {__proto__: {polluted: 1}}\n${card}`), 'unknown-field'],
    ['YAML with a key twice', withCard(`${card}\nid: x\n`), 'syntax'],
    ['YAML of two documents', withCard(`${card}\n---\n${card}`), 'syntax'],
    ['a card of YAML that is a date', withCard('2024-02-31'), 'value'],
  ])('%s', async (_, file, code) => {
    const result = await read(file);
    expect(result.ok ? [] : result.faults.map((fault) => fault.code)).toContain(code);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('with places that can be read: no half characters, none that turn the line', async () => {
    const result = await read(json.replace('{', '{"\\ud800\\u202etxt":1,'));
    expect(result.ok ? [] : result.faults).toEqual([{ code: 'unknown-field', place: '\uFFFDtxt' }]);
  });
});

describe('not marked', () => {
  it.each([
    ['everyday', '1992'],
    ['everyday', '100 %'],
    ['one-letter', '...'],
    ['one-letter', '👍'],
    ['one-letter', '的'],
    ['everyday', 't\u200Bhe'],
    ['everyday', 'of the 10'],
    ['everyday', 'Yesterday'],
    ['swallowing', `${NAME} was`],
    ['swallowing', `${NAME}’s`],
    ['swallowing', `1990 el ${NAME} fue`],
  ])('%s: %s', async (code, text) => {
    const { pack, remarks } = await accepted(withAliases(text));
    expect(remarks).toMatchObject([{ code, count: 1 }]);
    expect(pack.entities[0]?.aliases.map((alias) => alias.text)).not.toContain(text);
  });
});

describe('harmless', () => {
  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\uFEFF${json}`],
    ['a zip with paths from the root', zipped('/etc/')],
    ['a zip with a file named as a prototype', zipped('', { __proto__: encode('x') })],
    [
      'a zip that says it is large',
      withHeader(zipSync({ 'a.json': encode(json) }), { local: 22, central: 24, value: 4e7 }),
    ],
    [
      'parents of each other',
      changed((pack) => {
        pack.entities[0].relations = [{ type: 'parent-of', to: pack.entities[1].id }];
        pack.entities[1].relations = [{ type: 'parent-of', to: pack.entities[0].id }];
      }),
    ],
    [
      'names of JavaScript',
      changed((pack) => {
        pack.id = 'constructor';
        pack.entities[0].aliases.push(
          ...['constructor', '__proto__', 'hasOwnProperty'].map((text) => ({
            text,
            lang: ['mul'],
            strength: 'exact',
            cues: ['toString'],
          })),
        );
      }),
    ],
    ['patterns of regular expressions', withAliases('(a+)+$ Harbour', '[Harbour', 'Harbour\\')],
  ])('%s', async (_, file) => {
    const { pack } = await accepted(file);
    const lexicon = compileLexicon(lexiconOf([qualifyPack(pack)], 'test'));
    expect(
      linkPlainText({ text: 'Oskar Brenn ruled Valdoria, says the constructor.' }, lexicon).length,
    ).toBeGreaterThan(0);
  });

  it('a pack that claims every word changes nothing on pages about another subject', async () => {
    const texts = readMarkedTexts('tests/fixtures/linking-chile-1973');
    const words = [...new Set(texts.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))].slice(0, 400);
    const { pack } = await accepted(
      changed((one) => {
        Object.assign(one.subject, {
          topicWords: { mul: ['the', 'de', '1973'] },
          givenNames: ['the', 'de', 'presidente', 'general'],
        });
        one.entities[0].aliases.push(
          ...['the', 'el', '1973', 'X', `${NAME} was`].map((text) => ({ text, lang: ['mul'], strength: 'strong' })),
        );
        one.subject.offices = one.subject.offices.map((office: Draft) => ({
          ...office,
          titles: { mul: ['the', 'de', 'y'] },
        }));
        // A few words on each of many cards, and all of them on one.
        const plain = words.filter((word) => word === word.toLowerCase());
        const aliases = (texts: string[]) => texts.map((text) => ({ text, lang: ['mul'], strength: 'strong' }));
        one.entities[1].aliases.push(...aliases(plain));
        for (let at = 0; at < plain.length; at += 3)
          one.entities.push({
            ...structuredClone(one.entities[1]),
            id: `card-${at}`,
            aliases: aliases(plain.slice(at, at + 3)),
            ...{ brief: [], relations: [], offices: [] },
          });
      }),
    );
    const linksWith = (packs: Pack[]) => {
      const lexicon = compileLexicon(lexiconOf(packs.map(qualifyPack), 'test'));
      return texts.map((marked) =>
        linkPlainText(marked, lexicon).map(({ start, end, entity }) => [start, end, entity]),
      );
    };
    expect(linksWith([bundled, pack])).toEqual(linksWith([bundled]));
  });
});
