import type { Language } from './language.ts';

export const DUTCH: Language = {
  offices: {
    president: { titles: 'president', formerTitles: 'oud-president ex-president' },
  },
  former: 'voormalig voormalige oud',
  kin: 'dochter zoon vader moeder broer zus echtgenote',
  of: 'van',
  particles: 'van',
};
