import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE_LENGTH } from '../../../data/notes/note.ts';
import { useTexts } from '../../texts-context.ts';
import { NoteBody } from '../text/NoteBody.tsx';

interface Props {
  text: string;
  onType: (text: string) => void;
  /** The keys that save were pressed. */
  onSave: (event: Event) => void;
}

/** The text of a note: written, or as it will look. */
export function WritingBox({ text, onType, onSave }: Props) {
  const { t } = useTexts();
  const [preview, setPreview] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!preview) box.current?.focus();
  }, [preview]);
  return (
    <div class="writing-box">
      {preview ? (
        <section class="preview" aria-label={t('noteEditor.preview')}>
          <NoteBody text={text} />
        </section>
      ) : (
        <textarea
          ref={box}
          rows={4}
          maxLength={MAX_NOTE_LENGTH}
          value={text}
          placeholder={t('notes.placeholder')}
          aria-label={t('notes.text')}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(event);
          }}
        />
      )}
      <p class="writing-help">
        <span>{t('noteEditor.markdown')}</span>
        <button
          type="button"
          class="quiet-button"
          aria-pressed={preview}
          disabled={text.trim() === ''}
          onClick={() => setPreview(!preview)}
        >
          {t('noteEditor.preview')}
        </button>
      </p>
    </div>
  );
}
