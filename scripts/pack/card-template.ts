/** Templates of card files, with a hint at each field that an editor has to fill in. */
import type { CARD_FOLDERS } from '../../data/pack/card-file-schema.ts';
import type { EntityKind } from '../../data/pack/entity-kinds.ts';

/** Card types as an editor types them; organisations stand in two folders. */
export const CARD_TYPES: Record<string, { folder: keyof typeof CARD_FOLDERS; kind: EntityKind }> = {
  person: { folder: 'people', kind: 'person' },
  group: { folder: 'groups', kind: 'organization' },
  institution: { folder: 'institutions', kind: 'organization' },
  event: { folder: 'events', kind: 'event' },
  place: { folder: 'places', kind: 'place' },
  law: { folder: 'law-and-terms', kind: 'law' },
  term: { folder: 'law-and-terms', kind: 'term' },
};

/** What the brief tells first. */
const BRIEF_HINTS: Record<EntityKind, string> = {
  person: 'what the person is known for, and what courts found',
  organization: 'what it was, when, whom it answered to, verdicts',
  event: 'who did what to whom, the toll, what came of it in court',
  place: 'what happened there',
  law: 'what it means, whether it is in force, whom it touches',
  term: 'what it means, whom it touches, what it is not to be confused with',
};

const FACT_IDS = ['first', 'second', 'third'];

/** The fields that only cards of one kind have. */
function kindFields(kind: EntityKind, today: string): string {
  if (kind === 'person') return 'gender: woman # or man\nroles: [politician] # see docs/pack-format.md\n';
  if (kind === 'organization') return 'leader: { en: TODO who led it, es: TODO }\n';
  if (kind === 'law') return `inForce: { since: 2000-01-01, asOf: ${today} } # until, if it no longer applies\n`;
  if (kind !== 'event') return '';
  return `place: { en: TODO where it happened, es: TODO }
toll: { dead: "0", citations: [{ source: TODO }] } # or leave the line out
`;
}

/** `ana-torres` as a name, "Ana Torres"; the editor adds accents. */
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

/** The text of a new card file; `today` (YYYY-MM-DD) is the day on which its facts are checked. */
export function cardTemplate(id: string, kind: EntityKind, today: string): string {
  const name = nameOf(id);
  return `id: ${id}
kind: ${kind}
name: { en: ${name}, es: ${name} }
line: # who or what this is, at most 110 characters, no full stop
  en: TODO
  es: TODO
dates: { start: 1900-01-01, end: 2000-01-01 } # or leave the line out
aliases:
  - { text: ${name}, strength: strong }
# First ${BRIEF_HINTS[kind]}; never an opinion or an allegation first.
brief:
${FACT_IDS.map(briefEntry).join('')}${kindFields(kind, today)}relations: []
facts:
${FACT_IDS.map((fact) => factOf(fact, today)).join('')}`;
}
