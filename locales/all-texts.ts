/** All interface texts, for Ficha's own pages. */
import en from './en.json';
import es from './es.json';
import { type InterfaceLanguage, makeTexts, type Texts } from './texts.ts';

export function textsIn(lang: InterfaceLanguage): Texts {
  return makeTexts(lang, lang === 'es' ? es : en);
}
