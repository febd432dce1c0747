/** Opens pages of the library. */
import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';
import { ownAddress } from './worker.ts';

/** Opens the library at a hash such as `#/browse`; the front page without one. */
export async function openLibrary(ficha: Ficha, hash = ''): Promise<Page> {
  const page = await ficha.context.newPage();
  await page.goto(ownAddress(ficha, `/library.html${hash}`));
  return page;
}
