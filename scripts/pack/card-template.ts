/** Text of a new card file: every field that an editor has to fill, with a hint at what goes there. */
import type { CARD_FOLDERS } from '../../data/pack/card-file-schema.ts';
import type { EntityKind } from '../../data/pack/schema.ts';

export type CardFolder = keyof typeof CARD_FOLDERS;

/** Kinds as an editor types them; organisations stand in two folders. */
export const CARD_TYPES: Record<string, { folder: CardFolder; kind: EntityKind }> = {
  person: { folder: 'people', kind: 'person' },
  group: { folder: 'groups', kind: 'organization' },
  institution: { folder: 'institutions', kind: 'organization' },
  event: { folder: 'events', kind: 'event' },
  place: { folder: 'places', kind: 'place' },
  law: { folder: 'law-and-terms', kind: 'law' },
  term: { folder: 'law-and-terms', kind: 'term' },
};

const FIELDS: Record<EntityKind, string> = {
  person: '',
  organization: 'leader: { en: TODO who led it, es: TODO }\n',
  event:
    'place: { en: TODO where it happened, es: TODO }\ntoll: { dead: "0", citations: [{ source: TODO }] } # or leave the line out\n',
  place: '',
  law: 'inForce: { since: 2000-01-01, asOf: TODAY } # until, if it no longer applies\n',
  term: '',
};

const FIRST: Record<EntityKind, string> = {
  person: 'what the person is known for, and what courts found',
  organization: 'what it was, when, whom it answered to, verdicts',
  event: 'who did what to whom, the toll, what came of it in court',
  place: 'what happened there',
  law: 'what it means, whether it is in force, whom it touches',
  term: 'what it means, whom it touches, what it is not to be confused with',
};

/** `nicolas-hermoza-rios` as a name: "Nicolas Hermoza Rios"; the editor adds accents. */
const nameOf = (id: string) =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

const briefEntry = (fact: string) => `  - { fact: ${fact}, text: { en: TODO at most 110 characters, es: TODO } }\n`;

const factOf = (id: string, today: string) => `  - id: ${id}
    text:
      en: TODO one statement in your own words, at most 300 characters.
      es: TODO la misma afirmación, con las mismas cifras y fechas.
    date: 2000-01-01
    topic: biography
    status: reported
    asOf: ${today} # where the statement can go stale
    checked: ${today}
    citations: # the strongest first
      - { source: TODO }
`;

/** The card of `id`, with `today` (YYYY-MM-DD) as the day of checking. */
export function cardTemplate(id: string, kind: EntityKind, today: string): string {
  const name = nameOf(id);
  const facts = ['first', 'second', 'third'];
  return `id: ${id}
kind: ${kind}
name: { en: ${name}, es: ${name} }
line: # who or what this is, at most 110 characters, no full stop
  en: TODO
  es: TODO
dates: { start: 1900-01-01, end: 2000-01-01 } # or leave the line out
aliases:
  - { text: ${name}, strength: strong }
# First ${FIRST[kind]}; never an opinion or an allegation first.
brief:
${facts.map(briefEntry).join('')}${FIELDS[kind].replace('TODAY', today)}relations: []
facts:
${facts.map((fact) => factOf(fact, today)).join('')}`;
}
