import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../data/files/file-text.ts';

const TEXT = '{"name":"Guzmán, “Barrios Altos”"}';

/** UTF-16 with or without its byte order mark. */
function utf16(text: string, { isBig, hasMark }: { isBig: boolean; hasMark: boolean }): Uint8Array {
  const units = [...(hasMark ? '\uFEFF' : ''), ...text].map((one) => one.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

describe('decodeText', () => {
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('reads UTF-16, big end first: %s, with a byte order mark: %s', (isBig, hasMark) => {
    expect(decodeText(utf16(TEXT, { isBig, hasMark }))).toBe(TEXT);
  });

  it('reads UTF-8 with and without a byte order mark, and nothing', () => {
    for (const mark of ['', '\uFEFF']) expect(decodeText(new TextEncoder().encode(mark + TEXT))).toBe(TEXT);
    expect(decodeText(new Uint8Array())).toBe('');
  });

  it('reads what is no UTF-8 as windows-1252, the old encoding of spreadsheets', () => {
    expect(decodeText(Uint8Array.from([0x47, 0x75, 0x7a, 0x6d, 0xe1, 0x6e, 0x20, 0x93, 0x94]))).toBe('Guzmán “”');
  });
});
