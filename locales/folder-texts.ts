/** The texts about the copy in a folder, apart from all others so that only pages that show them load them. */
import type { Language } from '../data/settings/languages.ts';
import en from './folder/en.json';
import es from './folder/es.json';
import { type KeyOf, makeTexts, type Texts, type TreeOf } from './texts.ts';

const FOLDER_TEXTS: Record<Language, TreeOf<typeof en>> = { en, es };

/** The texts in one language. */
export const folderTexts = (lang: Language): Texts<KeyOf<typeof en>> => makeTexts(lang, FOLDER_TEXTS[lang]);
