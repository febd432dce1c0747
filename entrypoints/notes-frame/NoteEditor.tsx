import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import { MAX_NOTE_LENGTH, type Note } from '../../data/note-store.ts';
import type { Failure } from '../../data/service.ts';
import { call } from '../../data/service-client.ts';
import { keyPart } from '../../locales/texts.ts';
import { keepDraft, loadDraft } from './drafts.ts';

interface Props {
  token: string;
  entity: string;
  /** The note to change; absent for a new one. */
  note?: Note;
  onSaved: (note: Note) => void;
  onCancel: () => void;
}

/** Writes one note. What is typed stays in the box until the store has it. */
export function NoteEditor({ token, entity, note, onSaved, onCancel }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState(note?.text ?? '');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    box.current?.focus();
    if (!note) void loadDraft(entity).then((draft) => draft && setText((typed) => typed || draft));
  }, [entity, note]);

  function type(value: string) {
    setText(value);
    if (!note) void keepDraft(entity, value);
  }

  async function save(event: Event) {
    event.preventDefault();
    if (!text.trim() || saving) return;
    setSaving(true);
    setFailure(undefined);
    const answer = await call('saveNote', { token, text, ...(note ? { id: note.id } : {}) });
    setSaving(false);
    if (!answer.ok) return setFailure(answer.failure);
    if (!note) await keepDraft(entity, '');
    onSaved(answer.value);
  }

  function cancel() {
    if (!note) void keepDraft(entity, '');
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
