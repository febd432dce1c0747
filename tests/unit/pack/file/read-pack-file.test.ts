import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../../data/pack/build-pack.ts';
import { canonicalJson, signContent } from '../../../../data/pack/file/fingerprint.ts';
import { readPackFile } from '../../../../data/pack/file/read-pack-file.ts';
import { nameKey } from '../../../../data/pack/file/tame-names.ts';
import { VALDORIA } from '../../../support/packs.ts';

const { pack: valdoria, json } = buildPack(VALDORIA);
const encode = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const context = { reservedIds: new Set(['north']), othersNames: new Set([nameKey('Ana Torres')]) };
const read = (value: unknown) => readPackFile(value instanceof Uint8Array ? value : encode(value), context);

type Draft = ReturnType<typeof draft>;
// biome-ignore lint/suspicious/noExplicitAny: broken packs have any shape.
const draft = (): any => JSON.parse(json);

/** The pack after a change. */
function changed(change: (pack: Draft) => void): Draft {
  const pack = draft();
  change(pack);
  return pack;
}

/** The codes of the faults with which a file is refused. */
async function faultsOf(value: unknown): Promise<string[]> {
  const result = await read(value);
  return result.ok ? [] : [...new Set(result.faults.map(({ code }) => code))];
}

/** The pack and what was changed in it, as "code: example". */
async function accepted(value: unknown) {
  const result = await read(value);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const { pack, remarks } = result.file;
  return { pack, remarks: remarks.flatMap(({ code, examples }) => examples.map((one) => `${code}: ${one}`)) };
}

const PICTURE = 'portraits/ilse-marrow.png';

/** The pack after a change of its one portrait. */
const withPortrait = (change: object) =>
  changed((pack) => {
    const { portrait } = pack.entities.find(({ id }: { id: string }) => id === 'ilse-marrow');
    Object.assign(portrait, change);
  });

const withAlias = (text: string, strength = 'strong') =>
  changed((pack) => pack.entities[0].aliases.push({ text, lang: ['mul'], strength }));

