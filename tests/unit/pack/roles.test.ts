import { describe, expect, it } from 'vitest';
import { CALLING_OF_ROLE, ROLES, type Role } from '../../../data/pack/roles.ts';
import { GENDERS } from '../../../data/pack/schema.ts';
import { LANGUAGES } from '../../../data/settings/languages.ts';
import { callingsIn } from '../../../linking/languages/vocabulary.ts';
import { roleWord } from '../../../locales/role-words.ts';

describe('the words of roles', () => {
  it.each<[Role, string[]]>([
    ['judge', ['judge', 'judge', 'jueza', 'juez']],
    ['businessperson', ['businesswoman', 'businessman', 'empresaria', 'empresario']],
    ['union-leader', ['trade union leader', 'trade union leader', 'dirigente sindical', 'dirigente sindical']],
  ])('of %s are said of a woman and of a man in each language', (role, words) => {
    const said = LANGUAGES.flatMap((lang) => GENDERS.map((gender) => roleWord(role, gender, lang)));
    expect(said).toEqual(words);
  });

  it.each(ROLES)('of %s name no calling but its own', (role) => {
    for (const lang of LANGUAGES)
      for (const gender of GENDERS) {
        const callings = callingsIn(roleWord(role, gender, lang), lang);
        expect([CALLING_OF_ROLE[role]]).toEqual(expect.arrayContaining(callings));
      }
  });
});
