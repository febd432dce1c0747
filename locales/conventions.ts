/** How each language of the interface writes its name, dates, numbers and quotations. */
import type { Language } from '../data/settings/languages.ts';

/** The habits of one language that the code needs and that are no interface texts. */
interface Conventions {
  /** The language's own name. */
  name: string;
  /** BCP 47 tag for `Intl.DateTimeFormat`. */
  dateLocale: string;
  /** Stands between groups of three digits. */
  thousands: string;
  /** The word before an approximate date. */
  about: string;
  /** The words before the first or the last date of a span whose other end is open. */
  since: string;
  until: string;
  /** The words before a year, by the season numbers of EDTF. */
  seasons: Record<'21' | '22' | '23' | '24', string>;
  quotationMarks: [opening: string, closing: string];
  /** Leading articles, in lower case, that an alphabetical list skips. */
  articles: string[];
}

/** The conventions of every language of the interface. */
export const CONVENTIONS: Record<Language, Conventions> = {
  en: {
    name: 'English',
    dateLocale: 'en-GB',
    thousands: ',',
    about: 'about',
    since: 'since',
    until: 'until',
    seasons: { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' },
    quotationMarks: ['“', '”'],
    articles: ['the'],
  },
  es: {
    name: 'Español',
    // Not es-PE: its data write "setiembre", the cards and most newspapers write "septiembre".
    dateLocale: 'es',
    // A no-break space, as the texts of packs have it.
    thousands: '\u00a0',
    about: 'hacia',
    since: 'desde',
    until: 'hasta',
    seasons: { '21': 'primavera de', '22': 'verano de', '23': 'otoño de', '24': 'invierno de' },
    quotationMarks: ['«', '»'],
    articles: ['el', 'la', 'los', 'las'],
  },
};
