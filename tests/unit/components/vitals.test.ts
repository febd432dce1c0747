import { describe, expect, it } from 'vitest';
import { type CardVitals, vitalsOf } from '../../../components/card/vitals.ts';
import type { RelatedName } from '../../../data/facts/card-data.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../data/settings/languages.ts';
import { textsIn } from '../../../locales/all-texts.ts';
import { entity } from '../data/packs.ts';

function related(name: string, type: RelatedName['type'], more: Partial<RelatedName> = {}): RelatedName {
  return {
    id: name,
    kind: 'person',
    name: inEveryLanguage(name),
    line: inEveryLanguage(''),
    dates: {},
    type,
    inverse: false,
    ...more,
  };
}

function shown(more: Partial<Entity>, names: RelatedName[] = []): [english: string, spanish: string] {
  const card: CardVitals = { entity: entity('ana', more), related: names };
  return [vitalsOf(card, textsIn('en')).join(' · '), vitalsOf(card, textsIn('es')).join(' · ')];
}

describe('the key data of a person', () => {
  it('are the years of life and the nearest relative', () => {
    const names = [related('Luis', 'sibling-of'), related('Eva Torres', 'parent-of')];
    expect(shown({ gender: 'woman', dates: { start: '1938-07-28', end: '2024-09-11' } }, names)).toEqual([
      '1938–2024 · mother of Eva Torres',
      '1938–2024 · madre de Eva Torres',
    ]);
  });

  it('say of a living person when they were born, and whose child they are before whose parent', () => {
    const names = [related('Luis', 'parent-of'), related('Eva', 'parent-of', { inverse: true })];
    expect(shown({ gender: 'man', dates: { start: '1934~' } }, names)).toEqual([
      'born about 1934 · son of Eva',
      'nació hacia 1934 · hijo de Eva',
    ]);
  });

  it('say that a victim of an event who died in it was killed', () => {
    const event = { kind: 'event', dates: { start: '1992-12-18' } } as const;
    expect(shown({ dates: { end: '1992-12-18' } }, [related('Attack', 'victim-of', event)])[0]).toBe('killed 1992');
    expect(shown({ dates: { end: '1999-12-18' } }, [related('Attack', 'victim-of', event)])[0]).toBe('died 1999');
  });

  it('give roles that the line does not name where no relative is known', () => {
    const roles: Entity['roles'] = ['lawyer', 'judge'];
    expect(shown({ gender: 'woman', roles, line: inEveryLanguage('A lawyer of Southport') })).toEqual([
      'judge',
      'abogada, jueza',
    ]);
  });
});

describe('the key data of an event', () => {
  it('are date, place and toll', () => {
    const toll = { dead: '15', injured: '42+', missing: '1', citations: [] };
    expect(
      shown({
        kind: 'event',
        dates: { start: '1991-11-03', end: '1991-11-03' },
        place: inEveryLanguage('Southport'),
        toll,
      }),
    ).toEqual([
      '3 Nov 1991 · Southport · 15 dead, at least 42 injured, 1 missing',
      '3 nov 1991 · Southport · 15 muertos, al menos 42 heridos, 1 desaparecido',
    ]);
  });

  it('shorten a long place to its last part, and separate thousands', () => {
    const place = inEveryLanguage('Harbour Street 12, Old Town, Southport');
    const toll = { dead: '69280', injured: '155-250', citations: [] };
    expect(shown({ kind: 'event', dates: { start: '1980', end: '2000' }, place, toll })).toEqual([
      '1980–2000 · Southport · 69,280 dead, 155–250 injured',
      '1980–2000 · Southport · 69\u00a0280 muertos, 155–250 heridos',
    ]);
  });
});

it.each<[Partial<Entity>, string, string]>([
  [
    { kind: 'organization', dates: { start: '1991~', end: '1992~' }, leader: inEveryLanguage('Eva Torres') },
    'active about 1991–1992 · led by Eva Torres',
    'en actividad hacia 1991–1992 · al frente: Eva Torres',
  ],
  [{ kind: 'organization', dates: { start: '1924-05-07' } }, 'founded 1924', 'fundación en 1924'],
  [{ kind: 'organization', dates: { end: '1996' } }, 'active until 1996', 'en actividad hasta 1996'],
  [
    { kind: 'law', inForce: { since: '2024-08', asOf: '2026-11-23' } },
    'in force since Aug 2024 (as of 23 Nov 2026)',
    'vigente desde ago 2024 (al 23 nov 2026)',
  ],
  [
    {
      kind: 'law',
      inForce: { since: '1995-06-14', until: '2001', asOf: '2026-11-23', text: inEveryLanguage('amended') },
    },
    'in force from 14 Jun 1995 to 2001 · amended',
    'vigente de 14 jun 1995 a 2001 · amended',
  ],
  [{ kind: 'place' }, '', ''],
  [{ kind: 'term' }, '', ''],
])('the key data of %j', (more, english, spanish) => {
  expect(shown(more)).toEqual([english, spanish]);
});
