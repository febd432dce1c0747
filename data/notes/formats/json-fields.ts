/** Helpers for reading JSON of unknown shape. */

/** A date of any spelling as an ISO 8601 moment in UTC; undefined for none. */
export function momentOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** A value as a list: JSON-LD allows one, several or none anywhere. */
export const listed = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

/** The fields of a JSON object. */
export type Fields = Record<string, unknown>;

/** The fields of a JSON object; an empty object for anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** A string, or an empty one for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
