/** Search in the packs that are on and the reader's own cards. */
import type { Pack } from '../../pack/schema.ts';
import { loadPacks, watchPacks } from '../packaged-packs.ts';
import { type Search, searchIn } from './search.ts';

/**
 * Makes a function that opens the search, made ready at its first call and again after a change of
 * own cards or when other packs are on. The function rejects when the package cannot be read; the
 * next call tries again. While own cards cannot be read, the packs are searched alone.
 */
export function searchOpener(
  loadOwn: () => Promise<Pack>,
  watchOwn: (onChange: () => void) => unknown,
): () => Promise<Search> {
  let opening: Promise<Search> | undefined;
  let isWatched = false;
  const forget = () => {
    opening = undefined;
  };
  async function open(): Promise<Search> {
    const [loaded, own] = await Promise.all([loadPacks(), loadOwn().catch(() => undefined)]);
    const packs = own ? [...loaded, own] : loaded;
    return searchIn({
      entities: packs.flatMap(({ entities }) => entities),
      facts: packs.flatMap(({ facts }) => facts),
    });
  }
  return () => {
    if (!isWatched) {
      watchOwn(forget);
      watchPacks(forget);
    }
    isWatched = true;
    opening ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
}
