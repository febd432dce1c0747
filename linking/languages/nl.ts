import type { Language } from './language.ts';

export const DUTCH: Language = {
  offices: {
    president: { titles: 'president', formerTitles: 'oud-president ex-president' },
  },
  former: 'voormalig voormalige oud',
  kinship: {
    'child woman': 'dochter',
    'child man': 'zoon',
    'parent man': 'vader',
    'parent woman': 'moeder',
    'spouse woman': 'echtgenote',
    'sibling woman': 'zus',
    'sibling man': 'broer',
  },
  of: 'van',
  particles: 'van',
  conjunctions: 'en',
  governments: 'regering regime bewind dictatuur',
  under: 'onder',
  pastPower: 'val erfenis tijdperk jaren',
  definites: 'de het dit deze die zijn haar',
};
