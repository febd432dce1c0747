/** Reads the features of a phrase that would mean an entity without naming it. */
import type { Context } from '../context/context.ts';
import { yearsInSentence } from '../context/titles.ts';
import type { Case, Feature } from './case.ts';

/** Words between a phrase and the article that points at it: "his sudden resignation". */
const DEFINITE_REACH = 3;

/** Behind an article, a demonstrative, a possessive, or the subject's name: "Ruritania's secret police". */
function isDefinite({ before, vocabulary }: Context): boolean {
  for (const [index, { folded, capital }] of before.slice(0, DEFINITE_REACH).entries()) {
    if (vocabulary.definites.has(folded)) return true;
    // The s of a possessive is a word by itself.
    if (folded === 's') return vocabulary.topicWords.has(before[index + 1]?.folded ?? '');
    if (capital) return false;
  }
  return false;
}

/** What the sentence around a phrase says of the event that it would mean. */
export function phraseFeatures({ alias, entity: { when, kind }, context }: Case, contextWords: number): Feature[] {
  if (alias.strength !== 'phrase') return [];
  const features: Feature[] = [];
  if (alias.definite) features.push({ name: isDefinite(context) ? 'phraseDefinite' : 'phraseIndefinite' });
  if (contextWords === 0) features.push({ name: 'phraseAlone' });
  if (!when || kind !== 'event') return features;
  const years = yearsInSentence(context);
  const { start = '', end = '9999' } = when;
  const isIn = (year: string) => start.slice(0, 4) <= year && year <= end.slice(0, 4);
  if (years.length > 0) features.push({ name: years.some(isIn) ? 'phraseYearFits' : 'phraseYearDoesNotFit' });
  return features;
}
