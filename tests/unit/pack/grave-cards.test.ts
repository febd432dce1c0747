import { expect, it } from 'vitest';
import { buildPack } from '../../../data/pack/build-pack.ts';

it('marks every body that committed a crime and every living convict as grave', () => {
  const { entities } = buildPack('data/packs/peru').pack;
  const missing = entities.filter(({ kind, grave, dates, relations }) => {
    const isPerpetrator = kind === 'organization' && relations.some(({ type }) => type === 'perpetrator-of');
    const isConvict = kind === 'person' && !dates.end && relations.some(({ type }) => type === 'convicted-for');
    return (isPerpetrator || isConvict) && !grave;
  });
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(entities.filter(({ grave }) => grave).length).toBeGreaterThan(10);
});
