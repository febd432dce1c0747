import type { Language } from './language.ts';

export const NORWEGIAN: Language = {
  offices: {
    president: { titles: 'president presidenten', formerTitles: 'ekspresident' },
  },
  former: 'tidligere',
  kinship: {
    'child woman': 'datter',
    'parent woman': 'mor',
    'sibling woman': 'søster',
    'sibling man': 'bror',
  },
  of: 'til av',
};
