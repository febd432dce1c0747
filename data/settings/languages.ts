/**
 * The languages of the interface and of every text of a pack. One that is added here is missed by the compiler wherever a text or a habit of it
 * is still lacking.
 */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What each calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', es: 'Español' };

/**
 * Whose dates are written. Plain Spanish rather than es-PE, whose data write "setiembre"; the cards write "septiembre", as most of the Peruvian
 * press does.
 */
export const DATE_LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es' };

/** Whose numbers are written. */
export const NUMBER_LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es-PE' };

/** Ours that a language tag such as "es-PE" asks for; English for all others. */
export function languageOf(tag: string): Language {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