describe('readPackFile', () => {
  it('takes a pack as npm run pack writes it, unchanged', async () => {
    const { pack, remarks } = await accepted(json);
    expect(pack).toEqual(valdoria);
    expect(remarks).toEqual([]);
  });

  it('takes a zip of YAML files, in a folder or not, and of one JSON file', async () => {
    const files = (folder: string): [string, Uint8Array][] =>
      readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? files(path) : [[path.slice(VALDORIA.length + 1), readFileSync(path)]];
      });
    const all = files(VALDORIA);
    for (const prefix of ['', 'valdoria-1.0/']) {
      const zip = zipSync(Object.fromEntries(all.map(([name, text]) => [prefix + name, text])));
      expect((await accepted(zip)).pack).toMatchObject({ id: 'valdoria', entities: valdoria.entities });
    }
    expect((await accepted(zipSync({ 'valdoria.ficha.json': encode(json) }))).pack.entities).toHaveLength(8);
    const broken = zipSync({ ...Object.fromEntries(all), 'people/oskar-brenn.yaml': encode('id: [') });
    const result = await read(broken);
    expect(result.ok ? [] : result.faults[0]).toEqual({
      ...{ code: 'syntax', file: 'people/oskar-brenn.yaml', line: 1, place: '' },
      rule: 'indent',
    });
    const drawn = zipSync({ ...Object.fromEntries(all), [PICTURE]: encode('<svg/>') });
    expect(await read(drawn)).toMatchObject({
      faults: [
        {
          ...{ code: 'picture-file', file: 'people/ilse-marrow.yaml', line: 7, place: 'portrait file' },
          given: 'ilse-marrow.png',
        },
      ],
    });
  });

  it.each<[string, unknown, string]>([
    ['a picture that is none', withPortrait({ data: btoa('<svg/>') }), 'value'],
    ['a picture of another type than it says', withPortrait({ type: 'image/jpeg' }), 'value'],
    ['a picture as SVG', withPortrait({ type: 'image/svg+xml' }), 'value'],
    ['a picture elsewhere', withPortrait({ data: 'https://example.org/tracker.png' }), 'value'],
    ['a picture that is too large', withPortrait({ data: 'A'.repeat(100_000) }), 'too-long'],
    ['a picture without a licence', withPortrait({ license: undefined }), 'missing'],
    ['a credit that leads to a script', withPortrait({ url: 'javascript:alert(1)' }), 'link'],
    ['no JSON', '{', 'not-json'],
    ['no zip', Uint8Array.of(0x50, 0x4b, 1, 2, 3), 'unreadable'],
    ['a zip without a pack', zipSync({ 'readme.txt': encode('x') }), 'not-a-pack'],
    ['a zip that unpacks to too much', zipSync({ 'a.json': new Uint8Array(60 * 1024 * 1024) }), 'too-big'],
    ['a file that is too big', new Uint8Array(51 * 1024 * 1024), 'too-big'],
    ['something else', { format: 'ficha-notes' }, 'not-a-pack'],
    ['a list', [], 'not-a-pack'],
    ['a later format', changed((pack) => Object.assign(pack, { formatVersion: 9 })), 'newer-format'],
    ['no cards', changed((pack) => Object.assign(pack, { entities: [] })), 'no-cards'],
    ['a missing part', changed((pack) => delete pack.facts), 'missing'],
    [
      'too many cards',
      changed((pack) => Object.assign(pack, { entities: new Array(100_001).fill(1) })),
      'too-many-cards',
    ],
    [
      'deep nesting',
      changed((pack) => Object.assign(pack, { x: JSON.parse('['.repeat(50) + ']'.repeat(50)) })),
      'too-deep',
    ],
    ['very deep nesting', json.replace('{', `{"x":${'['.repeat(2e5)}${']'.repeat(2e5)},`), 'too-deep'],
    ['a reserved key', json.replace('{', '{"__proto__":{"id":"x"},'), 'reserved-key'],
    ['the id of a pack in the package', changed((pack) => Object.assign(pack, { id: 'north' })), 'reserved-id'],
    ['a link to a script', changed((pack) => Object.assign(pack.sources[0], { url: 'javascript:alert(1)' })), 'link'],
    ['a link to a file', changed((pack) => Object.assign(pack.sources[0], { url: 'file:///etc/passwd' })), 'link'],
    ['a bad id', changed((pack) => Object.assign(pack.entities[0], { id: '../x' })), 'id'],
    ['an endless id', changed((pack) => Object.assign(pack.sources[0], { id: 'x'.repeat(500) })), 'too-long'],
    ['a long name', changed((pack) => Object.assign(pack.entities[0].name, { en: 'x'.repeat(400) })), 'too-long'],
    ['a long text', changed((pack) => Object.assign(pack.facts[0].text, { en: 'x'.repeat(2001) })), 'too-long'],
    ['an unknown field', changed((pack) => Object.assign(pack.entities[0], { html: '<b>' })), 'unknown-field'],
    ['a missing field', changed((pack) => delete pack.entities[0].line), 'missing'],
    ['a wrong value', changed((pack) => Object.assign(pack.entities[0], { kind: 'ship' })), 'value'],
    ['a bad date', changed((pack) => Object.assign(pack.facts[0], { date: 'yesterday' })), 'date'],
    ['an id twice', changed((pack) => pack.facts.push(pack.facts[0])), 'twice'],
    ['a fact about nobody', changed((pack) => pack.facts[0].about.push('nobody')), 'no-such-id'],
    [
      'a tie to itself',
      changed((pack) => pack.entities[0].relations.push({ type: 'led-to', to: pack.entities[0].id })),
      'itself',
    ],
    [
      'ten thousand aliases of one card',
      changed((pack) =>
        Object.assign(pack.entities[0], { aliases: new Array(10_000).fill(pack.entities[0].aliases[0]) }),
      ),
      'too-many-items',
    ],
    [
      'a phrase that stands for millions',
      changed((pack) =>
        pack.entities[0].phrases.push({ text: '{a|b|c|d}'.repeat(12), lang: ['en'], near: ['harbour'] }),
      ),
      'pattern',
    ],
  ])('refuses %s', async (_, value, code) => {
    expect(await faultsOf(value)).toContain(code);
  });

  it.each([
    ['the', 'everyday: the'],
    ['The President', 'everyday: The President'],
    ['IT', 'everyday: IT', 'exact'],
    ['X', 'one-letter: X'],
    ['president Ana Torres said', 'swallowing: president Ana Torres said'],
  ])('does not mark "%s", and says so', async (text, remark, strength = 'strong') => {
    const { pack, remarks } = await accepted(withAlias(text, strength));
    expect(remarks).toEqual([remark]);
    expect(pack).toEqual(valdoria);
  });

  it.each(['money', 'John'])('marks "%s" on pages about the subject only', async (text) => {
    const { pack, remarks } = await accepted(withAlias(text));
    expect(remarks).toEqual([`weakened: ${text}`]);
    expect(pack.entities[0]?.aliases.at(-1)).toMatchObject({ text, strength: 'weak' });
  });

  it('keeps a name that only contains another', async () => {
    const { remarks } = await accepted(withAlias('Ana Torres Foundation of Valdoria'));
    expect(remarks).toEqual([]);
  });

  it('does not mark a name that too many cards share', async () => {
    const { pack, remarks } = await accepted(
      changed((one) => {
        for (let index = 0; index < 30; index++)
          one.entities.push({
            ...structuredClone(one.entities[0]),
            id: `copy-${index}`,
            aliases: [{ text: 'Salvora Hall', lang: ['mul'], strength: 'strong' }],
            brief: [],
          });
      }),
    );
    expect(remarks).toEqual(['crowded: Salvora Hall']);
    expect(pack.entities).toHaveLength(38);
  });

  it('takes out characters that turn the reading direction', async () => {
    const { pack, remarks } = await accepted(
      changed((one) => Object.assign(one.entities[0].name, { en: 'Ilse \u202Eworram\u0000 \uD800' })),
    );
    expect(pack.entities[0]?.name.en).toBe('Ilse worram  \uFFFD');
    expect(remarks).toEqual(['invisible: Ilse worram  \uFFFD']);
  });

  it('takes out topic words and cues that stand on any page', async () => {
    const { pack } = await accepted(
      changed((one) => {
        one.subject.topicWords.en.push('the');
        one.entities[0].aliases[0].cues = ['of', 'harbour'];
        one.entities[0].phrases = [{ text: 'the ship', lang: ['en'], near: ['and'] }];
      }),
    );
    expect(pack.subject.topicWords.en).not.toContain('the');
    expect(pack.entities[0]?.aliases[0]?.cues).toEqual(['harbour']);
    expect(pack.entities[0]?.phrases).toEqual([]);
  });

  it('says who signed a pack, and refuses one that was changed since', async () => {
    const keys = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    const signature = await signContent(draft(), keys);
    const shuffled = JSON.parse(canonicalJson({ signature, ...draft() })) as unknown;
    const result = await read(shuffled);
    expect(result.ok && result.file.signedBy).toBe(signature.key);
    const unsigned = await read(json);
    expect(unsigned.ok && result.ok && unsigned.file.hash === result.file.hash).toBe(true);
    expect(await faultsOf({ ...draft(), license: 'mine', signature })).toEqual(['wrong-signature']);
    expect(await faultsOf({ ...draft(), signature: 'x' })).toEqual(['wrong-signature']);
  });

  it('can be stopped', async () => {
    const signal = AbortSignal.abort();
    await expect(readPackFile(encode(json), context, { signal })).rejects.toThrow();
  });
});
