import type { Language } from './language.ts';

export const NORWEGIAN: Language = {
  offices: {
    president: { titles: 'president presidenten', formerTitles: 'ekspresident' },
  },
  former: 'tidligere',
  kin: 'datter far mor søster bror',
  of: 'til av',
};
