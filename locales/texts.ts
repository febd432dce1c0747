/**
 * Looks interface texts up by key. WXT makes the browser's `_locales` (the manifest's texts) from
 * the same JSON files. They are bundled as well, because the browser's i18n API only knows the
 * browser's own language and readers may choose another.
 */
import { type Language, languageOf } from '../data/settings/languages.ts';
import { CONVENTIONS } from './conventions.ts';
// A type only: `all-texts.ts` bundles the texts.
import type en from './en.json';

/**
 * A text with a form for some numbers, such as "1", or for a woman and a man, and `n` for all
 * others.
 */
type Plural = { n: string };

/** "card.close", "card.allFacts": the path to every text. */
export type KeyOf<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string | Plural ? `${Prefix}${Key}` : KeyOf<T[Key], `${Prefix}${Key}.`>;
}[keyof T & string];

/** The same texts in another language, with number forms of its own. */
export type TreeOf<T> = {
  [Key in keyof T]: T[Key] extends string ? string : T[Key] extends Plural ? Plural : TreeOf<T[Key]>;
};

/** The texts that a language must have: those of English, with number forms of its own. */
export type TextTree = TreeOf<typeof en>;

/** The key of an interface text. */
export type TextKey = KeyOf<typeof en>;

type Underscored<T extends string> = T extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : T;

/** An id such as "parent-of" as part of a key: the browser allows no hyphens in message names. */
export function keyPart<T extends string>(id: T): Underscored<T> {
  return id.replaceAll('-', '_') as Underscored<T>;
}

/** The interface texts of one language, or a part of them. */
export interface Texts<Key extends string = TextKey> {
  lang: Language;
  /** The text with `$1`, `$2` ... filled in. */
  t: (key: Key, ...values: (string | number)[]) => string;
  /** The text's form for a number; the number fills `$1`. */
  count: (key: Key, count: number) => string;
  /** The text's form for a woman or a man. */
  gendered: (key: Key, gender: 'woman' | 'man' | undefined) => string;
}

/**
 * A sentence that is made when it is shown, and again when the reader changes the language. Keep this
 * in a component's state rather than the text.
 */
export type Sentence = (texts: Texts) => string;

type Leaf = string | Record<string, string>;

function leafOf(tree: object, key: string): Leaf {
  let node: unknown = tree;
  for (const part of key.split('.')) node = (node as Record<string, unknown>)[part];
  return node as Leaf;
}

const fill = (text: string, values: (string | number)[]) =>
  text.replace(/\$(\d)/g, (_, index) => String(values[Number(index) - 1] ?? ''));

/** A whole number with the language's separator of thousands: "69,280", "69 280". */
export function displayNumber(number: number, lang: Language): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, CONVENTIONS[lang].thousands);
}

/** Makes `Texts` of a tree such as en.json, or of the part of it that is used. */
export function makeTexts<Key extends string = TextKey>(lang: Language, tree: object): Texts<Key> {
  return {
    lang,
    t: (key, ...values) => {
      const leaf = leafOf(tree, key);
      return fill(typeof leaf === 'string' ? leaf : (leaf.n ?? ''), values);
    },
    count: (key, count) => {
      const leaf = leafOf(tree, key);
      return fill(typeof leaf === 'string' ? leaf : (leaf[String(count)] ?? leaf.n ?? ''), [
        displayNumber(count, lang),
      ]);
    },
    gendered: (key, gender) => {
      const leaf = leafOf(tree, key);
      return typeof leaf === 'string' ? leaf : ((gender && leaf[gender]) ?? leaf.n ?? '');
    },
  };
}

/** The language that a reader chose; `browser` means the browser's own. */
export function chosenLanguage(choice: Language | 'browser', browserLanguage: string): Language {
  return choice === 'browser' ? languageOf(browserLanguage) : choice;
}
