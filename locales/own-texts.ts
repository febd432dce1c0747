/** Texts of the library's forms of own cards, apart from all others so that only the library loads them. */
import type { Language } from '../data/settings/languages.ts';
import en from './own/en.json';
import es from './own/es.json';
import { type KeyOf, makeTexts, type Texts, type TreeOf } from './texts.ts';

/** The texts of the forms. */
export type OwnTexts = Texts<KeyOf<typeof en>>;

const OWN_TEXTS: Record<Language, TreeOf<typeof en>> = { en, es };

/** The texts in one language. */
export const ownTexts = (lang: Language): OwnTexts => makeTexts(lang, OWN_TEXTS[lang]);
