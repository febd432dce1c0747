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
