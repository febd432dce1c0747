import { useRef, useState } from 'preact/hooks';
import type { Answer, Failure, QuoteState } from '../../../data/messaging/protocol.ts';
import type { Note } from '../../../data/notes/note.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { keyPart } from '../../../locales/texts.ts';
import { displayDate } from '../../dates/display-date.ts';
import { useTexts } from '../../texts-context.ts';
import { NoteBody } from '../text/NoteBody.tsx';
import { isWebAddress } from '../text/web-address.ts';
import { NoteVersions } from './NoteVersions.tsx';
import { QuoteOnPage } from './QuoteOnPage.tsx';
import { useSeen } from './use-visible-long-enough.ts';

interface Props {
  note: Note;
  keeper: NoteKeeper;
  /** How many older versions there are of it. */
  versions: number;
  /** What became of its quote; absent when its page is not the one in front. */
  quoteState: QuoteState | undefined;
  onEdit: () => void;
  /** The reader is asked whether to delete it. */
  onAsk: () => void;
  onDelete: () => Promise<Answer<true>>;
  /** An older text takes the place of this one, which is kept in its turn. */
  onRestore: (older: Note) => Promise<Answer<unknown>>;
}

/** One note with the words and the page it was taken at. */
export function NoteItem({ note, keeper, versions, quoteState, onEdit, onAsk, onDelete, onRestore }: Props) {
  const { t, lang } = useTexts();
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const question = useRef<HTMLDivElement>(null);
  const seen = useSeen(question, sure);

  async function remove() {
    const answer = await onDelete();
    if (!answer.ok) setFailure(answer.failure);
  }

  async function restore(older: Note) {
    const answer = await onRestore(older);
    setFailure(answer.ok ? undefined : answer.failure);
  }

  return (
    <li class="note">
      {note.text !== '' && (
        <div class="note-text">
          <NoteBody text={note.text} />
        </div>
      )}
      {note.quote && <blockquote class="quote">{note.quote.exact}</blockquote>}
      {note.quote && quoteState && <QuoteOnPage id={note.id} state={quoteState} keeper={keeper} />}
      {note.tags.length > 0 && (
        <ul class="tag-list" aria-label={t('noteEditor.tags')}>
          {note.tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
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
      {versions > 0 && (
        <NoteVersions
          key={note.revision}
          id={note.id}
          count={versions}
          keeper={keeper}
          onRestore={(older) => void restore(older)}
        />
      )}
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
