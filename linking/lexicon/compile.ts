/** Makes a lexicon from its data in one go, where it is not stored: in scripts and tests. */
import { type Lexicon, openLexicon } from './decode.ts';
import { encodeLexicon } from './encode.ts';
import type { LexiconData } from './model.ts';

export const compileLexicon = (data: LexiconData): Lexicon => openLexicon(encodeLexicon(data));
