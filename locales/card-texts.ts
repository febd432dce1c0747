/** The texts of the card alone: they go into every page, and those of Ficha's own pages need not. */

import type { Language } from '../data/settings/languages.ts';
import {
  card as enCard,
  failure as enFailure,
  kind as enKind,
  noteBox as enNoteBox,
  reason as enReason,
  relation as enRelation,
  relationInverse as enRelationInverse,
  retry as enRetry,
  sourceKind as enSourceKind,
  status as enStatus,
} from './en.json';
import {
  card as esCard,
  failure as esFailure,
  kind as esKind,
  noteBox as esNoteBox,
  reason as esReason,
  relation as esRelation,
  relationInverse as esRelationInverse,
  retry as esRetry,
  sourceKind as esSourceKind,
  status as esStatus,
} from './es.json';
import { makeTexts, type Texts } from './texts.ts';

const en = {
  card: enCard,
  failure: enFailure,
  kind: enKind,
  noteBox: enNoteBox,
  reason: enReason,
  relation: enRelation,
  relationInverse: enRelationInverse,
  retry: enRetry,
  sourceKind: enSourceKind,
  status: enStatus,
};

const es = {
  card: esCard,
  failure: esFailure,
  kind: esKind,
  noteBox: esNoteBox,
  reason: esReason,
  relation: esRelation,
  relationInverse: esRelationInverse,
  retry: esRetry,
  sourceKind: esSourceKind,
  status: esStatus,
};

const OF_THE_CARD: Record<Language, object> = { en, es };

export function cardTextsIn(lang: Language): Texts {
  return makeTexts(lang, OF_THE_CARD[lang]);
}
