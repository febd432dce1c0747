/** Search in the packs and in own cards, for Ficha's own pages. */
import { searchOpener } from '../facts/search/packaged-search.ts';
import { watchOwnChanges } from '../messaging/own-changes.ts';
import { loadOwnPack } from './load-own-pack.ts';

/** See `searchOpener`. */
export const openSearch = searchOpener(loadOwnPack, watchOwnChanges);
