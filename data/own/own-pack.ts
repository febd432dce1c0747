/** Makes a pack of the reader's own cards, with whole ids, as `qualifyPack` gives other packs. */
import { OWN_PACK } from '../pack/qualified-id.ts';
import type { PACK_FORMAT_VERSION, Pack } from '../pack/schema.ts';
import type { OwnCardContent } from './own-card.ts';

/** Of the shapes here; apart from the schemas, which popup and panel do not load. */
const FORMAT_VERSION: typeof PACK_FORMAT_VERSION = 2;

/** The pack of these cards. It is empty, and has no subject, where there are none. */
export function ownPackOf(cards: readonly OwnCardContent[]): Pack {
  return {
    format: 'ficha-pack',
    formatVersion: FORMAT_VERSION,
    id: OWN_PACK,
    version: '1.0.0',
    // Nobody has gone through all of it on one day.
    asOf: '',
    name: { en: 'My cards', es: 'Mis fichas' },
    license: '',
    featured: [],
    subject: { topicWords: {}, era: {}, offices: [], givenNames: [] },
    sources: [...new Map(cards.flatMap(({ sources }) => sources).map((source) => [source.id, source])).values()],
    entities: cards.flatMap(({ entity }) => entity ?? []),
    facts: cards.flatMap(({ facts }) => facts),
    disputes: cards.flatMap(({ disputes }) => disputes),
  };
}
