/** Search in the packs that are on, for the background and Ficha's own pages. */
import { loadPacks, watchPacks } from '../packaged-packs.ts';
import { type Search, searchIn } from './search.ts';

let opening: Promise<Search> | undefined;
let isWatching = false;

/** Makes the search anew when other packs are on. */
function watchOnce(): void {
  if (isWatching) return;
  isWatching = true;
  watchPacks(() => {
    opening = undefined;
  });
}

/**
 * The search, made ready at the first call. Rejects when the package cannot be read; the next call
 * tries again.
 */
export function openSearch(): Promise<Search> {
  watchOnce();
  opening ??= loadPacks()
    .then((packs) =>
      searchIn({
        entities: packs.flatMap(({ entities }) => entities),
        facts: packs.flatMap(({ facts }) => facts),
      }),
    )
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}
