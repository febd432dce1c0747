/** Invented cards of every kind of entity, with short and long briefs. */
import type { CardData } from '../../data/facts/card-data.ts';
import type { Entity, Fact, Localized } from '../../data/pack/schema.ts';
import { CARD, DISPUTE, ENTITY, FACTS, RELATED } from './sample-card.ts';

type Entry = Pick<Fact, 'status' | 'date' | 'citations'> & { text: Localized };

/** A card whose facts say what its brief says. */
function cardOf(entity: Partial<Entity> & Pick<Entity, 'id' | 'kind' | 'name' | 'line'>, entries: Entry[]): CardData {
  const [like] = FACTS;
  if (!like) throw new Error('there is no sample fact');
  const facts = entries.map((entry, index): Fact => ({ ...like, ...entry, id: `${entity.id}.${index}` }));
  const brief = facts.map(({ id, text }) => ({ fact: id, text }));
  const { gender: _person, ...rest } = ENTITY;
  return { ...CARD, entity: { ...rest, dates: {}, ...entity, brief }, facts, disputes: [], related: RELATED };
}

const PRESS = [{ source: 'diario' }];
const COURT = [{ source: 'court' }, { source: 'diario' }, { source: 'banner' }];

export const EVENT_CARD: CardData = {
  ...cardOf(
    {
      id: 'harbour-fire',
      kind: 'event',
      name: { en: 'Harbour fire', es: 'Incendio del puerto' },
      line: {
        en: 'Fire in the fuel store of Puerto Sereno',
        es: 'Incendio en el depósito de combustible de Puerto Sereno',
      },
      dates: { start: '1991-11-03', end: '1991-11-03' },
      place: { en: 'Pier Street 12, Puerto Sereno', es: 'Calle del Muelle 12, Puerto Sereno' },
      toll: { dead: '15', injured: '40+', missing: '2', citations: PRESS },
      locator: { width: 80, height: 100, path: 'M20 4l40 10 10 40-20 40-30-20-14-40z', x: 34, y: 60 },
    },
    [
      {
        text: {
          en: 'A tank exploded while a ship was unloading',
          es: 'Un tanque explotó mientras descargaba un barco',
        },
        status: 'reported',
        date: '1991-11-03',
        citations: PRESS,
      },
      {
        text: {
          en: 'The company knew that the tank leaked, a court found',
          es: 'La empresa sabía de la fuga, estableció un tribunal',
        },
        status: 'ruled',
        date: '1996',
        citations: COURT,
      },
      {
        text: { en: 'Two managers went to prison for four years', es: 'Dos gerentes fueron a prisión por cuatro años' },
        status: 'convicted',
        date: '1996/1998',
        citations: COURT,
      },
    ],
  ),
  disputes: [DISPUTE, { ...DISPUTE, id: 'harbour-fire.dead', severity: 'medium' }],
};

/** As much as a brief may hold: five entries of 110 characters. */
const LONGEST: Localized = {
  en: 'Led the strike that closed every harbour of the south for eleven weeks and brought the government to its knees',
  es: 'Dirigió la huelga que cerró todos los puertos del sur durante once semanas y puso de rodillas al gobierno de X',
};

export const LONG_CARD: CardData = cardOf(
  {
    id: 'dockers-union',
    kind: 'organization',
    name: { en: 'Federation of Dockers of the Southern Coast', es: 'Federación de Estibadores de la Costa Sur' },
    line: {
      en: 'Trade union of the harbour workers of the south, banned in 1975 and legal again from 1980, split in 1991 in two',
      es: 'Sindicato de los trabajadores portuarios del sur, prohibido en 1975, legal de nuevo desde 1980, dividido en dos',
    },
    dates: { start: '1931~', end: '1991' },
    leader: { en: 'Luis Quispe', es: 'Luis Quispe' },
  },
  (['reported', 'convicted', 'ruled', 'alleged', 'opinion'] as const).map((status, index) => ({
    text: LONGEST,
    status,
    date: ['1946', '1975~', '1980-07/1981-02', '1991', ''][index] ?? '',
    citations: index % 2 ? COURT : PRESS,
  })),
);

export const LAW_CARD: CardData = cardOf(
  {
    id: 'port-law',
    kind: 'law',
    name: { en: 'Port Act', es: 'Ley de Puertos' },
    line: { en: 'Lets private firms run public harbours', es: 'Permite a empresas privadas operar puertos públicos' },
    inForce: { since: '2024-08', asOf: '2026-11-23' },
  },
  [
    {
      text: { en: 'Congress passed it in July 2024', es: 'El Congreso la aprobó en julio de 2024' },
      status: 'reported',
      date: '2024-07',
      citations: [{ source: 'guide' }],
    },
  ],
);

export const PLACE_CARD: CardData = cardOf(
  {
    id: 'puerto-sereno',
    kind: 'place',
    name: { en: 'Puerto Sereno', es: 'Puerto Sereno' },
    line: { en: 'Harbour town in the south', es: 'Ciudad portuaria del sur' },
    locator: { width: 80, height: 100, path: 'M20 4l40 10 10 40-20 40-30-20-14-40z', x: 34, y: 60 },
  },
  [
    {
      text: { en: 'Its harbour burned down in 1991', es: 'Su puerto se incendió en 1991' },
      status: 'reported',
      date: '1991',
      citations: PRESS,
    },
  ],
);
