import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../texts-context.ts';
import { NoteBody } from '../text/NoteBody.tsx';

interface Props {
  /** Characters. */
  maxLength: number;
  text: string;
  onType: (text: string) => void;
  /** Ctrl+Enter or Cmd+Enter was pressed. */
  onSave: (event: Event) => void;
}

/** The text box of a note, which switches to a preview. */
export function WritingBox({ maxLength, text, onType, onSave }: Props) {
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
          maxLength={maxLength}
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
