import type { Entity } from './schema.ts';

type Given = Pick<Entity, 'id' | 'kind' | 'name' | 'line'> & Partial<Entity>;

/** An entity with what is given, and no more: no dates, names, offices, relations or brief. */
export function newEntity({ id, kind, name, line, ...rest }: Given): Entity {
  return {
    id,
    kind,
    name,
    line,
    dates: {},
    offices: [],
    roles: [],
    aliases: [],
    phrases: [],
    grave: false,
    relations: [],
    worldwide: false,
    brief: [],
    ...rest,
  };
}
