/** The survey's results in words and columns. */

import type { PageResult } from './compare-visits.ts';
import { type Complaints, isClean } from './differences.ts';
import type { SurveyResult } from './survey-folder.ts';

const HEAD = [
  'page',
  'marks',
  'hovered',
  'covered',
  'errors',
  'DOM',
  'shift',
  'requests',
  'cards',
  'nodes',
  'listeners',
  'kB',
];

function rowOf({ name, marks, hovered, covered, shiftAdded, complaints, memory }: PageResult): string[] {
  const { errors, dom, requests, hovers } = complaints;
  const counts = [marks, hovered, covered, errors.length, dom.length].map(String);
  const left = memory ? [`${memory.nodes}`, `${memory.listeners}`, (memory.heap / 1000).toFixed(0)] : ['-', '-', '-'];
  const shift = shiftAdded === 0 ? '0' : shiftAdded.toFixed(4);
  return [name, ...counts, shift, `${requests.length}`, `${hovers.length}`, ...left];
}

/** A row a page, and the sums. `cards` counts cards that failed; the last three columns are what cards left in memory. */
export function rowsOf({ pages }: SurveyResult): string[][] {
  const sum = (of: (page: PageResult) => number) => pages.reduce((total, page) => total + of(page), 0);
  const of = (kind: keyof Complaints) => `${sum(({ complaints }) => complaints[kind].length)}`;
  const totals = [
    `all ${pages.length}`,
    ...[sum(({ marks }) => marks), sum(({ hovered }) => hovered), sum(({ covered }) => covered)].map(String),
    of('errors'),
    of('dom'),
    `${sum(({ shiftAdded }) => shiftAdded)}`,
    of('requests'),
    of('hovers'),
    `${sum(({ memory }) => memory?.nodes ?? 0)}`,
    `${sum(({ memory }) => memory?.listeners ?? 0)}`,
    '',
  ];
  return [HEAD, ...pages.map(rowOf), totals];
}

/** One line for each thing that is not as it should be. */
export function complaintsOf({ name, complaints }: PageResult): string[] {
  return Object.entries(complaints).flatMap(([kind, list]: [string, string[]]) =>
    list.map((text) => `${name}: ${kind}: ${text}`),
  );
}

export function verdictOf({ pages, background }: SurveyResult): { clean: boolean; text: string } {
  const faulty = pages.filter(({ complaints }) => !isClean(complaints));
  const hovered = pages.reduce((sum, page) => sum + page.hovered, 0);
  if (hovered === 0)
    return { clean: false, text: 'No mark was hovered: Ficha did not run, or the pages have no text.' };
  const clean = faulty.length === 0 && background.length === 0;
  const text = clean
    ? `${pages.length} visits, ${hovered} cards: nothing added, nothing changed, nothing left behind.`
    : `${faulty.length} of ${pages.length} visits are not clean; the background had ${background.length} errors or requests.`;
  return { clean, text };
}
