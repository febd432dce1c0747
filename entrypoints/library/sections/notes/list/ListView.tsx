import { useEffect, useMemo, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import { type NoteSearch, noteSearchOf } from '../../../../../data/notes/search-notes.ts';
import { hrefTo } from '../../../shell/routes.ts';
import { replaceRoute } from '../../../shell/use-route.ts';
import { FIRST_NOTES, type LoadedNotes } from '../use-notes.ts';
import { BulkBar } from './BulkBar.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteRow } from './NoteRow.tsx';
import { filterNotes, filtersOf } from './note-filters.ts';

/** A search index of the notes, undefined until it is built. */
function useNoteSearch(notes: readonly Note[], isNeeded: boolean): NoteSearch | undefined {
  const [search, setSearch] = useState<NoteSearch>();
  useEffect(() => {
    if (!isNeeded) return undefined;
    let current = true;
    void noteSearchOf(notes).then((built) => current && setSearch(built));
    return () => {
      current = false;
    };
  }, [notes, isNeeded]);
  return search;
}

/** Notes rendered at first; the rest follows after they are painted. */
const FIRST_RENDERED = 12;

interface Props extends LoadedNotes {
  query: Record<string, string>;
}

/** The list of notes with search, filters and actions on the selected ones. */
export function ListView({ db, notes, complete, query }: Props) {
  const { t, count } = useTexts();
  const filters = useMemo(() => filtersOf(query, db.packOfBareIds), [query, db]);
  const search = useNoteSearch(notes, complete);
  const found = useMemo(() => filterNotes(notes, filters, search), [notes, filters, search]);
  const [shown, setShown] = useState(FIRST_RENDERED);
  useEffect(() => setShown((before) => Math.max(before, FIRST_NOTES)), []);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const isReady = complete && (search !== undefined || !filters.find?.trim());
  const selected = found.filter(({ id }) => selectedIds.has(id));

  function select(id: string, isSelected: boolean) {
    const next = new Set(selectedIds);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelectedIds(next);
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
      {/* Also shown for an empty list: it holds the undo button. */}
      <BulkBar
        db={db}
        selected={selected}
        found={found}
        onSelectAll={(selectAll) => setSelectedIds(new Set(selectAll ? found.map(({ id }) => id) : []))}
      />
      <p class="quiet" role="status">
        {notes.length > 0 && (isReady ? count('notesPage.notes', found.length) : t('notesPage.reading'))}
      </p>
      {notes.length === 0 && <p class="empty">{t('notesPage.none')}</p>}
      {notes.length > 0 && isReady && found.length === 0 && (
        <p class="empty">
          {t('notesPage.noneMatch')} <a href={hrefTo('notes')}>{t('notesPage.showAll')}</a>
        </p>
      )}
      <ul class="note-rows">
        {found.slice(0, shown).map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            selected={selectedIds.has(note.id)}
            onSelect={(isSelected) => select(note.id, isSelected)}
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
