/** Surveys one page: visits it with Ficha and without, and compares the visits. */
import type { BrowserContext } from '@playwright/test';
import { compare, confirmed, type Differences, isClean } from './differences.ts';
import { type FichaVisit, visitWithFicha, visitWithout } from './visit.ts';

/** Two browsers that differ only in Ficha. */
export interface Browsers {
  ficha: BrowserContext;
  plain: BrowserContext;
}

/** A page to survey. */
export interface SurveyedPage {
  name: string;
  address: string;
  /** Address of the same page with its own scripts forbidden. */
  still: string;
  /** Cards to open. */
  hovers: number;
}

/** What the survey found on one page. */
export interface PageResult extends Pick<FichaVisit, 'memory'> {
  name: string;
  marks: number;
  hovered: number;
  /** Picked marks that nobody can point at. */
  covered: number;
  /** Layout shift with Ficha minus layout shift without. */
  shiftAdded: number;
  differences: Differences;
}

async function visitTwice({ ficha, plain }: Browsers, address: string, hovers: number) {
  const ours = await visitWithFicha(ficha, address, hovers);
  const without = await visitWithout(plain, address, ours.hover.gestures);
  return { ours, without, differences: compare(ours, without) };
}

/**
 * Visits a page that differs once more, and then with its own scripts forbidden: a fault of ours
 * comes again, what the page's scripts do in their own time does not. Failed cards and what our
 * scripts themselves report count in any case.
 */
export async function surveyPage(
  browsers: Browsers,
  { name, address, still, hovers }: SurveyedPage,
): Promise<PageResult> {
  const first = await visitTwice(browsers, address, hovers);
  let { differences } = first;
  for (const again of [address, still])
    if (!isClean(differences))
      differences = confirmed(differences, (await visitTwice(browsers, again, hovers)).differences);
  const { hover, memory, shifts, ours } = first.ours;
  differences = {
    ...differences,
    errors: [...new Set([...differences.errors, ...ours.errors])],
    requests: [...new Set([...differences.requests, ...ours.requests])],
  };
  return {
    name,
    marks: hover.marks,
    hovered: hover.hovered,
    covered: hover.covered,
    shiftAdded: differences.shifts.length > 0 ? shifts - first.without.shifts : 0,
    differences,
    ...(memory ? { memory } : {}),
  };
}
