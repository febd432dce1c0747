import { describe, expect, it } from 'vitest';
import type { Alias, Entity } from '../../../data/pack/schema.ts';
import { checkLinks } from '../../../scripts/pack/link-check.ts';
import { entity, pack } from '../data/packs.ts';

const alias = (text: string, more: Partial<Alias> = {}): Alias => ({
  text,
  lang: ['mul'],
  strength: 'strong',
  cues: [],
  against: [],
  ...more,
});

const person = (name: string, more: Partial<Entity> = {}) =>
  entity('one', {
    name: { en: name, es: name },
    aliases: [alias(name), alias(name.split(' ').at(-1) ?? '', { strength: 'weak' })],
    ...more,
  });

function problemsOf(...entities: Entity[]): string[] {
  const subject = {
    topicWords: { en: ['Ruritania'] },
    era: {},
    offices: [{ id: 'attorney', titles: {}, formerTitles: {}, ceremonial: false, holders: [] }],
    givenNames: [],
  };
  return checkLinks(pack({ subject, entities })).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const attorney = {
  office: 'attorney',
  title: { en: 'Prosecutor of the Nation', es: 'Fiscal de la Nación' },
  start: '1995-01-01',
  end: '1999-01-01',
};

describe('checkLinks', () => {
  it.each<[string, Entity]>([
    ['a cardinal by his role', person('Luis Ruiz', { roles: ['cleric'] })],
    ['a prosecutor by her role', person('Rosa Campos', { roles: ['prosecutor'] })],
    ['a prosecutor by her line', person('Rosa Campos', { line: { en: 'A prosecutor', es: 'Fiscal en lo penal' } })],
    ['a prosecutor by the title of her office', person('Rosa Campos', { offices: [attorney] })],
    ['an organization by its names', entity('one', { kind: 'organization', aliases: [alias('Northern Group')] })],
  ])('has nothing to say of %s', (_, card) => {
    expect(problemsOf(card)).toEqual([]);
  });

  it('names a card whose full name is not among its aliases', () => {
    const card = person('Rosa Campos', { aliases: [alias('R. Campos')] });
    expect(problemsOf(person('Luis Ruiz'), { ...card, id: 'two' })).toContain(
      'entities.1: "Rosa Campos" would not be linked to this card',
    );
  });

  it('names a card whose own title is one of the words against its surname', () => {
    const campos = alias('Campos', { strength: 'weak', against: ['fiscal'] });
    const card = person('Rosa Campos', { roles: ['prosecutor'], aliases: [alias('Rosa Campos'), campos] });
    expect(problemsOf(card)).toEqual(['entities.0: "fiscal Campos" would not be linked to this card']);
  });
});
