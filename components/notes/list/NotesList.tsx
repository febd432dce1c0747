import { useState } from 'preact/hooks';
import type { Failure } from '../../../data/messaging/protocol.ts';
import type { DraftContent } from '../../../data/notes/draft-schema.ts';
import type { Note } from '../../../data/notes/note.ts';
import type { OpenNotes } from '../../../data/notes/note-keeper.ts';
import { keyPart } from '../../../locales/texts.ts';
import { useTexts } from '../../texts-context.ts';
import { choicesForNewNote, choicesForSavedNote } from '../editor/entity-choices.ts';
import { NoteEditor } from '../editor/NoteEditor.tsx';
import { LostNotes } from './LostNotes.tsx';
import { NoteItem } from './NoteItem.tsx';
import { UnsavedNotice } from './UnsavedNotice.tsx';
import { useQuoteStates } from './use-quote-states.ts';

interface Props extends OpenNotes {
  /** Start with an empty editor, not with the list alone. */
  writing: boolean;
  /** Label of the button that opens an empty editor; without it there is no button. */
  newNote?: string;
  /** Shown where there are no notes. */
  none: string;
  /** A question was shown that the reader must see to answer. */
  onConfirmShown?: () => void;
}

/** An editor that was closed without saving. */
interface Cancelled {
  target: Note | 'new';
  content: DraftContent;
}

/** The notes on one entity or one page, newest first, and the editor. */
export function NotesList({ context, keeper, writing, newNote, none, onConfirmShown = () => {} }: Props) {
  const { t } = useTexts();
  const [notes, setNotes] = useState(context.notes);
  /** Drafts that are not in the editor. A list that starts with an empty editor shows the new note's there. */
  const [unsaved, setUnsaved] = useState(() => context.unsaved.filter(({ note }) => !writing || note !== undefined));
  /** The note in the editor; undefined while the editor is closed. */
  const [editing, setEditing] = useState<Note | 'new' | undefined>(writing ? 'new' : undefined);
  const [justSaved, setJustSaved] = useState(false);
  const [justDeleted, setJustDeleted] = useState<Note>();
  /** What was written and not saved: a page may lure the reader to press "Cancel" under a picture. */
  const [justCancelled, setJustCancelled] = useState<Cancelled>();
  /** Number of versions added since the notes were opened, by note id. */
  const [addedVersions, setAddedVersions] = useState<Record<string, number>>({});
  /** Why a deleted note or a discarded text could not be brought back. */
  const [failure, setFailure] = useState<Failure>();

  function edit(target: Note | 'new') {
    setJustSaved(false);
    setJustDeleted(undefined);
    setJustCancelled(undefined);
    setEditing(target);
    // The editor shows this text, and saves or discards it.
    setUnsaved(unsaved.filter(({ note }) => note !== (target === 'new' ? undefined : target.id)));
  }

  /** Closes the editor, puts changed notes first and takes a deleted one out. */
  function updateList(changed: Note[], deletedId?: string) {
    const ids = new Set([deletedId, ...changed.map(({ id }) => id)]);
    setNotes([...changed, ...notes.filter(({ id }) => !ids.has(id))]);
    setEditing(undefined);
    setJustDeleted(undefined);
    setJustCancelled(undefined);
  }

  function onSaved(note: Note, other?: Note) {
    updateList(other ? [note, other] : [note]);
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
    if (answer.ok) updateList([answer.value]);
  }

  /** Opens the editor with what was written in it. */
  async function writeOn({ target, content }: Cancelled) {
    const answer = await keeper.keepDraft(content, target === 'new' ? undefined : target.id);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) edit(target);
  }

  /** Puts an older version back; on a conflict, shows the stored note instead. */
  async function restore(note: Note, { text, tags, entities }: Note) {
    const answer = await keeper.save({ text, tags, entities }, { id: note.id, basedOn: note.revision, settles: true });
    if (answer.ok && 'saved' in answer.value) {
      setAddedVersions({ ...addedVersions, [note.id]: (addedVersions[note.id] ?? 0) + 1 });
      onSaved(answer.value.saved);
    } else if (answer.ok && 'conflict' in answer.value) updateList([answer.value.conflict]);
    return answer;
  }

  const quoteStates = useQuoteStates(keeper, notes);
  const { entity, quote, notice, tags } = context;
  return (
    <div class="notes-list">
      {context.areLost && <LostNotes onOpen={() => keeper.toNotesPage()} />}
      {editing === 'new' && notice && <p class="notice">{t(`noteEditor.notice.${keyPart(notice)}`)}</p>}
      {editing && (
        <NoteEditor
          key={editing === 'new' ? 'new' : editing.id}
          keeper={keeper}
          note={editing === 'new' ? undefined : editing}
          quote={editing === 'new' && !entity ? quote : undefined}
          {...(editing === 'new' ? choicesForNewNote(context) : choicesForSavedNote(editing, context))}
          tagsInUse={tags}
          onSaved={onSaved}
          onDiscarded={(stored) => updateList(stored ? [stored] : [], editing === 'new' ? undefined : editing.id)}
          onCancel={(content) => {
            setJustCancelled(content && { target: editing, content });
            setEditing(undefined);
          }}
        />
      )}
      <p class="saved" role="status">
        {justSaved && !editing && t('notes.saved')}
        {justDeleted && t('notes.deleted')}
        {justCancelled && t('notes.notSaved')}
      </p>
      {justCancelled && (
        <button type="button" class="undo" onClick={() => void writeOn(justCancelled)}>
          {t('notes.undo')}
        </button>
      )}
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
      {!editing &&
        unsaved.map(({ note: id, text, tags }) => {
          const target = id === undefined ? 'new' : notes.find((note) => note.id === id);
          return (
            target && <UnsavedNotice key={id ?? 'new'} text={text || tags.join(', ')} onContinue={() => edit(target)} />
          );
        })}
      {notes.length === 0 && !editing && unsaved.length === 0 && <p class="empty">{none}</p>}
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
              versions={(context.versions[note.id] ?? 0) + (addedVersions[note.id] ?? 0)}
              quoteState={quoteStates[note.id]}
              onEdit={() => edit(note)}
              onConfirmShown={onConfirmShown}
              onDelete={() => remove(note)}
              onRestore={(older) => restore(note, older)}
            />
          ))}
      </ul>
    </div>
  );
}
