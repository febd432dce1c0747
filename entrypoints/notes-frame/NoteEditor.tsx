import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import { MAX_NOTE_LENGTH, type Note } from '../../data/notes/note.ts';
import type { CallData, Failure } from '../../data/service.ts';
import { call } from '../../data/service-client.ts';
import { keyPart } from '../../locales/texts.ts';
import { keepDraft, loadDraft } from './drafts.ts';
import { OtherText } from './OtherText.tsx';

interface Props {
  token: string;
  /** The note to change; absent for a new one. */
  note?: Note;
  onSaved: (note: Note, besides?: Note) => void;
  /** The reader leaves the note as it is elsewhere: with another text, or (undefined) deleted. */
  onGivenUp: (other: Note | undefined) => void;
  onCancel: () => void;
}

/** Writes one note. What is typed stays in the box until the store has it. */
export function NoteEditor({ token, note, onSaved, onGivenUp, onCancel }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState(note?.text ?? '');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  /** What has become of the note elsewhere since this text was begun. */
  const [elsewhere, setElsewhere] = useState<{ other: Note; deleted: boolean }>();
  /** The revision of the note that the text in the box was begun from: a draft may be older than the note. */
  const [basedOn, setBasedOn] = useState(note?.revision);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    box.current?.focus();
    void loadDraft(token, note).then((draft) => {
      if (!draft) return;
      const untouched = note?.text ?? '';
      setText((typed) => (typed === untouched ? draft.text : typed));
      if (draft.basedOn !== undefined) setBasedOn(draft.basedOn);
    });
  }, [token, note]);

  function type(value: string) {
    setText(value);
    void keepDraft(token, note, value, basedOn);
  }

  /** The text is saved as a new note, or as a change to this one; undefined when it was not. */
  async function send(change: CallData<'saveNote'>['change']): Promise<Note | undefined> {
    setSaving(true);
    setFailure(undefined);
    const answer = await call('saveNote', { token, text, tags: note?.tags ?? [], ...(change ? { change } : {}) });
    setSaving(false);
    if (!answer.ok) setFailure(answer.failure);
    else if ('saved' in answer.value) return answer.value.saved;
    else setElsewhere({ other: answer.value.conflict, deleted: answer.value.deleted !== undefined });
    return undefined;
  }

  async function save(event: Event) {
    event.preventDefault();
    if (!text.trim() || saving) return;
    // Saving once the other text was shown is the reader's choice between the two.
    const revision = elsewhere?.other.revision ?? basedOn;
    const change =
      note && revision !== undefined ? { id: note.id, basedOn: revision, settles: elsewhere !== undefined } : undefined;
    const saved = await send(change);
    if (saved) onSaved(saved);
  }

  async function keepBoth(other: Note) {
    const saved = text.trim() && !saving ? await send(undefined) : undefined;
    if (!saved) return;
    dropDraft();
    onSaved(saved, other);
  }

  const dropDraft = () => void keepDraft(token, note, '');

  return (
    <form onSubmit={save}>
      <textarea
        ref={box}
        rows={4}
        maxLength={MAX_NOTE_LENGTH}
        value={text}
        placeholder={t('notes.placeholder')}
        aria-label={t('notes.text')}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
        }}
      />
      {failure && (
        <p class="failure" role="alert">
          {t(`failure.${keyPart(failure)}`)}
        </p>
      )}
      {elsewhere && (
        <OtherText
          {...elsewhere}
          onKeepBoth={() => void keepBoth(elsewhere.other)}
          onDiscardOwn={() => {
            dropDraft();
            onGivenUp(elsewhere.deleted ? undefined : elsewhere.other);
          }}
        />
      )}
      <div class="row">
        <button type="submit" class="primary" disabled={saving || !text.trim()}>
          {saving ? t('notes.saving') : t('notes.save')}
        </button>
        <button
          type="button"
          onClick={() => {
            dropDraft();
            onCancel();
          }}
        >
          {t('notes.cancel')}
        </button>
        <span class="private">{t('notes.private')}</span>
      </div>
    </form>
  );
}
