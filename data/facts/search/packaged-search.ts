/** Search in the packaged packs, for the background and Ficha's own pages. */
import { loadPacks } from '../packaged-packs.ts';
import { type Search, searchIn } from './search.ts';

let opening: Promise<Search> | undefined;

/**
 * The search, made ready at the first call. Rejects when the package cannot be read; the next call
 * tries again.
 */
export function openSearch(): Promise<Search> {
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
