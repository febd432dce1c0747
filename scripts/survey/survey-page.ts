/** One page of the survey: visited with Ficha and without, and held against each other. */
import type { BrowserContext } from '@playwright/test';
import { type Complaints, compare, confirmed, isClean } from './compare.ts';
import { type FichaVisit, visitWithFicha, visitWithout } from './visit.ts';

export interface Browsers {
  ficha: BrowserContext;
  plain: BrowserContext;
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

/** Visits again where there is something to complain of: a page that differs from itself is no fault of ours, a fault of ours comes again. */
export async function surveyPage(
  browsers: Browsers,
  { name, address, hovers }: { name: string; address: string; hovers: number },
): Promise<PageResult> {
  const first = await pair(browsers, address, hovers);
  const complaints = isClean(first.complaints)
    ? first.complaints
    : confirmed(first.complaints, (await pair(browsers, address, hovers)).complaints);
  const { hover, memory, shifts } = first.ours;
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
