/** What happens in a page once it has painted. */
import { isOff, siteOf } from '../../data/settings/settings.ts';
import { turn } from '../reading/yield-to-main.ts';
import { beginLife } from './lifecycle.ts';
import { runOnPage } from './run.ts';

/** Has Ficha on or off as the reader wants it on this site. */
export async function start(): Promise<void> {
  // Each in a turn of its own: in a new frame all of it is new to the engine.
  await turn();
  // A frame without an address of its own belongs to the site of its maker.
  const site = siteOf(location.href) ?? siteOf(self.origin);
  await turn();
  const life = beginLife();
  await turn();
  if (!life || life.isOver()) return;
  await runOnPage(life, (settings) => (isOff(settings, site) ? undefined : settings));
}
