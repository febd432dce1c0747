/**
 * The languages of the interface and of every text of a pack. CONTRIBUTING.md lists what a new
 * language needs; most of it the compiler names once the language is added here.
 */
export const LANGUAGES = ['en', 'es'] as const;

/** The code of a language of the interface. */
export type Language = (typeof LANGUAGES)[number];

/** A text that is the same in every language, such as a name. */
export const inEveryLanguage = (text: string): Record<Language, string> => ({ en: text, es: text });

/** The language that a tag such as "es-MX" asks for, or English where the interface lacks it. */
export function languageOf(tag: string): Language {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
