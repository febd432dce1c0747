import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import { MAX_NOTE_LENGTH, type Note } from '../../data/notes/note.ts';
import type { Failure } from '../../data/service.ts';
import { call } from '../../data/service-client.ts';
import { keyPart } from '../../locales/texts.ts';
import { keepDraft, loadDraft } from './drafts.ts';
import { OtherText } from './OtherText.tsx';

interface Props {
  token: string;
  /** The note to change; absent for a new one. */
  note?: Note;
  onSaved: (note: Note) => void;
  onCancel: () => void;
}

/** Writes one note. What is typed stays in the box until the store has it. */
export function NoteEditor({ token, note, onSaved, onCancel }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState(note?.text ?? '');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  /** What the note says now, when it was changed elsewhere since this editor opened. */
  const [other, setOther] = useState<Note>();
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    box.current?.focus();
    if (!note) void loadDraft(token).then((draft) => draft && setText((typed) => typed || draft));
  }, [token, note]);

  function type(value: string) {
    setText(value);
    if (!note) void keepDraft(token, value);
  }

  async function save(event: Event) {
    event.preventDefault();
    if (!text.trim() || saving) return;
    setSaving(true);
    setFailure(undefined);
    const known = other ?? note;
    // Saving once the other text was shown is the reader's choice between the two.
    const change = known && { id: known.id, basedOn: known.revision, settles: other !== undefined };
    const answer = await call('saveNote', { token, text, tags: note?.tags ?? [], ...(change ? { change } : {}) });
    setSaving(false);
    if (!answer.ok) return setFailure(answer.failure);
    if ('conflict' in answer.value) return setOther(answer.value.conflict);
    onSaved(answer.value.saved);
  }

  function cancel() {
    if (!note) void keepDraft(token, '');
    onCancel();
  }

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
      {other && <OtherText other={other} onTake={() => onSaved(other)} />}
      <div class="row">
        <button type="submit" class="primary" disabled={saving || !text.trim()}>
          {saving ? t('notes.saving') : t('notes.save')}
        </button>
        <button type="button" onClick={cancel}>
          {t('notes.cancel')}
        </button>
        <span class="private">{t('notes.private')}</span>
      </div>
    </form>
  );
}
