import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackEntry } from '../../../data/facts/packaged-packs.ts';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { buildPacks } from '../../../data/pack/build-packs.ts';
import { VALDORIA } from '../../support/packs.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const SAMPLE = 'tests/fixtures/sample-base';

/** A folder of packs; those in `adopting` say that ids without a pack are theirs. */
function packsFolder(packs: Record<string, string>, adopting: string[]): string {
  const folder = scratchFolder('packs');
  for (const [name, source] of Object.entries(packs)) {
    cpSync(source, join(folder, name), { recursive: true });
    const file = join(folder, name, 'pack.yaml');
    if (adopting.includes(name)) writeFileSync(file, `${readFileSync(file, 'utf8')}\nadoptsBareIds: true\n`);
  }
  return folder;
}

const PACKS = { sample: SAMPLE, valdoria: VALDORIA };

describe('buildPacks', () => {
  it('lists every pack with its file and hash, the one that adopts bare ids first', () => {
    const files = buildPacks(packsFolder(PACKS, ['valdoria']));
    const contents = new Map(files.map((file) => [file.name, file.contents]));
    const index = JSON.parse(contents.get('index.json') ?? '') as PackEntry[];
    expect(index.map(({ id, file }) => [id, file])).toEqual([
      ['valdoria', 'valdoria.json'],
      ['sample', 'sample.json'],
    ]);
    expect(index[0]?.hash).toBe(buildPack(VALDORIA).hash);
    expect(contents.get('valdoria.json')).toBe(buildPack(VALDORIA).json);
    expect(contents.get('valdoria.json')).not.toContain('adoptsBareIds');
  });

  it('marks a pack that readers have to turn on, and leaves that out of its file', () => {
    const folder = packsFolder(PACKS, []);
    const head = join(folder, 'valdoria/pack.yaml');
    writeFileSync(head, `${readFileSync(head, 'utf8')}\noffAtFirst: true\n`);
    const [index, ...packs] = buildPacks(folder).map(({ contents }) => contents);
    expect(JSON.parse(index ?? '')).toMatchObject([{ id: 'sample' }, { id: 'valdoria', offAtFirst: true }]);
    expect(packs.join()).not.toContain('offAtFirst');
  });

  it('refuses two packs that adopt bare ids', () => {
    const folder = packsFolder(PACKS, ['sample', 'valdoria']);
    expect(() => buildPacks(folder)).toThrow('only one pack may adopt bare ids');
  });
});
