/** All interface texts, for Ficha's own pages. */
import type { Language } from '../data/settings/languages.ts';
import en from './en.json';
import es from './es.json';
import { makeTexts, type Texts } from './texts.ts';

const ALL: Record<Language, object> = { en, es };

export function textsIn(lang: Language): Texts {
  return makeTexts(lang, ALL[lang]);
}
