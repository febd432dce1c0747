/** What the short forms for own cards and facts hold, and the rules that they are handed. */
import type { SelectedPlace } from '../../data/own/selected-place.ts';
import type { EntityKind } from '../../data/pack/entity-kinds.ts';
import type { Localized } from '../../data/pack/schema.ts';

/** Limits and checks, handed to the forms as a value. */
export interface OwnFormRules {
  kinds: readonly EntityKind[];
  /** Characters. */
  maxName: number;
  maxLine: number;
  maxFact: number;
  isTooCommon: (name: string) => boolean;
  /** Whether a page can be the source of a fact. */
  hasAddress: (place: SelectedPlace) => boolean;
}

/** The short form of a new card. */
export interface NewCardFields {
  form: 'card';
  name: string;
  kind: EntityKind;
  line: string;
  /** Suggested aliases that were unchecked, and others that were checked. */
  declined: string[];
  taken: string[];
  /** Further aliases, separated by commas. */
  more: string;
  withFact: boolean;
  fact: string;
  place: SelectedPlace;
}

/** The short form of a new fact. */
export interface NewFactFields {
  form: 'fact';
  /** The card that the fact is about; undefined until one is chosen. */
  card: { id: string; name: Localized } | undefined;
  fact: string;
  place: SelectedPlace;
}
