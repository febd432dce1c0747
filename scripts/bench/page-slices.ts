/**
 * The slices that an extension's content script takes of the main thread of a slow machine, page
 * by page.
 */
import type { BrowserContext } from '@playwright/test';
import type { ServedPages } from './browser.ts';
import { EMPTY, REST_MS, rest } from './extension.ts';
import { type Slices, slicesOf, traced } from './trace.ts';

/** A cheap phone beside a desktop computer. */
const SLOWDOWN = 4;

/**
 * Frames of saved pages lead nowhere, and the browser's error page in them runs scripts that a
 * trace cannot tell from ours: the frames stay, empty.
 */
const emptyFrames = (html: string) => html.replace(/(<i?frame\b[^>]*?\s)src=/gi, '$1data-src=');

/** Those on one page, at 4x CPU slow-down. */
export async function slicesOn(
  context: BrowserContext,
  server: ServedPages,
  { name, html }: { name: string; html: string },
): Promise<Slices> {
  const page = await context.newPage();
  // On the same site first: a page of another site would get another process, without the
  // slow-down.
  await page.goto(server.put('empty', EMPTY));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const events = await traced(session, async () => {
    await page.goto(server.put(name, emptyFrames(html)), { waitUntil: 'load' });
    await rest(REST_MS);
  });
  await page.close();
  return slicesOf(events);
}
