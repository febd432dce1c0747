/** Which entities the editor offers for a note, and which of them are chosen at first. */

import type { EntityName, NotesContext } from '../../../data/messaging/protocol.ts';
import type { Note } from '../../../data/notes/note.ts';

/** Of an entity that is not in the fact base any more, only the name is known. */
const NO_LINE = { en: '', es: '' };

export interface Choices {
  choices: readonly EntityName[];
  chosen: readonly string[];
}

/** On its own card a new note is about that entity, and there is nothing to choose; on a page, those named in the quote itself come chosen. */
export function choicesForNew({ entity, suggested }: NotesContext): Choices {
  if (entity) return { choices: [], chosen: [entity.id] };
  return { choices: suggested, chosen: suggested.filter(({ within }) => within).map(({ id }) => id) };
}

/** Those that the note is about. An entity that a later pack has dropped is offered under the name that it had. */
export function choicesForChange(note: Note, { entity, suggested, named }: NotesContext): Choices {
  const known = new Map(named.map((one) => [one.id, one]));
  const own = note.entities.map((id): EntityName => {
    const name = note.names[id] ?? { en: id, es: id };
    return known.get(id) ?? { id, name, line: NO_LINE, kind: 'term' };
  });
  const others = suggested.filter(({ id }) => !note.entities.includes(id));
  const choices = [...own, ...others];
  // One name that is the card's own is not worth a question.
  return { choices: choices.length === 1 && choices[0]?.id === entity?.id ? [] : choices, chosen: note.entities };
}
