/** Where the reader has selected words, as a new card or fact begins from it. */
import type { PageRef } from '../notes/note.ts';

/** What a page tells of a selection. */
export interface SelectedPlace {
  /** The selected words; empty without a selection. */
  exact: string;
  /** The whole sentences that the selection touches. */
  sentence: string;
  page: PageRef;
  /** The name of the site, as the page gives it, else its host. */
  site: string;
  /** The page's language: two letters. */
  lang: string;
  /** Ids of the entities named there, those in the selection first. */
  names: string[];
}

/** What the reader wants to write. */
export interface OwnTask {
  purpose: 'card' | 'fact';
  /** The card that a fact is for, where that is known. */
  card?: string;
  place: SelectedPlace;
}
