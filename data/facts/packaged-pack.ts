/** The fact base as it lies in the package: for Ficha's own pages, which read it whole and never write it. */
import { browser } from 'wxt/browser';
import type { Pack } from '../pack/schema.ts';

/** The pack was validated when it was built, and comes from the extension's own files. Rejects when they cannot be read. */
export async function loadPackagedPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL('/packs/peru.json' as never));
  return (await response.json()) as Pack;
}
