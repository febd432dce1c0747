import { expect, it } from 'vitest';
import { isUnreadable } from '../../../entrypoints/reader/text/unreadable.ts';

it.each([
  ['', false],
  ['12.5 – 14', false],
  ['The court of 1992 \ue001 heard', false],
  ['דין וחשבון', false],
  ['報告書', false],
  ['\ue000\ue001\ue002 \ue003', true],
  ['\u0001\u0002\u0003 A', true],
  ['\ufffd\ufffd\ufffd', true],
])('tells whether the letters of "%s" are known', (text, expected) => {
  expect(isUnreadable(text)).toBe(expected);
});
