/** A ruler of the 1990s, who died in 2024, and his daughter, who rules since 2026: both are "Zabel". */
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import type { Entity } from '../../../data/pack/schema.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import { alias, entity, pack } from '../data/packs.ts';

const title = { en: 'President', es: 'Presidente' };

export const ruler = entity('otto', {
  gender: 'man',
  dates: { start: '1938', end: '2024-09-11' },
  aliases: [alias('Otto Zabel', 'strong'), alias('Zabel', 'weak')],
  offices: [{ office: 'president', title, start: '1990-07', end: '2000-11' }],
  relations: [{ type: 'parent-of', to: 'mara' }],
});

export const daughter = entity('mara', {
  gender: 'woman',
  dates: { start: '1975' },
  aliases: [alias('Mara Zabel', 'strong'), alias('Zabel', 'weak')],
  offices: [{ office: 'president', title, start: '2026-07', asOf: '2026-07-28' }],
});

/** The lexicon of a pack on Ruritania with these people. */
export const lexiconFor = (...entities: Entity[]) =>
  compileLexicon(
    lexiconOf(
      [
        pack({
          subject: {
            topicWords: { en: ['Ruritania', 'Ruritanian'] },
            era: {},
            offices: [{ id: 'president', titles: {}, formerTitles: {}, ceremonial: false, holders: [] }],
            givenNames: [],
          },
          entities,
        }),
      ],
      'test',
    ),
  );
