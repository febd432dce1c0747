/** The survey's results as a table and as sentences. */

import type { PageResult } from './compare-visits.ts';
import { type Differences, isClean } from './differences.ts';
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

function rowOf({ name, marks, hovered, covered, shiftAdded, differences, memory }: PageResult): string[] {
  const { errors, dom, requests, hovers } = differences;
  const counts = [marks, hovered, covered, errors.length, dom.length].map(String);
  const left = memory ? [`${memory.nodes}`, `${memory.listeners}`, (memory.heap / 1000).toFixed(0)] : ['-', '-', '-'];
  const shift = shiftAdded === 0 ? '0' : shiftAdded.toFixed(4);
  return [name, ...counts, shift, `${requests.length}`, `${hovers.length}`, ...left];
}

/**
 * One row for each page, and the sums. `cards` counts failed cards; the last three columns are
 * memory left.
 */
export function rowsOf({ pages }: SurveyResult): string[][] {
  const sum = (of: (page: PageResult) => number) => pages.reduce((total, page) => total + of(page), 0);
  const of = (kind: keyof Differences) => `${sum(({ differences }) => differences[kind].length)}`;
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

/** One line for each difference on a page. */
export function differenceLines({ name, differences }: PageResult): string[] {
  return Object.entries(differences).flatMap(([kind, list]: [string, string[]]) =>
    list.map((text) => `${name}: ${kind}: ${text}`),
  );
}

/** Whether the whole survey found nothing, in one sentence. */
export function verdictOf({ pages, background }: SurveyResult): { clean: boolean; text: string } {
  const faulty = pages.filter(({ differences }) => !isClean(differences));
  const hovered = pages.reduce((sum, page) => sum + page.hovered, 0);
  if (hovered === 0)
    return { clean: false, text: 'No mark was hovered: Ficha did not run, or the pages have no text.' };
  const clean = faulty.length === 0 && background.length === 0;
  const text = clean
    ? `${pages.length} visits, ${hovered} cards: no difference.`
    : `${faulty.length} of ${pages.length} visits differ; the background had ${background.length} errors or requests.`;
  return { clean, text };
}
