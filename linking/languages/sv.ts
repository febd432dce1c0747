import type { Language } from './language.ts';

export const SWEDISH: Language = {
  offices: {
    president: { titles: 'president presidenten', formerTitles: 'expresident expresidenten' },
  },
  former: 'tidigare förre',
  kinship: {
    'child woman': 'dotter',
    'parent man': 'fader',
    'parent woman': 'mor',
    'spouse woman': 'hustru',
    'sibling woman': 'syster',
    'sibling man': 'bror',
  },
  of: 'till av',
};
