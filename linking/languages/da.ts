import type { Language } from './language.ts';

export const DANISH: Language = {
  offices: {
    president: { titles: 'præsident præsidenten', formerTitles: 'ekspræsident' },
  },
  former: 'tidligere forrige',
  kinship: {
    'child woman': 'datter',
    'parent man': 'fader',
    'parent woman': 'mor',
    'sibling woman': 'søster',
    'sibling man': 'bror',
  },
  of: 'til af',
};
