import { useEffect, useMemo, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import { type NoteSearch, noteSearchOf } from '../../../../../data/notes/search-notes.ts';
import { hrefTo } from '../../../shell/routes.ts';
import { replaceRoute } from '../../../shell/use-route.ts';
import { FIRST_NOTES, type NotesState } from '../use-notes.ts';
import { BulkBar } from './BulkBar.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteRow } from './NoteRow.tsx';
import { filtersOf, narrowed } from './note-filters.ts';

/** Made when something is first looked for, and again when the notes change. */
function useNoteSearch(notes: readonly Note[], wanted: boolean): NoteSearch | undefined {
  const [made, setMade] = useState<NoteSearch>();
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    void noteSearchOf(notes).then((search) => current && setMade(search));
    return () => {
      current = false;
    };
  }, [notes, wanted]);
  return made;
}

/** More than a window holds, as a rule: the others are drawn when these have been painted. */
const FIRST_SCREEN = 12;

interface Props extends NotesState {
  query: Record<string, string>;
}

/** The list of notes with search, filters, and what can be done with several at once. */
export function ListView({ db, notes, complete, query }: Props) {
  const { t, count } = useTexts();
  const filters = useMemo(() => filtersOf(query), [query]);
  const search = useNoteSearch(notes, complete);
  const found = useMemo(() => narrowed(notes, filters, search), [notes, filters, search]);
  const [shown, setShown] = useState(FIRST_SCREEN);
  useEffect(() => setShown((before) => Math.max(before, FIRST_NOTES)), []);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ready = complete && (search !== undefined || !filters.find?.trim());
  const selected = found.filter(({ id }) => chosen.has(id));

  function select(id: string, wanted: boolean) {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <section aria-label={t('notesPage.view.list')}>
      {notes.length > 0 && (
        <NoteFilters
          notes={notes}
          filters={filters}
          onChange={(next) => {
            setShown(FIRST_NOTES);
            replaceRoute(hrefTo('notes', undefined, next));
          }}
        />
      )}
      {/* Stays when the last note is deleted: the way back is in it. */}
      <BulkBar
        db={db}
        selected={selected}
        found={found}
        onSelectAll={(all) => setChosen(new Set(all ? found.map(({ id }) => id) : []))}
      />
      <p class="quiet" role="status">
        {notes.length > 0 && (ready ? count('notesPage.notes', found.length) : t('notesPage.reading'))}
      </p>
      {notes.length === 0 && <p class="empty">{t('notesPage.none')}</p>}
      {notes.length > 0 && ready && found.length === 0 && (
        <p class="empty">
          {t('notesPage.noneMatch')} <a href={hrefTo('notes')}>{t('notesPage.showAll')}</a>
        </p>
      )}
      <ul class="note-rows">
        {found.slice(0, shown).map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            selected={chosen.has(note.id)}
            onSelect={(wanted) => select(note.id, wanted)}
          />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + FIRST_NOTES)}>
          {t('notesPage.more', Math.min(FIRST_NOTES, found.length - shown))}
        </button>
      )}
    </section>
  );
}
