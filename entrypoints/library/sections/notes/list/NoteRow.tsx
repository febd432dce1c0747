import { displayDate } from '../../../../../components/dates/display-date.ts';
import { NoteMarkdown } from '../../../../../components/notes/text/NoteMarkdown.tsx';
import { isWebAddress } from '../../../../../components/notes/text/web-address.ts';
import { useTexts } from '../../../../../components/texts-context.ts';
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
        {isWebAddress(note.page.url) ? (
          <a class="note-row-page" href={note.page.url} target="_blank" rel="noopener noreferrer">
            {note.page.title || note.page.url}
          </a>
        ) : (
          note.page.title && <span>{note.page.title}</span>
        )}
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
