/** One page of the survey: visited with Ficha and without, and held against each other. */
import type { BrowserContext } from '@playwright/test';
import { type Complaints, compare, confirmed, isClean } from './differences.ts';
import { type FichaVisit, visitWithFicha, visitWithout } from './visit.ts';

export interface Browsers {
  ficha: BrowserContext;
  plain: BrowserContext;
}

export interface SurveyedPage {
  name: string;
  address: string;
  /** The same page with its own scripts forbidden. */
  still: string;
  /** Cards to open. */
  hovers: number;
}

export interface PageResult extends Pick<FichaVisit, 'memory'> {
  name: string;
  marks: number;
  hovered: number;
  /** Marks that were picked and that nobody could point at. */
  covered: number;
  /** Layout shift with Ficha less that without. */
  shiftAdded: number;
  complaints: Complaints;
}

async function pair({ ficha, plain }: Browsers, address: string, hovers: number) {
  const ours = await visitWithFicha(ficha, address, hovers);
  const without = await visitWithout(plain, address, ours.hover.gestures);
  return { ours, without, complaints: compare(ours, without) };
}

/**
 * Visits again where there is something to complain of: a fault of ours comes again, and also when the page's own scripts do not run. What comes
 * of the page's scripts, which load and move things in their own time, does not. Cards and what our scripts' own names stand on are not excused so.
 */
export async function surveyPage(
  browsers: Browsers,
  { name, address, still, hovers }: SurveyedPage,
): Promise<PageResult> {
  const first = await pair(browsers, address, hovers);
  let { complaints } = first;
  for (const again of [address, still])
    if (!isClean(complaints)) complaints = confirmed(complaints, (await pair(browsers, again, hovers)).complaints);
  const { hover, memory, shifts, ours } = first.ours;
  complaints = {
    ...complaints,
    errors: [...new Set([...complaints.errors, ...ours.errors])],
    requests: [...new Set([...complaints.requests, ...ours.requests])],
  };
  return {
    name,
    marks: hover.marks,
    hovered: hover.hovered,
    covered: hover.covered,
    shiftAdded: complaints.shifts.length > 0 ? shifts - first.without.shifts : 0,
    complaints,
    ...(memory ? { memory } : {}),
  };
}
