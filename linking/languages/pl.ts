import type { Language } from './language.ts';

export const POLISH: Language = {
  offices: {
    president: { titles: 'prezydent prezydenta' },
  },
  former: 'były byłego była',
};
