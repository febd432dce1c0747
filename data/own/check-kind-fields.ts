/** Checks what only cards of one kind have: offices and roles, a toll, the time a law was in force. */
import * as v from 'valibot';
import { HARMS, peopleSchema } from '../pack/entity-fields-schema.ts';
import type { Entity } from '../pack/schema.ts';
import { type Add, checkDate, checkDateOrder, checkDay, checkText } from './check-parts.ts';
import { MAX_BRIEF_LENGTH } from './own-limits.ts';

function checkOffices({ offices }: Entity, add: Add): void {
  offices.forEach(({ title, start, end, asOf }, index) => {
    const at = { part: 'office' as const, number: index + 1 };
    checkText(add, at, title.en, MAX_BRIEF_LENGTH);
    if (start === '') add({ ...at, rule: 'office-start' });
    for (const date of [start, end]) checkDate(add, at, date);
    checkDateOrder(add, at, { start, end });
    checkDay(add, at, asOf);
    if (!end && !asOf) add({ ...at, rule: 'office-as-of', blocks: false });
  });
}

function checkToll({ toll }: Entity, add: Add): void {
  if (!toll) return;
  const at = { part: 'toll' as const, number: 1 };
  const counted = HARMS.flatMap((harm) => toll[harm] ?? []);
  if (counted.length === 0) add({ ...at, rule: 'toll-number' });
  for (const people of counted) if (!v.is(peopleSchema, people)) add({ ...at, rule: 'people', values: [people] });
}

function checkForce({ inForce }: Entity, add: Add): void {
  if (!inForce) return;
  const at = { part: 'force' as const, number: 1 };
  const { since, until, asOf, text } = inForce;
  for (const date of [since, until]) checkDate(add, at, date);
  checkDateOrder(add, at, { start: since, end: until });
  if (asOf === '') add({ ...at, rule: 'force-as-of' });
  else checkDay(add, at, asOf);
  if (text) checkText(add, at, text.en, MAX_BRIEF_LENGTH);
}

/** Every problem of the fields that go with the card's kind. */
export function checkKindFields(entity: Entity, add: Add): void {
  for (const text of [entity.place, entity.leader])
    if (text) checkText(add, { part: 'card', number: 1 }, text.en, MAX_BRIEF_LENGTH);
  if (entity.roles.length > 0 && !entity.gender) add({ part: 'role', number: 1, rule: 'roles-gender', blocks: false });
  checkOffices(entity, add);
  checkToll(entity, add);
  checkForce(entity, add);
}
