/**
 * The kinds of entities, apart from the schemas so that content scripts can use them without a
 * validation library.
 */
export const ENTITY_KINDS = ['person', 'organization', 'event', 'place', 'law', 'term'] as const;

/** One of `ENTITY_KINDS`. */
export type EntityKind = (typeof ENTITY_KINDS)[number];
