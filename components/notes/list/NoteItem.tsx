import { useRef, useState } from 'preact/hooks';
import type { Answer, Failure, QuoteState } from '../../../data/messaging/protocol.ts';
import type { Note } from '../../../data/notes/note.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { keyPart } from '../../../locales/texts.ts';
import { displayDate } from '../../dates/display-date.ts';
import { useTexts } from '../../texts-context.ts';
import { NoteBody } from '../text/NoteBody.tsx';
import { NoteVersions } from './NoteVersions.tsx';
import { PageLink } from './PageLink.tsx';
import { QuoteOnPage } from './QuoteOnPage.tsx';
import { useVisibleLongEnough } from './use-visible-long-enough.ts';

interface Props {
  note: Note;
  keeper: NoteKeeper;
  /** Number of older versions. */
  versions: number;
  /** Whether the quote was found on the page; absent when its page is not the active one. */
  quoteState: QuoteState | undefined;
  onEdit: () => void;
  /** The question whether to delete the note was shown. */
  onConfirmShown: () => void;
  onDelete: () => Promise<Answer<true>>;
  /** Replaces the text by an older version; the replaced text becomes a version itself. */
  onRestore: (older: Note) => Promise<Answer<unknown>>;
}

/** One note with its quote, page, tags and versions. */
export function NoteItem({ note, keeper, versions, quoteState, onEdit, onConfirmShown, onDelete, onRestore }: Props) {
  const { t, lang } = useTexts();
  const [confirming, setConfirming] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const question = useRef<HTMLDivElement>(null);
  const canDelete = useVisibleLongEnough(question, confirming);

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
        <PageLink page={note.page} />
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
        {confirming ? (
          <>
            <span>{t('notes.deleteConfirm')}</span>
            <button type="button" class="danger" disabled={!canDelete} onClick={remove}>
              {t('notes.delete')}
            </button>
            <button type="button" onClick={() => setConfirming(false)}>
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
                setConfirming(true);
                onConfirmShown();
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
