import type { Language } from './language.ts';

export const FRENCH: Language = {
  titles: `m mm mlle mme monsieur madame dr ministre candidat candidate gouvernement premier régime`,
  offices: {
    president: { titles: 'président présidente', formerTitles: 'ex-président ex-présidente' },
  },
  former: 'ancien ancienne ex',
  callings: {
    cleric: 'monseigneur évêque cardinal',
    judge: 'juge',
  },
  feminine: 'madame mme mlle elle fille',
  masculine: 'm monsieur',
  masculineArticles: 'le',
  she: 'elle',
  functionWords: 'la le les un une et ou mais si quand dans du des au aux par pour avec sans sur',
  articles: 'le la du au l un',
  pluralArticles: 'les des',
  family: 'famille frères',
  kin: 'fille fils père mère frère sœur épouse mari enfants',
  of: 'de du des d',
  possessives: 'son sa',
  particles: 'de du',
  placePrepositions: 'en',
  namedAfter: 'université rue',
  givenNames: `jean pierre michel jacques philippe françois nicolas laurent marie catherine sophie anne isabelle nadine
    eliane michelle`,
  commonSurnames: 'martin bernard dubois',
};
