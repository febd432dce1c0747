/** What axe finds wrong with a page of ours, as lines to read. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

export interface Examination {
  /** Selector of the part to examine, if not all of the page. */
  within?: string;
  /** Selector of what is left out. */
  except?: string;
  /** Rules that do not hold for what is shown. */
  without?: readonly string[];
  /** The colours alone: for a page whose other colour scheme has been examined for all the rest. */
  colours?: boolean;
}

/** Empty when nothing is wrong. */
export async function axeFindings(
  page: Page,
  { within, except, without = [], colours = false }: Examination = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // Otherwise axe opens an empty page at each examination, to bring together what it finds in frames of other sites.
  if (page.frames().length === 1) axe.setLegacyMode();
  if (colours) axe.withRules(OF_COLOURS);
  else axe.withTags(TAGS).disableRules([...without]);
  if (within) axe.include(within);
  if (except) axe.exclude(except);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
