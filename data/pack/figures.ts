/**
 * Finds the figures and years of a text, to compare it with its translation, or a brief with its
 * fact.
 */
import type { Language } from '../settings/languages.ts';

/** Two to twenty. "One" is left out: it is an article in Spanish and a pronoun in English. */
const NUMBER_WORDS: Record<Language, string> = {
  en: `two three four five six seven eight nine ten eleven twelve
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`,
  es: `dos tres cuatro cinco seis siete ocho nueve diez once doce
    trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte`,
};

function valuesOf(words: string): ReadonlyMap<string, string> {
  return new Map(words.split(/\s+/).map((word, index) => [word, String(index + 2)]));
}

const WORD_VALUES: Record<Language, ReadonlyMap<string, string>> = {
  en: valuesOf(NUMBER_WORDS.en),
  es: valuesOf(NUMBER_WORDS.es),
};

const NUMBER = /\d+(?:[.,:]\d+)*/g;

/** Removes what groups thousands: a comma in English, a space in Spanish. */
function withoutGrouping(text: string, lang: Language): string {
  const gap = lang === 'en' ? /(?<=\d),(?=\d{3}(?!\d))/g : /(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g;
  return text.replace(gap, '');
}

/** Decades are not compared: "the 1990s" may be "los años noventa" in Spanish. */
const DECADE = /\b\d{3}0s\b|\bdécadas? de \d{3}0\b/gi;

/**
 * A capital word inside a sentence and before another one is part of a name, not a number: "Ana
 * Diez Torres" in Spanish, where "diez" is ten.
 */
const WORD_OF_NAME = /(?<=\p{L} )\p{Lu}\p{Ll}+(?= \p{Lu})/gu;

/** The numbers of a text in digits, each once: "fifteen people in 1,991 days" gives 15 and 1991. */
export function figuresIn(text: string, lang: Language): Set<string> {
  const digits = [...withoutGrouping(text.replace(DECADE, ''), lang).matchAll(NUMBER)].map(([number]) =>
    number.replace(/[,:]/g, '.'),
  );
  const words = text
    .replace(WORD_OF_NAME, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return new Set([...digits, ...words.flatMap((word) => WORD_VALUES[lang].get(word) ?? [])]);
}

/** The numbers of an EDTF date without leading zeros: 1991-11-03 gives 1991, 11 and 3. */
export function figuresOfDate(date: string | undefined): Set<string> {
  return new Set((date ?? '').match(/\d+/g)?.map((number) => String(Number(number))));
}
