import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { deterministicZip } from '../../../scripts/release/deterministic-zip.ts';

const text = (of: string) => ({ content: new TextEncoder().encode(of) });

const FILES = [
  ['b/notes.txt', text('second')],
  ['a.txt', text('first')],
  ['b/run', { ...text('program'), isProgram: true }],
] as const;

test('a zip has its files in the order of their names', () => {
  const unpacked = unzipSync(deterministicZip(new Map(FILES)));
  expect(Object.keys(unpacked)).toEqual(['a.txt', 'b/notes.txt', 'b/run']);
  expect(new TextDecoder().decode(unpacked['a.txt'])).toBe('first');
});

test('a zip does not depend on the order of files, but on which are programs', () => {
  const zip = deterministicZip(new Map(FILES));
  expect(deterministicZip(new Map(FILES.toReversed()))).toEqual(zip);
  const plain = FILES.map(([path, { content }]) => [path, { content }] as const);
  expect(deterministicZip(new Map(plain))).not.toEqual(zip);
});

test('a zip is the same in every time zone', () => {
  const program = `
    import { deterministicZip } from './scripts/release/deterministic-zip.ts';
    const zip = deterministicZip(new Map([['a', { content: new Uint8Array(3) }]]));
    process.stdout.write(Buffer.from(zip).toString('hex'));`;
  const [lima, auckland] = ['America/Lima', 'Pacific/Auckland'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  );
  expect(lima).toMatch(/^504b0304/);
  expect(auckland).toBe(lima);
});
