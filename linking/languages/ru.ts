import type { Language } from './language.ts';

export const RUSSIAN: Language = {
  offices: {
    president: { titles: 'президент президента', formerTitles: 'экс-президент экс-президента' },
  },
  former: 'бывший бывшего бывшему',
};
