import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MAX_PICTURE_BYTES, pictureFault, readPicture } from '../../../data/pack/picture.ts';
import { VALDORIA } from '../../support/packs.ts';

const PNG = readFileSync(`${VALDORIA}/portraits/ilse-marrow.png`);
const bytes = (base64: string) => Buffer.from(base64, 'base64');

/** 40 by 50 pixels each; of the long ones, the beginning. */
const LOSSY =
  'UklGRlYAAABXRUJQVlA4IEoAAACwAwCdASooADIAPpFIoEwlpCMiIqgAsBIJZwDRcoAAFR+9CbTFAAD+7qY//4DdfFtMv/9zgf9zgf9zgfxtMSNsXQoXdUOkfUAAAA==';
const LOSSLESS = 'UklGRiIAAABXRUJQVlA4TBUAAAAvJ0AMAAcQ/Y/+B4CE8P+8GtH/FAcA';
const EXTENDED = 'UklGRnoAAABXRUJQVlA4WAoAAAAQAAAAJwAAMQAAQUxQSAoAAAABB9C/iAhERP8DVlA4IEoAAACw';
const MOVING = 'UklGRuwAAABXRUJQVlA4WAoAAAACAAAAJwAAMQAAQU5JTQYAAAD/////AABBTk1GYgAAAAAAAAAA';

/** A JPEG's segments up to the header of its frame: 40 by 50 pixels. */
const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  Buffer.from([0xff, 0xe0, 0, 6, 0x4a, 0x46, 0x49, 0x46]),
  Buffer.from([0xff, 0xc4, 0, 3, 0]),
  Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 50, 0, 40, 1, 1, 0x11, 0]),
]);

/** A PNG that says it has these sides. */
function pngOf(width: number, height: number): Buffer {
  const changed = Buffer.from(PNG);
  changed.writeUInt32BE(width, 16);
  changed.writeUInt32BE(height, 20);
  return changed;
}

/** The PNG with the chunk that makes a picture move. */
const movingPng = () => Buffer.concat([PNG.subarray(0, 33), bytes('AAAACGFjVEwAAAACAAAAAPONk3A='), PNG.subarray(33)]);

it.each([
  ['PNG', PNG, { type: 'image/png', width: 120, height: 144 }],
  ['JPEG', JPEG, { type: 'image/jpeg', width: 40, height: 50 }],
  ['lossy WebP', bytes(LOSSY), { type: 'image/webp', width: 40, height: 50 }],
  ['lossless WebP', bytes(LOSSLESS), { type: 'image/webp', width: 40, height: 50 }],
  ['extended WebP', bytes(EXTENDED), { type: 'image/webp', width: 40, height: 50 }],
])('reads the size of a %s picture', (_, file, picture) => {
  expect(readPicture(file)).toEqual(picture);
  expect(pictureFault(file)).toBeUndefined();
});

it.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no PNG'],
  ['HTML', Buffer.from('<!doctype html>'), 'no PNG'],
  ['GIF', Buffer.from('GIF89a\x28\x00\x32\x00'), 'no PNG'],
  ['nothing', Buffer.alloc(0), 'no PNG'],
  ['a PNG that is cut off', PNG.subarray(0, 30), 'no PNG'],
  ['a JPEG that is cut off', JPEG.subarray(0, 18), 'no PNG'],
  ['a PNG that moves', movingPng(), 'stands still'],
  ['a WebP that moves', bytes(MOVING), 'stands still'],
  ['a file that is too large', Buffer.concat([PNG, Buffer.alloc(MAX_PICTURE_BYTES)]), 'larger than 60 kB'],
  ['a picture that unpacks to gigabytes', pngOf(50_000, 50_000), 'more than 1024 pixels'],
  ['a picture without height', pngOf(40, 0), 'pixels'],
])('refuses %s', (_, file, fault) => {
  expect(pictureFault(file)).toContain(fault);
});

const segment = (marker: number, ...rest: number[]) => Buffer.from([0xff, marker, 0, rest.length + 2, ...rest]);
const frame = (marker: number) => segment(marker, 8, 1, 4, 2, 3, 1, 1, 0x11, 0);

it.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xcf])('reads the size of a JPEG whose frame is of the kind %i', (marker) => {
  const tables = [0xc4, 0xc8, 0xcc, 0xdb, 0xbf, 0xd0].map((table) => segment(table, 1, 2, 3));
  const file = Buffer.concat([Buffer.from([0xff, 0xd8]), ...tables, frame(marker)]);
  expect(readPicture(file)).toEqual({ type: 'image/jpeg', width: 515, height: 260 });
});

it('reads the size of WebP pictures whose sides take more than a byte', () => {
  const lossy = bytes(LOSSY);
  lossy.writeUInt16LE(0x4000 | 700, 26);
  lossy.writeUInt16LE(0xc000 | 513, 28);
  expect(readPicture(lossy)).toMatchObject({ width: 700, height: 513 });
  const lossless = bytes(LOSSLESS);
  lossless.writeUInt32LE((699 | (512 << 14) | (1 << 28)) >>> 0, 21);
  expect(readPicture(lossless)).toMatchObject({ width: 700, height: 513 });
  const extended = bytes(EXTENDED);
  extended.writeUIntLE(699, 24, 3);
  extended.writeUIntLE(70_000, 27, 3);
  expect(readPicture(extended)).toMatchObject({ width: 700, height: 70_001 });
});

it('accepts the largest picture that is allowed, and none that is larger', () => {
  expect(pictureFault(pngOf(1024, 1024))).toBeUndefined();
  expect(pictureFault(pngOf(1, 1))).toBeUndefined();
  for (const [width, height] of [
    [1025, 1],
    [1, 1025],
    [0, 1],
  ] as const)
    expect(pictureFault(pngOf(width, height))).toContain('pixels');
  const padded = (length: number) => Buffer.concat([PNG, Buffer.alloc(length - PNG.length)]);
  expect(pictureFault(padded(MAX_PICTURE_BYTES))).toBeUndefined();
  expect(pictureFault(padded(MAX_PICTURE_BYTES + 1))).toContain('larger');
});
