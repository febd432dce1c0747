import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import type { Note } from '../../data/notes/note.ts';
import type { Failure } from '../../data/service.ts';
import { call } from '../../data/service-client.ts';
import { keyPart } from '../../locales/texts.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteItem } from './NoteItem.tsx';
import type { Opening, OpeningResult } from './opening.ts';

interface Props {
  opening: Promise<OpeningResult>;
  /** Start with an empty editor, not with the list alone. */
  writing: boolean;
}

/** The notes on one entity, newest first, and the editor. */
export function NotesApp({ opening, writing }: Props) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<OpeningResult>();
  useEffect(() => void opening.then(setOpened), [opening]);
  if (opened === 'refused') return <p class="empty">{t('notes.notOpened')}</p>;
  return opened ? <Notes opening={opened} writing={writing} /> : null;
}

function useHeight(port: MessagePort) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) port.postMessage({ type: 'height', pixels: Math.ceil(entry.borderBoxSize[0]?.blockSize ?? 0) });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [port]);
  return element;
}

function Notes({ opening, writing }: { opening: Opening; writing: boolean }) {
  const { t } = useTexts();
  const { token, context, port } = opening;
  const [notes, setNotes] = useState(context.notes);
  /** The note in the editor: a saved one, a new one, or none. */
  const [editing, setEditing] = useState<Note | 'new' | undefined>(writing ? 'new' : undefined);
  const [justSaved, setJustSaved] = useState(false);
  const [justDeleted, setJustDeleted] = useState<Note>();
  /** Why a note could not be taken out of the bin again. */
  const [failure, setFailure] = useState<Failure>();
  const element = useHeight(port);

  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') port.postMessage({ type: 'escape' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [port]);

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
    const answer = await call('deleteNote', { token, id: note.id });
    if (answer.ok) {
      setNotes(notes.filter(({ id }) => id !== note.id));
      setJustSaved(false);
      setJustDeleted(note);
    }
    return answer;
  }

  async function undelete(note: Note) {
    const answer = await call('undeleteNote', { token, id: note.id });
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) show([answer.value]);
  }

  return (
    <div ref={element} class="notes-app">
      {editing && (
        <NoteEditor
          key={editing === 'new' ? 'new' : editing.id}
          token={token}
          {...(editing === 'new' ? {} : { note: editing })}
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
      {notes.length === 0 && !editing && <p class="empty">{t('notes.none')}</p>}
      <ul>
        {notes
          .filter((note) => note !== editing)
          .map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              onEdit={() => setEditing(note)}
              onAsk={() => port.postMessage({ type: 'reveal' })}
              onDelete={() => remove(note)}
            />
          ))}
      </ul>
    </div>
  );
}
