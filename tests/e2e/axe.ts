import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe checks. */
interface AxeCheck {
  /** Selector of the part to check; by default the whole page. */
  within?: string;
  /** Selector of a part that is not checked. */
  except?: string;
  /** Rules that are not checked. */
  without?: readonly string[];
  /** Checks the colour rules only, for the second colour scheme of a page. */
  colours?: boolean;
}

/** The violations that axe finds, one line each. */
export async function axeFindings(
  page: Page,
  { within, except, without = [], colours = false }: AxeCheck = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // Without frames, axe need not open an empty page to collect results.
  if (page.frames().length === 1) axe.setLegacyMode();
  if (colours) axe.withRules(COLOUR_RULES);
  else axe.withTags(TAGS).disableRules([...without]);
  if (within) axe.include(within);
  if (except) axe.exclude(except);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
