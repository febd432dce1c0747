/** Texts about imports of packs, apart from all others so that only the library loads them. */
import type { Language } from '../data/settings/languages.ts';
import en from './packs/en.json';
import es from './packs/es.json';
import { type KeyOf, makeTexts, type Texts, type TreeOf } from './texts.ts';

/** What is wrong with a file, and what an update changes. */
export type PackTexts = Texts<KeyOf<typeof en>>;

const PACK_TEXTS: Record<Language, TreeOf<typeof en>> = { en, es };

/** The texts in one language. */
export const packTexts = (lang: Language): PackTexts => makeTexts(lang, PACK_TEXTS[lang]);
