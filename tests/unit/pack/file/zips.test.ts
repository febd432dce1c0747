/** Zips that are damaged, or made so that two programs see two packs in them. */
import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FILE_FAULTS, PLACE_FAULTS } from '../../../../data/pack/file/faults.ts';
import { accepted, encode, json, read, withHeader, zipped } from './altered-packs.ts';

const MIB = 1024 * 1024;
const STORED = { level: 0 } as const;
const REMARKED = { comment: 'written by another program', extra: { 39321: encode('more of it') } };
const pack = encode(json);
const other = encode(json.replaceAll('Oskar', 'Ottar'));
const good = zipSync({ 'a.json': pack });

const locked = withHeader(good, { local: 6, central: 8, value: 1 | (8 << 16) });

/** Where `text` stands in the bytes, from the first on. */
function placesOf(bytes: Uint8Array, text: string): number[] {
  const whole = Buffer.from(bytes);
  const places: number[] = [];
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) places.push(at);
  return places;
}

/** A zip with other letters at the places of `name`: first before the file, then in the list. */
function renamed(files: Zippable, name: string, to: string, which: readonly number[] = [0, 1]): Uint8Array {
  const bytes = zipSync(files).slice();
  const places = placesOf(bytes, name);
  expect(places).toHaveLength(2);
  for (const index of which) bytes.set(encode(to), places[index]);
  return bytes;
}

/** A zip whose end has another 16-bit number at this place. */
function withEnd(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint16(copy.length - 22 + at, value, true);
  return copy;
}

function withComment(bytes: Uint8Array, text: string): Uint8Array {
  const comment = encode(text);
  const all = new Uint8Array(bytes.length + comment.length);
  all.set(withEnd(bytes, 20, comment.length));
  all.set(comment, bytes.length);
  return all;
}

/** Two entries of the list that lead to one file: its bytes would count many times. */
function overlapping(): Uint8Array {
  const bytes = zipSync({ 'a.json': pack, 'b.json': other }).slice();
  const view = new DataView(bytes.buffer);
  const second = bytes.length - 22 - 52;
  expect(view.getUint32(second, true)).toBe(0x02014b50);
  view.setUint32(second + 42, 0, true);
  return bytes;
}

const zeros = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.json`, new Uint8Array(MIB)]));

describe('refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['one with a password', locked, 'encrypted'],
    ['two files of one name', renamed({ 'a.json': pack, 'b.json': other }, 'b.json', 'a.json'), 'twice'],
    ['two files of one path', zipSync({ 'a.json': pack, './a.json': other }), 'twice'],
    ['another checksum', withHeader(good, { local: 14, central: 16, value: 1 }), 'unreadable'],
    ['another name before a file than in the list', renamed({ 'a.json': pack }, 'a.json', 'b.json', [0]), 'unreadable'],
    ['another name in the list than before a file', renamed({ 'a.json': pack }, 'a.json', 'b.json', [1]), 'unreadable'],
    ['two files at one place', overlapping(), 'unreadable'],
    ['a file longer than the zip', withHeader(good, { local: 18, central: 20, value: 2 ** 31 }), 'unreadable'],
    ['a file that begins behind the end', withHeader(good, { local: 4, central: 42, value: 2 ** 31 }), 'unreadable'],
    ['more files than the list has', withEnd(good, 10, 2), 'unreadable'],
    ['fewer files than the list has', withEnd(good, 10, 0), 'unreadable'],
    ['a list that is elsewhere', withEnd(good, 16, 5), 'unreadable'],
    ['many small files that unpack to much', zipSync(zeros), 'too-big'],
    [
      'a bomb that says it is small',
      withHeader(zipSync({ 'a.json': new Uint8Array(60 * MIB) }), { local: 22, central: 24, value: 10 }),
      'too-big',
    ],
    ['paths out of it alone', zipSync({ '../a.json': pack, 'x/../../b.json': pack }), 'not-a-pack'],
  ])('%s', async (_, bytes, code) => {
    const result = await read(bytes);
    expect(result.ok ? [] : result.faults.map((fault) => fault.code)).toEqual([code]);
  });
});

describe('read', () => {
  it.each<[string, Uint8Array]>([
    ['a stored file', zipSync({ 'a.json': [pack, STORED] })],
    ['a comment at the end', withComment(good, 'PK here and there')],
    ['comments and further fields of each file', zipSync({ 'b.txt': [other, REMARKED], 'a.json': [pack, REMARKED] })],
    ['a path from the root', zipSync({ '/etc/a.json': pack })],
    ['a path from here', zipSync({ './a.json': pack })],
    ['paths of another system', zipped('valdoria\\')],
    ['a file above it, which is left alone', zipped('', { '../people/oskar-brenn.yaml': encode('id: evil') })],
    [
      'bombs inside',
      zipped('', { 'inner.zip': zipSync({ 'a.json': zipSync({ 'a.json': new Uint8Array(40 * MIB) }) }) }),
    ],
    ['another zip’s list inside', zipSync({ 'a.json': pack, 'x/z.png': [locked, STORED] })],
  ])('%s', async (_, bytes) => {
    const { pack: found } = await accepted(bytes);
    expect(found.entities.map(({ id }) => id)).toEqual(JSON.parse(json).entities.map(({ id }: { id: string }) => id));
  });
});

it('reads every zip with wrong bytes as it was, or refuses it', async () => {
  const codes = new Set<string>([...FILE_FAULTS, ...PLACE_FAULTS]);
  const was = (await accepted(good)).pack;
  // Most of the bytes are contents, and most of the rest stands at the end.
  const place = fc.oneof(fc.nat(good.length - 1), fc.integer({ min: good.length - 80, max: good.length - 1 }));
  let taken = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 3 }), async (changes) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const result = await read(bytes);
      if (result.ok) {
        taken++;
        expect(result.file.pack).toEqual(was);
      } else {
        refused++;
        for (const { code } of result.faults) expect(codes).toContain(code);
      }
    }),
    { numRuns: 300 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(10);
});
