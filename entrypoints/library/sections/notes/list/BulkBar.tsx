import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { selected as selectedNotes } from '../../../../../data/notes/collection.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';
import { deleteNotes, undeleteNotes } from '../../../../../data/notes/trash.ts';
import { DeedResult } from '../ActionResult.tsx';
import { type ExportFormat, exportNotes } from '../backup/export-notes.ts';
import { FormatSelect } from '../backup/FormatSelect.tsx';
import { useDeed } from '../use-async-action.ts';

interface Props {
  db: NoteDatabase;
  selected: readonly Note[];
  /** All that the list holds as it is narrowed now. */
  found: readonly Note[];
  onSelectAll: (all: boolean) => void;
}

/** What can be done with the notes that are selected. */
export function BulkBar({ db, selected, found, onSelectAll }: Props) {
  const texts = useTexts();
  const { t, count } = texts;
  const deed = useDeed();
  const [format, setFormat] = useState<ExportFormat>('ficha');
  const [justDeleted, setJustDeleted] = useState<string[]>([]);
  const all = useRef<HTMLInputElement>(null);
  const some = selected.length > 0 && selected.length < found.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = some;
  }, [some]);

  function remove() {
    const ids = selected.map(({ id }) => id);
    void deed.run(async () => {
      const gone = await deleteNotes(db, ids);
      setJustDeleted(gone.map(({ id }) => id));
      onSelectAll(false);
      return count('notesPage.deleted', gone.length);
    });
  }

  function undo() {
    void deed.run(async () => {
      const back = await undeleteNotes(db, justDeleted);
      setJustDeleted([]);
      return count('notesPage.restored', back.length);
    });
  }

  function give() {
    setJustDeleted([]);
    void deed.run(async () => {
      await exportNotes(format, selectedNotes(selected), texts);
      return count('notesPage.exported', selected.length);
    });
  }

  return (
    <div class="bulk">
      {found.length > 0 && (
        <div class="tools">
          <label class="bulk-all">
            <input
              ref={all}
              type="checkbox"
              checked={selected.length === found.length}
              onChange={({ currentTarget }) => onSelectAll(currentTarget.checked)}
            />
            {count('notesPage.selectAll', found.length)}
          </label>
          {selected.length > 0 && (
            <>
              <span class="bulk-count">{count('notesPage.selected', selected.length)}</span>
              <FormatSelect format={format} onChange={setFormat} />
              <button type="button" class="more" disabled={deed.busy} onClick={give}>
                {t('notesPage.exportSelected')}
              </button>
              <button type="button" class="more danger" disabled={deed.busy} onClick={remove}>
                {t('notesPage.deleteSelected')}
              </button>
            </>
          )}
        </div>
      )}
      <DeedResult deed={deed}>
        {justDeleted.length > 0 && (
          <button type="button" class="more" onClick={undo}>
            {t('notesPage.undo')}
          </button>
        )}
      </DeedResult>
    </div>
  );
}
