import type { Language } from './language.ts';

export const DANISH: Language = {
  offices: {
    president: { titles: 'præsident præsidenten', formerTitles: 'ekspræsident' },
  },
  former: 'tidligere forrige',
  kin: 'datter far fader mor søster bror',
  of: 'til af',
};
