/**
 * What roles are called. Apart from the interface texts, because few of Ficha's pages show them.
 */
import type { Role } from '../data/pack/roles.ts';
import type { Language } from '../data/settings/languages.ts';

/** One word for both, or one each. */
type Words = string | { woman: string; man: string };

const ROLE_WORDS: Record<Language, Record<Role, Words>> = {
  en: {
    judge: 'judge',
    prosecutor: 'prosecutor',
    lawyer: 'lawyer',
    'police-officer': 'police officer',
    officer: 'military officer',
    cleric: 'cleric',
    bishop: 'bishop',
    journalist: 'journalist',
    presenter: 'presenter',
    writer: 'writer',
    economist: 'economist',
    engineer: 'engineer',
    physician: 'physician',
    teacher: 'teacher',
    academic: 'academic',
    businessperson: { woman: 'businesswoman', man: 'businessman' },
    'union-leader': 'trade union leader',
    'community-leader': 'community leader',
    politician: 'politician',
    legislator: 'legislator',
    minister: 'minister',
    diplomat: 'diplomat',
    adviser: 'adviser',
    performer: 'performer',
    athlete: 'athlete',
    coach: 'coach',
    cook: 'cook',
  },
  es: {
    judge: { woman: 'jueza', man: 'juez' },
    prosecutor: 'fiscal',
    lawyer: { woman: 'abogada', man: 'abogado' },
    'police-officer': 'policía',
    officer: 'militar',
    cleric: { woman: 'clériga', man: 'clérigo' },
    bishop: { woman: 'obispa', man: 'obispo' },
    journalist: 'periodista',
    presenter: { woman: 'presentadora', man: 'presentador' },
    writer: { woman: 'escritora', man: 'escritor' },
    economist: 'economista',
    engineer: { woman: 'ingeniera', man: 'ingeniero' },
    physician: { woman: 'médica', man: 'médico' },
    teacher: { woman: 'maestra', man: 'maestro' },
    academic: { woman: 'académica', man: 'académico' },
    businessperson: { woman: 'empresaria', man: 'empresario' },
    'union-leader': 'dirigente sindical',
    'community-leader': 'dirigente social',
    politician: { woman: 'política', man: 'político' },
    legislator: { woman: 'legisladora', man: 'legislador' },
    minister: { woman: 'ministra', man: 'ministro' },
    diplomat: { woman: 'diplomática', man: 'diplomático' },
    adviser: { woman: 'asesora', man: 'asesor' },
    performer: 'artista',
    athlete: 'deportista',
    coach: { woman: 'entrenadora', man: 'entrenador' },
    cook: { woman: 'cocinera', man: 'cocinero' },
  },
};

/** What a woman or a man with a role is called, in one language. */
export function roleWord(role: Role, gender: 'woman' | 'man', lang: Language): string {
  const words = ROLE_WORDS[lang][role];
  return typeof words === 'string' ? words : words[gender];
}
