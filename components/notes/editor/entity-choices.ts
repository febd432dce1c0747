import type { EntityName, NotesContext } from '../../../data/messaging/protocol.ts';
import type { Note } from '../../../data/notes/note.ts';
import type { Language } from '../../../data/settings/languages.ts';

/** The entities that the editor of a note offers, and the ids of those chosen at first. */
interface EntityChoices {
  choices: readonly EntityName[];
  chosen: readonly string[];
}

/**
 * The choices for a new note. On an entity's card the note is about that entity and there is
 * nothing to choose; on a page the entities named in the quote are chosen.
 */
export function choicesForNewNote({ entity, suggested }: NotesContext): EntityChoices {
  if (entity) return { choices: [], chosen: [entity.id] };
  return { choices: suggested, chosen: suggested.filter(({ within }) => within).map(({ id }) => id) };
}

/** The same text in every language. */
function inAllLanguages(text: string): Record<Language, string> {
  return { en: text, es: text };
}

/**
 * The choices for a saved note: its entities, and those suggested. An entity that the pack no
 * longer has is offered under the name that the note keeps of it.
 */
export function choicesForSavedNote(note: Note, { entity, suggested, named }: NotesContext): EntityChoices {
  const known = new Map(named.map((one) => [one.id, one]));
  const own = note.entities.map(
    (id): EntityName =>
      known.get(id) ?? { id, name: note.names[id] ?? inAllLanguages(id), line: inAllLanguages(''), kind: 'term' },
  );
  const others = suggested.filter(({ id }) => !note.entities.includes(id));
  const choices = [...own, ...others];
  const isOnlyCardEntity = choices.length === 1 && choices[0]?.id === entity?.id;
  return { choices: isOnlyCardEntity ? [] : choices, chosen: note.entities };
}
