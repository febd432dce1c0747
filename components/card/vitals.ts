/** The row of key data under a card's line, in words: "1938–2024 · father of Ana Torres". */
import type { CardData, RelatedName } from '../../data/facts/card-data.ts';
import type { Entity } from '../../data/pack/schema.ts';
import { roleWord } from '../../locales/role-words.ts';
import { displayNumber, keyPart, type Texts } from '../../locales/texts.ts';
import { displayShortDate, displayYears } from '../dates/display-date.ts';
import { eventInWords } from '../dates/entity-dates.ts';
import { timeSpanOf } from '../dates/time-span.ts';

/** Characters that fit into one row of the card. */
const ROW_LENGTH = 46;

/** Of whom a person is a relative, in the order in which readers want to know it. */
const KIN = [
  { type: 'parent-of', inverse: true },
  { type: 'parent-of', inverse: false },
  { type: 'spouse-of' },
  { type: 'sibling-of' },
] as const;

const MAX_ROLES = 2;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function spanOf({ start, end }: Entity['dates']): string | undefined {
  if (!start && !end) return undefined;
  return start && start === end ? start : `${start ?? '..'}/${end ?? '..'}`;
}

/** The person is among the victims of an event and died while it lasted. */
function wasKilled({ dates }: Entity, related: readonly RelatedName[]): boolean {
  const death = timeSpanOf(dates.end ?? '');
  return related.some(({ type, inverse, kind, dates: { start, end } }) => {
    if (type !== 'victim-of' || inverse || kind !== 'event' || !start || !death) return false;
    const event = timeSpanOf(`${start}/${end ?? start}`);
    return event !== undefined && event.start <= death.start && death.end <= event.end;
  });
}

function lifeInWords(entity: Entity, related: readonly RelatedName[], texts: Texts): string | undefined {
  const { start, end } = entity.dates;
  const { t, lang } = texts;
  const years = { texts, display: displayYears };
  if (start && end) return displayYears(`${start}/${end}`, lang);
  if (start) return eventInWords('born', start, years);
  if (!end) return undefined;
  return wasKilled(entity, related) ? t('vitals.killed', displayYears(end, lang)) : eventInWords('died', end, years);
}

function kinInWords({ gender }: Entity, related: readonly RelatedName[], texts: Texts): string | undefined {
  for (const kin of KIN) {
    const one = related.find(
      ({ type, inverse }) => type === kin.type && inverse === ('inverse' in kin ? kin.inverse : inverse),
    );
    if (!one) continue;
    // What the person is to the relative: the relation as the relative's card shows it.
    const group = one.inverse ? 'relation' : 'relationInverse';
    const word = lowerFirst(texts.gendered(`${group}.${keyPart(kin.type)}`, gender));
    return texts.t('vitals.kinOf', word, one.name[texts.lang]);
  }
  return undefined;
}

/** Roles that the line does not name already. */
function rolesInWords({ gender, roles, line }: Entity, lang: Texts['lang']): string | undefined {
  if (!gender) return undefined;
  const words = roles.map((role) => roleWord(role, gender, lang));
  const unsaid = words.filter((word) => !line[lang].toLowerCase().includes(word));
  return unsaid.slice(0, MAX_ROLES).join(', ') || undefined;
}

function personVitals({ entity, related }: CardVitals, texts: Texts): (string | undefined)[] {
  return [lifeInWords(entity, related, texts), kinInWords(entity, related, texts) ?? rolesInWords(entity, texts.lang)];
}

/** "15", "13–14", "at least 49". */
function peopleInWords(people: string, { t, lang }: Texts): string {
  const shown = people.replace(/\d+/g, (digits) => displayNumber(Number(digits), lang)).replace('-', '–');
  return shown.endsWith('+') ? t('vitals.atLeast', shown.slice(0, -1)) : shown;
}

function tollInWords({ toll }: Entity, texts: Texts): string | undefined {
  const parts = (['dead', 'injured', 'missing'] as const).flatMap((harm) => {
    const people = toll?.[harm];
    if (!people) return [];
    return people === '1' ? texts.count(`vitals.${harm}`, 1) : texts.t(`vitals.${harm}`, peopleInWords(people, texts));
  });
  return parts.join(', ') || undefined;
}

function eventVitals({ entity }: CardVitals, texts: Texts): (string | undefined)[] {
  const { lang } = texts;
  const { start, end } = entity.dates;
  const span = spanOf({ start, end: end ?? start });
  const date = span && displayShortDate(span, lang);
  const place = entity.place?.[lang];
  const toll = tollInWords(entity, texts);
  const isLong = [date, place, toll].filter(Boolean).join(' · ').length > ROW_LENGTH;
  // The town or region stands last: "12 Harbour Street, Old Town, Southport".
  return [date, isLong ? place?.split(', ').at(-1) : place, toll];
}

function organizationVitals({ entity: { dates, leader } }: CardVitals, texts: Texts): (string | undefined)[] {
  const { t, lang } = texts;
  const { start, end } = dates;
  const years = { texts, display: displayYears };
  const span = spanOf(dates);
  const active = end && span ? t('vitals.active', displayYears(span, lang)) : undefined;
  return [active ?? (start && eventInWords('founded', start, years)), leader && t('vitals.ledBy', leader[lang])];
}

function lawVitals({ entity: { inForce } }: CardVitals, { t, lang }: Texts): (string | undefined)[] {
  if (!inForce) return [];
  const { since, until, asOf, text } = inForce;
  const show = (date: string) => displayShortDate(date, lang);
  const from = since && show(since);
  const span = until
    ? from
      ? t('vitals.inForceSpan', from, show(until))
      : t('vitals.inForceUntil', show(until))
    : from && t('vitals.inForceSince', from, show(asOf));
  return [span, text?.[lang]];
}

/** The part of a card that its key data come from. */
export type CardVitals = Pick<CardData, 'entity' | 'related'>;

/** Life and family, or date, place and toll, or years and leader, or whether a law is in force. */
export function vitalsOf(card: CardVitals, texts: Texts): string[] {
  const parts = () => {
    switch (card.entity.kind) {
      case 'person':
        return personVitals(card, texts);
      case 'event':
        return eventVitals(card, texts);
      case 'organization':
        return organizationVitals(card, texts);
      case 'law':
      case 'term':
        return lawVitals(card, texts);
      case 'place':
        return [];
    }
  };
  return parts()
    .filter((part) => part !== undefined && part !== '')
    .map(String);
}
