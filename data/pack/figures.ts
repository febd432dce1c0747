/** The figures and years of a text, so that two languages, or a brief and its fact, can be compared. */

type Lang = 'en' | 'es';

/** "One" is left out: it is an article in Spanish and a pronoun in English. */
const NUMBER_WORDS: Record<Lang, readonly string[]> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
    ' ',
  ),
};

const WORD_VALUES: Record<Lang, ReadonlyMap<string, string>> = {
  en: new Map(NUMBER_WORDS.en.map((word, index) => [word, String(index + 2)])),
  es: new Map(NUMBER_WORDS.es.map((word, index) => [word, String(index + 2)])),
};

const NUMBER = /\d+(?:[.,:]\d+)*/g;

/** Thousands are parted by a comma in English and by a space in Spanish; times and decimals by any of `.,:`. */
function plain(text: string, lang: Lang): string {
  const gap = lang === 'en' ? /(?<=\d),(?=\d{3}(?!\d))/g : /(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g;
  return text.replace(gap, '');
}

/** "The 1990s" is "los años noventa" or "la década de 1990": decades are not compared. */
const DECADE = /\b\d{3}0s\b|\bdécadas? de \d{3}0\b/gi;

/** "Diez" before another capital is a surname, as in "Javier Diez Canseco". */
const SURNAME = /\bDiez(?=[ -]\p{Lu})/gu;

/** Numbers as digits, each once: "fifteen people in 1,991 days" gives 15 and 1991. */
export function figuresIn(text: string, lang: Lang): Set<string> {
  const digits = [...plain(text.replace(DECADE, ''), lang).matchAll(NUMBER)].map(([number]) =>
    number.replace(/[,:]/g, '.'),
  );
  const words = text.replace(SURNAME, '').toLowerCase().split(/[^\p{L}]+/u);
  return new Set([...digits, ...words.flatMap((word) => WORD_VALUES[lang].get(word) ?? [])]);
}

/** The years and days of an EDTF date, as texts write them: 1991-11-03 gives 1991 and 3. */
export function figuresOfDate(date: string | undefined): Set<string> {
  return new Set((date ?? '').match(/\d+/g)?.map((number) => String(Number(number))));
}
