import { useState } from 'preact/hooks';
import type { Failure } from '../../../data/messaging/protocol.ts';
import type { Note } from '../../../data/notes/note.ts';
import type { OpenNotes } from '../../../data/notes/note-keeper.ts';
import { keyPart } from '../../../locales/texts.ts';
import { useTexts } from '../../texts-context.ts';
import { choicesForChange, choicesForNew } from '../editor/entity-choices.ts';
import { NoteEditor } from '../editor/NoteEditor.tsx';
import { LostNotes } from './LostNotes.tsx';
import { NoteItem } from './NoteItem.tsx';
import { useQuoteStates } from './use-quote-states.ts';

interface Props extends OpenNotes {
  /** Start with an empty editor, not with the list alone. */
  writing: boolean;
  /** What the button that opens an empty editor says; without it there is none. */
  newNote?: string;
  /** Said where there are no notes. */
  none: string;
  /** Something is asked that has to be seen to be answered. */
  onAsk?: () => void;
}

/** The notes on one entity or one page, newest first, and the editor. */
export function NotesList({ context, keeper, writing, newNote, none, onAsk = () => {} }: Props) {
  const { t } = useTexts();
  const [notes, setNotes] = useState(context.notes);
  /** The note in the editor: a saved one, a new one, or none. */
  const [editing, setEditing] = useState<Note | 'new' | undefined>(writing ? 'new' : undefined);
  const [justSaved, setJustSaved] = useState(false);
  const [justDeleted, setJustDeleted] = useState<Note>();
  /** Texts that have become older versions since the notes were opened. */
  const [moreVersions, setMoreVersions] = useState<Record<string, number>>({});
  /** Why a note could not be taken out of the bin again. */
  const [failure, setFailure] = useState<Failure>();

  function edit(what: Note | 'new') {
    setJustSaved(false);
    setJustDeleted(undefined);
    setEditing(what);
  }

  /** The editor is done; these notes are as they are here now, newest first. */
  function show(given: Note[], gone?: string) {
    const ids = new Set([gone, ...given.map(({ id }) => id)]);
    setNotes([...given, ...notes.filter(({ id }) => !ids.has(id))]);
    setEditing(undefined);
    setJustDeleted(undefined);
  }

  function onSaved(note: Note, besides?: Note) {
    show(besides ? [note, besides] : [note]);
    setJustSaved(true);
  }

  async function remove(note: Note) {
    const answer = await keeper.remove(note.id);
    if (answer.ok) {
      setNotes(notes.filter(({ id }) => id !== note.id));
      setJustSaved(false);
      setJustDeleted(note);
    }
    return answer;
  }

  async function undelete(note: Note) {
    const answer = await keeper.undelete(note.id);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) show([answer.value]);
  }

  /** The text that gives way is kept; should somebody else have changed the note, it is shown as it is there. */
  async function restore(note: Note, { text, tags, entities }: Note) {
    const answer = await keeper.save({ text, tags, entities }, { id: note.id, basedOn: note.revision, settles: true });
    if (answer.ok && 'saved' in answer.value) {
      setMoreVersions({ ...moreVersions, [note.id]: (moreVersions[note.id] ?? 0) + 1 });
      onSaved(answer.value.saved);
    } else if (answer.ok && 'conflict' in answer.value) show([answer.value.conflict]);
    return answer;
  }

  const quoteStates = useQuoteStates(keeper, notes);
  const { entity, quote, notice, tags } = context;
  return (
    <div class="notes-list">
      {context.lost > 0 && <LostNotes onOpen={() => keeper.toNotesPage()} />}
      {editing === 'new' && notice && <p class="notice">{t(`noteEditor.notice.${keyPart(notice)}`)}</p>}
      {editing && (
        <NoteEditor
          key={editing === 'new' ? 'new' : editing.id}
          keeper={keeper}
          {...(editing === 'new' ? {} : { note: editing })}
          {...(editing === 'new' && quote && !entity ? { quote } : {})}
          {...(editing === 'new' ? choicesForNew(context) : choicesForChange(editing, context))}
          tagsInUse={tags}
          onSaved={onSaved}
          onGivenUp={(other) => show(other ? [other] : [], editing === 'new' ? undefined : editing.id)}
          onCancel={() => setEditing(undefined)}
        />
      )}
      <p class="saved" role="status">
        {justSaved && !editing && t('notes.saved')}
        {justDeleted && t('notes.deleted')}
      </p>
      {justDeleted && (
        <button type="button" class="undo" onClick={() => void undelete(justDeleted)}>
          {t('notes.undo')}
        </button>
      )}
      {failure && (
        <p class="failure" role="alert">
          {t(`failure.${keyPart(failure)}`)}
        </p>
      )}
      {notes.length === 0 && !editing && <p class="empty">{none}</p>}
      {newNote && !editing && (
        <button type="button" class="new-note" onClick={() => edit('new')}>
          {newNote}
        </button>
      )}
      <ul class="note-items">
        {notes
          .filter((note) => note !== editing)
          .map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              keeper={keeper}
              versions={(context.versions[note.id] ?? 0) + (moreVersions[note.id] ?? 0)}
              quoteState={quoteStates[note.id]}
              onEdit={() => edit(note)}
              onAsk={onAsk}
              onDelete={() => remove(note)}
              onRestore={(older) => restore(note, older)}
            />
          ))}
      </ul>
    </div>
  );
}
