/**
 * Brings notes from when there was only one pack to ids that name their pack: `ana-torres` to
 * `north/ana-torres`.
 */
import { withPack } from '../pack/qualified-id.ts';
import type { Draft } from './draft-schema.ts';
import type { Note } from './note.ts';

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

const withPacks = (ids: readonly string[], pack: string) => [...new Set(ids.map((id) => withPack(id, pack)))];

/** The note with whole ids; a record that is not shaped like a note is left as it is. */
export function qualifyNote<T extends Pick<Note, 'entities' | 'names'>>(note: T, pack: string): T {
  const { entities, names } = note ?? {};
  if (!isIds(entities)) return note;
  return {
    ...note,
    entities: withPacks(entities, pack),
    names: Object.fromEntries(Object.entries(names ?? {}).map(([id, name]) => [withPack(id, pack), name])),
  };
}

/** The draft with whole ids, also in its key (see `draftKey`). */
export function qualifyDraft(draft: Draft, pack: string): Draft {
  const { key, entities } = draft;
  return {
    ...draft,
    key: key.replace(/^new:([a-z0-9-]+):/, (_, id: string) => `new:${withPack(id, pack)}:`),
    ...(isIds(entities) ? { entities: withPacks(entities, pack) } : {}),
  };
}
