/** Invented cards, so that the pictures do not depend on the packaged pack. */

import type { CardData, RelatedName } from '../../data/facts/card-data.ts';
import type { EntityKind } from '../../data/pack/entity-kinds.ts';
import { newEntity } from '../../data/pack/new-entity.ts';
import type { Dispute, Entity, Fact, Source } from '../../data/pack/schema.ts';

export const SOURCES: Record<string, Source> = {
  diario: {
    id: 'diario',
    kind: 'article',
    title: 'La alcaldesa que cambió el puerto',
    publisher: 'Diario del Puerto',
    byline: ['Rosa Tello', 'Luis Arana'],
    published: '2019-05-14',
    url: 'https://diario.example/alcaldesa',
    lang: 'es',
    standing: 'press',
    perspective: {
      en: 'A daily newspaper of the port, owned by its printers.',
      es: 'Diario del puerto, propiedad de sus impresores.',
    },
  },
  court: {
    id: 'court',
    kind: 'judgment',
    title: 'Sentencia 12-2014 sobre el contrato del muelle sur',
    publisher: 'Regional Court of Appeal of the Southern Coast, Second Criminal Chamber',
    byline: [],
    published: '2014-11-03',
    url: 'https://court.example/12-2014',
    lang: 'es',
    standing: 'court',
  },
  guide: {
    id: 'guide',
    kind: 'reference',
    title: 'Guide to the harbours of the south',
    publisher: 'Harbour Guide',
    byline: [],
    url: 'https://guide.example/',
    lang: 'en',
    standing: 'reference',
  },
  banner: {
    id: 'banner',
    kind: 'article',
    title: 'The pier and its owners',
    publisher: 'Dockers’ Banner',
    byline: [],
    published: '2010-02',
    url: 'https://banner.example/pier',
    lang: 'en',
    standing: 'party',
    tag: { en: 'syndicalist', es: 'sindicalista' },
    perspective: {
      en: 'The paper of a small party of dockers.',
      es: 'Periódico de un pequeño partido de estibadores.',
    },
  },
};

const fact = (id: string, en: string, es: string, rest: Partial<Fact> = {}): Fact => ({
  id: `ana-quispe.${id}`,
  about: ['ana-quispe'],
  text: { en, es },
  topic: 'politics',
  status: 'reported',
  final: false,
  citations: [{ source: 'diario', fragment: { start: 'La alcaldesa', end: 'del puerto' } }],
  ...rest,
});

export const FACTS: Fact[] = [
  fact(
    'elected',
    'Was elected mayor of Puerto Sereno with 54 per cent of the vote.',
    'Fue elegida alcaldesa de Puerto Sereno con el 54 por ciento de los votos.',
    {
      date: '2002-11-17',
      citations: [{ source: 'diario', fragment: { start: 'Fue elegida', end: 'los votos' } }, { source: 'guide' }],
    },
  ),
  fact(
    'contract',
    'Was accused of having given the contract for the south pier to her brother’s firm.',
    'Fue acusada de haber dado el contrato del muelle sur a la empresa de su hermano.',
    { date: '2009-03', status: 'alleged', citations: [{ source: 'banner', fragment: { start: 'the contract' } }] },
  ),
  fact('acquitted', 'The court of appeal acquitted her.', 'La corte de apelaciones la absolvió.', {
    date: '2014-11-03',
    status: 'acquitted',
    asOf: '2020-01-31',
    checked: '2026-11-20',
    citations: [{ source: 'court' }],
  }),
  fact(
    'library',
    'Opened the first public library of the port.',
    'Inauguró la primera biblioteca pública del puerto.',
    { date: '2005~' },
  ),
  fact(
    'verdict',
    'Her critics call her years in office a lost decade.',
    'Sus críticos llaman a sus años de gestión una década perdida.',
    { status: 'opinion' },
  ),
];

export const DISPUTE: Dispute = {
  id: 'ana-quispe.pier',
  about: ['ana-quispe'],
  severity: 'high',
  question: { en: 'Who paid for the south pier?', es: '¿Quién pagó el muelle sur?' },
  positions: [
    {
      says: { en: 'The city alone, out of a loan.', es: 'Solo la ciudad, con un préstamo.' },
      citations: [{ source: 'diario', fragment: { start: 'El muelle' } }],
    },
    {
      says: {
        en: 'The city and the fishermen’s union, half each.',
        es: 'La ciudad y el sindicato de pescadores, por mitades.',
      },
      citations: [{ source: 'court' }],
    },
  ],
  note: {
    en: 'The court saw the accounts; the newspaper did not.',
    es: 'La corte vio las cuentas; el diario, no.',
  },
};

const related = (id: string, kind: EntityKind, en: string, es: string, type: RelatedName['type'], inverse = false) => ({
  id,
  kind,
  name: { en, es },
  line: { en, es },
  dates: {},
  type,
  inverse,
});

export const RELATED: RelatedName[] = [
  related('puerto-sereno', 'place', 'Puerto Sereno', 'Puerto Sereno', 'headed'),
  related('harbour-list', 'organization', 'Harbour List', 'Lista del Puerto', 'founded'),
  related('pier-case', 'event', 'South pier case', 'Caso del muelle sur', 'charged-over'),
  related('port-law', 'law', 'Port Act', 'Ley de Puertos', 'supported'),
  { ...related('luis-quispe', 'person', 'Luis Quispe', 'Luis Quispe', 'sibling-of'), gender: 'man' },
];

export const ENTITY: Entity = newEntity({
  id: 'ana-quispe',
  kind: 'person',
  name: { en: 'Ana Quispe', es: 'Ana Quispe' },
  line: { en: 'mayor of Puerto Sereno from 2003 to 2010', es: 'alcaldesa de Puerto Sereno de 2003 a 2010' },
  dates: { start: '1961-02-08' },
  gender: 'woman',
  brief: [
    {
      fact: 'ana-quispe.elected',
      text: {
        en: 'Won the mayor’s office with 54 per cent in 2002',
        es: 'Ganó la alcaldía con el 54 por ciento en 2002',
      },
    },
    {
      fact: 'ana-quispe.contract',
      text: {
        en: 'Said to have given her brother’s firm the contract for the south pier',
        es: 'Habría dado a la empresa de su hermano el contrato del muelle sur',
      },
    },
    {
      fact: 'ana-quispe.acquitted',
      text: { en: 'The court of appeal cleared her in 2014', es: 'La corte de apelaciones la absolvió en 2014' },
    },
  ],
});

export const CARD: CardData = {
  pack: { id: 'sample', version: '1.2.0', asOf: '2026-11-23' },
  entity: ENTITY,
  facts: FACTS,
  disputes: [DISPUTE],
  sources: SOURCES,
  related: RELATED,
};

/** A card of the least that a pack may hold. */
export const BARE_CARD: CardData = {
  ...CARD,
  entity: {
    ...ENTITY,
    id: 'assembly',
    kind: 'organization',
    name: {
      en: 'Extraordinary Assembly of the Neighbourhood Committees of Upper Puerto Sereno',
      es: 'Asamblea Extraordinaria de los Comités Vecinales de Puerto Sereno Alto',
    },
    line: { en: 'citizens’ assembly', es: 'asamblea ciudadana' },
    dates: {},
    brief: [],
  },
  facts: [],
  disputes: [],
  related: [],
};
