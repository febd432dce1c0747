/**
 * Goes through everything in a parsed file before its shape is checked: bounds on depth, lists and
 * texts, keys that JavaScript reserves, and characters that deceive the eye.
 */
import { MAX_PICTURE_LENGTH } from '../portrait-schema.ts';
import { type Fault, PackFileError, type Remarks, refuse } from './faults.ts';
import { MAX_DEPTH, MAX_ITEMS, MAX_TEXT } from './limits.ts';

/** Values looked at between two pauses. */
const VALUES_A_STEP = 20_000;

/** The lists of cards, facts and the like have bounds of their own. */
const TOP_DEPTH = 1;

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Embeddings, overrides and isolates, which reorder what is read; and tags, which nobody sees. */
const DECEIVING = /[\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
/** More marks on one letter than any script writes; they run over the lines around. */
const PILES = /(\p{M}{8})\p{M}+/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** The text as a reader should see it. */
export function tidyText(text: string): string {
  return text.toWellFormed().replace(DECEIVING, '').replace(PILES, '$1').replace(CONTROLS, ' ');
}

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

interface Task {
  value: Container;
  depth: number;
  key: string;
  parent?: Task;
}

/** The words for a place in a pack, with the id of the card or fact that it leads into. */
export function placeOf(parent: string, key: string, value: unknown): string {
  const id = isContainer(value) && !Array.isArray(value) && typeof value.id === 'string' ? value.id : undefined;
  const name = /^\d+$/.test(key) ? String(Number(key) + 1) : tidyText(key.slice(0, 40));
  return [parent, name, ...(id ? [`(${tidyText(id.slice(0, 100))})`] : [])].filter(Boolean).join(' ');
}

/** A portrait's bytes are the only long text. */
const longest = (parentKey: string, key: string) =>
  parentKey === 'portrait' && key === 'data' ? MAX_PICTURE_LENGTH : MAX_TEXT;

/** Made for faults only: most values have none. */
function placeOfTask({ parent, key, value }: Task): string {
  return parent ? placeOf(placeOfTask(parent), key, value) : '';
}

/**
 * Tidies all texts of `root` in place, and yields now and then. Throws a `PackFileError` for what
 * breaks a bound.
 */
export function* tidyTexts(root: Container, remarks: Remarks): Generator<void, void> {
  const faults: Fault[] = [];
  const tasks: Task[] = [{ value: root, depth: 0, key: '' }];
  let seen = 0;
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { value: parent, depth } = task;
    const place = (key: string) => placeOf(placeOfTask(task as Task), key, undefined);
    if (depth > MAX_DEPTH) refuse('too-deep', placeOfTask(task));
    if (Array.isArray(parent) && depth > TOP_DEPTH && parent.length > MAX_ITEMS) {
      // `Object.keys` of a list of ten million would be as large as the list.
      faults.push({ code: 'too-many-items', place: placeOfTask(task) });
      continue;
    }
    for (const key of Object.keys(parent)) {
      if (++seen % VALUES_A_STEP === 0) yield;
      if (RESERVED.has(key)) refuse('reserved-key', place(key));
      const value = (parent as Record<string, unknown>)[key];
      if (typeof value === 'string') {
        if (value.length > longest(task.key, key)) faults.push({ code: 'too-long', place: place(key) });
        const tidy = tidyText(value);
        if (tidy === value) continue;
        (parent as Record<string, unknown>)[key] = tidy;
        remarks.add('invisible', tidy.slice(0, 60));
      } else if (isContainer(value)) tasks.push({ value, depth: depth + 1, key, parent: task });
    }
  }
  if (faults.length > 0) throw new PackFileError(faults);
}
