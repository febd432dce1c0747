/** How much a pack file may hold. Ficha stays quick up to these, and no reader's pack needs more. */

export const MAX_PACK_BYTES = 50 * 1024 * 1024;
/** Files that a zip may hold, of any kind. */
export const MAX_ZIP_ENTRIES = 200_000;
export const MAX_CARDS = 100_000;
/** Facts, sources, disputes: each. */
export const MAX_RECORDS = 500_000;
/** Aliases, phrases, titles and words of the subject in a whole pack. */
export const MAX_NAMES = 500_000;
/** Items of any list inside a card, a fact or the subject: its aliases, its relations. */
export const MAX_ITEMS = 500;
/** Levels of lists and objects inside each other; the format itself needs eight. */
export const MAX_DEPTH = 12;
/** Characters of any text. */
export const MAX_TEXT = 2_000;
/** Characters of a name, an alias, a card's line. */
export const MAX_NAME = 300;
/** Characters of an id. */
export const MAX_ID = 80;
/** Phrases that one pattern may stand for. */
export const MAX_PATTERN_PHRASES = 50;
/** Cards that one name may mean: a reader cannot choose among more. */
export const MAX_CARDS_A_NAME = 20;
/** Characters of a YAML file: twice the longest in the bundled packs, parsed in about a second. */
export const MAX_YAML_LENGTH = 1_000_000;
/** Characters of a line in it. */
export const MAX_YAML_LINE = 10_000;
/** Levels of lists and fields inside each other in a YAML file. */
export const MAX_YAML_DEPTH = 40;
/** Characters of a table's row: an unclosed quotation mark makes one row of all that follows. */
export const MAX_TABLE_ROW = 100_000;
/** Rows with and without text, as many as spreadsheets have. */
export const MAX_TABLE_LINES = 1_048_576;
/** Columns of a table; a form lists them. */
export const MAX_TABLE_COLUMNS = 200;
/** Faults that are collected; a file with more is hardly mended one by one. */
export const MAX_FAULTS = 200;
