/** A small invented fact base around the sample card, for the components that need a whole one. */
import { newEntity } from '../../data/pack/new-entity.ts';
import type { Pack } from '../../data/pack/schema.ts';
import { BARE_CARD, CARD, DISPUTE, ENTITY, FACTS, RELATED, SOURCES } from './sample-card.ts';

const others = RELATED.map(({ id, kind, name, line }) =>
  newEntity({ id, kind, name, line, dates: kind === 'event' ? { start: '2009-03-02', end: '2014-11-03' } : {} }),
);

export const PACK: Pack = {
  format: 'ficha-pack',
  formatVersion: 2,
  id: CARD.pack.id,
  version: CARD.pack.version,
  asOf: CARD.pack.asOf,
  name: { en: 'The port', es: 'El puerto' },
  license: 'CC BY 4.0',
  featured: ['ana-quispe', 'pier-case'],
  subject: { topicWords: {}, era: {}, offices: [], givenNames: [] },
  sources: Object.values(SOURCES),
  entities: [
    {
      ...ENTITY,
      offices: [
        {
          office: 'mayor',
          title: { en: 'Mayor of Puerto Sereno', es: 'Alcaldesa de Puerto Sereno' },
          start: '2003-01-01',
          end: '2010-12-31',
        },
      ],
      aliases: [
        { text: 'Quispe', lang: ['mul'], strength: 'weak', cues: [], against: [] },
        { text: 'la alcaldesa del puerto', lang: ['es'], strength: 'strong', cues: [], against: [] },
      ],
      relations: RELATED.map(({ id, type }) => ({ type, to: id })),
    },
    BARE_CARD.entity,
    ...others,
  ],
  facts: [
    ...FACTS,
    {
      ...(FACTS[1] as (typeof FACTS)[number]),
      id: 'pier-case.opened',
      about: ['pier-case', 'ana-quispe', 'luis-quispe'],
      text: {
        en: 'The public prosecutor opened the case of the south pier.',
        es: 'La fiscalía abrió el caso del muelle sur.',
      },
      topic: 'justice',
      status: 'reported',
    },
  ],
  disputes: [DISPUTE],
};
