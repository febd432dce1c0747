/** Helpers for reading JSON of unknown shape. */

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A date of any spelling and zone as an ISO 8601 moment in UTC, which is meant where it names no zone. */
export function momentOf(value: unknown): string | undefined {
  const [, day, time = '00:00', zone = 'Z'] = DATE.exec(textOf(value).trim()) ?? [];
  if (day === undefined) return undefined;
  const moment = new Date(`${day}T${time}${zone.replace(/(\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** A value as a list: JSON-LD allows one, several or none anywhere. */
export const listed = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

/** The fields of a JSON object. */
export type Fields = Record<string, unknown>;

/** The fields of a JSON object, `id` and `type` by JSON-LD's own names too; an empty object for anything else. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const fields = value as Fields;
  return '@id' in fields || '@type' in fields ? { id: fields['@id'], type: fields['@type'], ...fields } : fields;
}

/** A string, or an empty one for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
