import type { Language } from './language.ts';

export const SWEDISH: Language = {
  offices: {
    president: { titles: 'president presidenten', formerTitles: 'expresident expresidenten' },
  },
  former: 'tidigare förre',
  kin: 'dotter far fader mor syster bror hustru',
  of: 'till av',
};
