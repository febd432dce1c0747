/** A package that holds the given packs, for code that reads them from it. */
import { vi } from 'vitest';
import type { PackEntry } from '../../../data/facts/packaged-packs.ts';

/** Answers requests for `packs/index.json` with a list of packs by these ids. */
export function stubPackIndex(...ids: string[]): void {
  const index: PackEntry[] = ids.map((id) => ({ id, file: `${id}.json`, hash: id }));
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(index)));
}
