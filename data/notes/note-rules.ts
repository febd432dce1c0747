/** What the editor of a note has to know of the rules for notes, handed to it as a value. */
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS, plainTag } from './note.ts';
import { suggestTags } from './tag-suggestions.ts';

/** The limits of a note, and how its tags are cleaned and suggested. */
export const NOTE_RULES = {
  /** Characters (UTF-16 units). */
  maxTextLength: MAX_NOTE_LENGTH,
  maxTagLength: MAX_TAG_LENGTH,
  maxTags: MAX_TAGS,
  normalizeTag: plainTag,
  suggestTags,
};

/** The shape of `NOTE_RULES`. */
export type NoteRules = typeof NOTE_RULES;
