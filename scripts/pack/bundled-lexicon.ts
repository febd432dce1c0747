/** The lexicon of the packs that are on from the start. */
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import { compileLexicon } from '../../linking/lexicon/encode.ts';
import { packsOnAtFirst } from './pack-folders.ts';

/** Builds the packs and compiles their lexicon. Throws `PackProblems` for a pack with errors. */
export const bundledLexicon = (): Lexicon => compileLexicon(lexiconOf(packsOnAtFirst(), 'bundled'));
