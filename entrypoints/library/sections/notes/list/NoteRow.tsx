import { displayDate } from '../../../../../components/dates/display-date.ts';
import { PageLink } from '../../../../../components/notes/list/PageLink.tsx';
import { NoteMarkdown } from '../../../../../components/notes/text/NoteMarkdown.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { readerAddress } from '../../../../../data/messaging/reader-address.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import { hrefTo } from '../../../shell/routes.ts';
import { nameOf } from './note-filters.ts';

/** A note's text, quote, entities, tags and page. */
export function NoteSummary({ note }: { note: Note }) {
  const { lang } = useTexts();
  return (
    <>
      {note.text !== '' && (
        <div class="note-row-text">
          <NoteMarkdown text={note.text} />
        </div>
      )}
      {note.quote && <blockquote>{note.quote.exact}</blockquote>}
      <p class="note-row-about quiet">
        {note.entities.map((id) => (
          <a key={id} href={hrefTo('card', id)}>
            {nameOf(note, id, lang)}
          </a>
        ))}
        {note.tags.map((tag) => (
          <a key={`#${tag}`} class="tag" href={hrefTo('notes', undefined, { tag })}>
            {tag}
          </a>
        ))}
        <PageLink class="note-row-page" page={note.page} readerAddress={readerAddress} />
      </p>
    </>
  );
}

interface Props {
  note: Note;
  selected: boolean;
  onSelect: (selected: boolean) => void;
}

/** A note of the list, with a checkbox and a link that opens it. */
export function NoteRow({ note, selected, onSelect }: Props) {
  const { t, lang } = useTexts();
  const day = displayDate(note.updated.slice(0, 10), lang);
  return (
    <li class="note-row">
      <input
        type="checkbox"
        aria-label={t('notesPage.select', day)}
        checked={selected}
        onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
      />
      <div>
        <a class="note-row-day" href={hrefTo('note', note.id)} aria-label={t('notesPage.open', day)}>
          <time dateTime={note.updated}>{day}</time>
        </a>
        <NoteSummary note={note} />
      </div>
    </li>
  );
}
