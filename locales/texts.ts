/**
 * Interface texts by language. The same files make the browser's own `_locales` (manifest texts); they are bundled as well because
 * the browser's i18n API cannot show another language than the browser's, and readers may choose.
 */
// A type only: which texts are bundled is for `all-texts.ts` and `card-texts.ts` to say.
import { type Language, languageOf, NUMBER_LOCALES } from '../data/settings/languages.ts';
import type en from './en.json';

type Plural = { n: string };

/** "card.close", "card.allFacts": every leaf of the text files. */
type KeyOf<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string | Plural ? `${Prefix}${Key}` : KeyOf<T[Key], `${Prefix}${Key}.`>;
}[keyof T & string];

export type TextKey = KeyOf<typeof en>;

type Underscored<T extends string> = T extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : T;

/** An id such as "parent-of" as a part of a key: the browser allows no hyphens in message names. */
export function keyPart<T extends string>(id: T): Underscored<T> {
  return id.replaceAll('-', '_') as Underscored<T>;
}

export interface Texts {
  lang: Language;
  /** The text with `$1`, `$2` ... filled in. */
  t: (key: TextKey, ...values: (string | number)[]) => string;
  /** The form of a text for a number; the number is `$1`. */
  count: (key: TextKey, count: number) => string;
}

type Leaf = string | Record<string, string>;

function leafOf(tree: object, key: string): Leaf {
  let node: unknown = tree;
  for (const part of key.split('.')) node = (node as Record<string, unknown>)[part];
  return node as Leaf;
}

const fill = (text: string, values: (string | number)[]) =>
  text.replace(/\$(\d)/g, (_, index) => String(values[Number(index) - 1] ?? ''));

/** Texts from a tree such as en.json, or from as much of it as is used. */
export function makeTexts(lang: Language, tree: object): Texts {
  return {
    lang,
    t: (key, ...values) => {
      const leaf = leafOf(tree, key);
      return fill(typeof leaf === 'string' ? leaf : (leaf.n ?? ''), values);
    },
    count: (key, count) => {
      const leaf = leafOf(tree, key);
      // Below a thousand there is nothing to group, and a card's first frame need not wait for the browser's number data.
      const number = count < 1000 ? String(count) : count.toLocaleString(NUMBER_LOCALES[lang]);
      return fill(typeof leaf === 'string' ? leaf : (leaf[String(count)] ?? leaf.n ?? ''), [number]);
    },
  };
}

/** The language a reader chose; `browser` follows the browser's own. */
export function chosenLanguage(choice: Language | 'browser', browserLanguage: string): Language {
  return choice === 'browser' ? languageOf(browserLanguage) : choice;
}
