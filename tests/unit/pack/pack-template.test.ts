import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { checkLinks } from '../../../scripts/pack/link-check.ts';
import { packTemplate } from '../../../scripts/pack/pack-template.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

it('packTemplate gives a pack that passes every check as it is', () => {
  const folder = scratchFolder('new-pack');
  const files = packTemplate({ id: 'my-subject', today: '2026-01-31' }, folder);
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
  }
  expect(buildPack(folder, [checkLinks]).pack).toMatchObject({ id: 'my-subject', name: { en: 'My Subject' } });
});
