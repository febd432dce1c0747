import type { Language } from './language.ts';

export const ITALIAN: Language = {
  titles: 'signor signora onorevole governo dottor ministro',
  offices: {
    president: { titles: 'presidente', formerTitles: 'ex-presidente' },
  },
  former: 'ex',
  callings: {
    judge: 'giudice',
  },
  feminine: 'signora figlia',
  masculine: 'signor',
  masculineArticles: 'un',
  she: 'lei',
  functionWords: 'il lo la gli i di del della con per e o un una',
  articles: 'la',
  pluralArticles: 'gli dei',
  family: 'famiglia fratelli',
  kin: 'figlia figlio fratello sorella moglie marito figli padre madre',
  of: 'di del della dell',
  possessives: 'suo sua',
  particles: 'di',
  givenNames: 'giuseppe giovanni paolo luca marco mario',
  commonSurnames: 'rossi russo',
  headlineVerbs: 'dimissiona vince perde annuncia',
};
