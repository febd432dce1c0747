import { dirname } from 'node:path';
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { buildPack } from '../../data/pack/build-pack.ts';
import { firstPackFile } from './pack-folders.ts';

/** Names of two words or more that link by themselves, of the first pack with demonstration pages. */
export function fullNames(): string[] {
  const { pack, hash } = buildPack(dirname(dirname(firstPackFile('pages/pictures.yaml'))));
  return lexiconOf([pack], hash)
    .aliases.filter(({ strength, text }) => strength === 'strong' && text.includes(' '))
    .map(({ text }) => text);
}
