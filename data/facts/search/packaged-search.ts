/** The search of a page of ours, or of the background: in the packaged fact base, made ready when it is first asked for. */
import { loadPackagedPack } from '../packaged-pack.ts';
import { type Search, searchIn } from './search.ts';

let opening: Promise<Search> | undefined;

/** Rejects when the package cannot be read; the next call tries again. */
export function openSearch(): Promise<Search> {
  opening ??= loadPackagedPack()
    .then(searchIn)
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}
