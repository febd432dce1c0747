/** Limits of own cards, apart from the schemas so that popup and panel need no validation library. */

/** Characters of a name. */
export const MAX_NAME_LENGTH = 120;

/** Characters of a card's line and of an entry of its brief: as in packs. */
export const MAX_BRIEF_LENGTH = 110;

/** Characters of a fact's text: as in packs. */
export const MAX_FACT_LENGTH = 300;
