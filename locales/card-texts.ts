/** The texts of the card alone: they are loaded into web pages, which need no others. */
import type { Language } from '../data/settings/languages.ts';
import * as en from './en.json';
import * as es from './es.json';
import { makeTexts, type Texts, type TextTree } from './texts.ts';

type CardTexts = Pick<
  TextTree,
  | 'card'
  | 'failure'
  | 'kind'
  | 'noteBox'
  | 'reason'
  | 'relation'
  | 'relationInverse'
  | 'retry'
  | 'standing'
  | 'status'
  | 'vitals'
>;

// Each part is named, so that the bundler leaves out the parts that no card shows.
const CARD_TEXTS: Record<Language, CardTexts> = {
  en: {
    card: en.card,
    failure: en.failure,
    kind: en.kind,
    noteBox: en.noteBox,
    reason: en.reason,
    relation: en.relation,
    relationInverse: en.relationInverse,
    retry: en.retry,
    standing: en.standing,
    status: en.status,
    vitals: en.vitals,
  },
  es: {
    card: es.card,
    failure: es.failure,
    kind: es.kind,
    noteBox: es.noteBox,
    reason: es.reason,
    relation: es.relation,
    relationInverse: es.relationInverse,
    retry: es.retry,
    standing: es.standing,
    status: es.status,
    vitals: es.vitals,
  },
};

/** The card's texts in one language; a key of any other text is an error at run time. */
export function cardTextsIn(lang: Language): Texts {
  return makeTexts(lang, CARD_TEXTS[lang]);
}
