/**
 * What somebody does or did: a card names it in words, and some roles tell whom a title means.
 */
import type { Calling } from '../../linking/languages/language.ts';

/**
 * The calling of each role, for a title before a name ("Cardinal Torres"); null where titles do not
 * tell people apart. Their words stand in `locales/role-words.ts`.
 */
export const CALLING_OF_ROLE = {
  judge: 'judge',
  prosecutor: 'prosecutor',
  lawyer: null,
  'police-officer': 'police-officer',
  officer: null,
  cleric: 'cleric',
  bishop: 'cleric',
  journalist: null,
  presenter: null,
  writer: null,
  economist: null,
  engineer: null,
  physician: null,
  teacher: null,
  academic: null,
  businessperson: null,
  'union-leader': null,
  'community-leader': null,
  politician: null,
  legislator: null,
  minister: null,
  diplomat: null,
  adviser: null,
  performer: 'performer',
  athlete: 'athlete',
  coach: 'coach',
  cook: 'cook',
} as const satisfies Record<string, Calling | null>;

/** One of the roles. */
export type Role = keyof typeof CALLING_OF_ROLE;

/** All roles. */
export const ROLES = Object.keys(CALLING_OF_ROLE) as Role[];
