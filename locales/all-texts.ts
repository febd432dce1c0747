/** All interface texts, for Ficha's own pages. */
import type { Language } from '../data/settings/languages.ts';
import en from './en.json';
import es from './es.json';
import { makeTexts, type Texts, type TextTree } from './texts.ts';

const ALL_TEXTS: Record<Language, TextTree> = { en, es };

/** Every interface text in one language. */
export function textsIn(lang: Language): Texts {
  return makeTexts(lang, ALL_TEXTS[lang]);
}
