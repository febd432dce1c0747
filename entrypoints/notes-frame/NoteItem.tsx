import { useRef, useState } from 'preact/hooks';
import { displayDate } from '../../components/display-date.ts';
import { useTexts } from '../../components/texts-context.ts';
import type { Note } from '../../data/notes/note.ts';
import type { Answer, Failure } from '../../data/service.ts';
import { keyPart } from '../../locales/texts.ts';
import { useSeen } from './use-seen.ts';

interface Props {
  note: Note;
  onEdit: () => void;
  /** The reader is asked whether to delete it. */
  onAsk: () => void;
  onDelete: () => Promise<Answer<true>>;
}

/** Only web addresses become links: a note may come from any page. */
function isWebAddress(address: string): boolean {
  return /^https?:/.test(URL.parse(address)?.protocol ?? '');
}

/** One note with the sentence and the page it was taken at. */
export function NoteItem({ note, onEdit, onAsk, onDelete }: Props) {
  const { t, lang } = useTexts();
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const question = useRef<HTMLDivElement>(null);
  const seen = useSeen(question, sure);

  async function remove() {
    const answer = await onDelete();
    if (!answer.ok) setFailure(answer.failure);
  }

  return (
    <li class="note">
      <p class="note-text">{note.text}</p>
      {note.quote && <blockquote>{note.quote.exact}</blockquote>}
      <p class="note-where">
        <time dateTime={note.updated}>{displayDate(note.updated.slice(0, 10), lang)}</time>
        {isWebAddress(note.page.url) ? (
          <a href={note.page.url} target="_blank" rel="noopener noreferrer">
            {note.page.title || note.page.url}
          </a>
        ) : (
          <span>{note.page.title}</span>
        )}
      </p>
      {failure && (
        <p class="failure" role="alert">
          {t(`failure.${keyPart(failure)}`)}
        </p>
      )}
      <div class="row" ref={question}>
        {sure ? (
          <>
            <span>{t('notes.deleteSure')}</span>
            <button type="button" class="danger" disabled={!seen} onClick={remove}>
              {t('notes.delete')}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {t('notes.cancel')}
            </button>
          </>
        ) : (
          <>
            <button type="button" onClick={onEdit}>
              {t('notes.edit')}
            </button>
            <button
              type="button"
              onClick={() => {
                setSure(true);
                onAsk();
              }}
            >
              {t('notes.delete')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
