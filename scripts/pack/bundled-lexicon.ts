/** The lexicon of all packs that ship with Ficha. */
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import { compileLexicon } from '../../linking/lexicon/encode.ts';
import { bundledPacks } from './pack-folders.ts';

/** Builds the packs and compiles their lexicon. Throws `PackProblems` for a pack with errors. */
export const bundledLexicon = (): Lexicon => compileLexicon(lexiconOf(bundledPacks(), 'bundled'));
