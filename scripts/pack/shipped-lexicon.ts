/** The lexicon of all packs that ship with Ficha. */
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { buildPack } from '../../data/pack/build-pack.ts';
import { compileLexicon } from '../../linking/lexicon/compile.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import { packFolders } from './pack-folders.ts';

/** Builds the packs and makes their lexicon. Throws `PackProblems` when a pack needs mending. */
export function shippedLexicon(): Lexicon {
  const packs = packFolders().map((folder) => buildPack(folder).pack);
  return compileLexicon(lexiconOf(packs, 'shipped'));
}
