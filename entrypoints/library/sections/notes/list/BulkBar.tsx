import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { selected as selectedNotes } from '../../../../../data/notes/collection.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';
import { deleteNotes, undeleteNotes } from '../../../../../data/notes/trash.ts';
import { ActionResult } from '../ActionResult.tsx';
import { type ExportFormat, exportNotes } from '../backup/export-notes.ts';
import { FormatSelect } from '../backup/FormatSelect.tsx';
import { useAsyncAction } from '../use-async-action.ts';

interface Props {
  db: NoteDatabase;
  selected: readonly Note[];
  /** All notes that match the filters. */
  found: readonly Note[];
  onSelectAll: (selectAll: boolean) => void;
}

/** Exports and deletes the selected notes. */
export function BulkBar({ db, selected, found, onSelectAll }: Props) {
  const texts = useTexts();
  const { t, count } = texts;
  const action = useAsyncAction();
  const [format, setFormat] = useState<ExportFormat>('ficha');
  const [justDeleted, setJustDeleted] = useState<string[]>([]);
  const selectAllBox = useRef<HTMLInputElement>(null);
  const isPartial = selected.length > 0 && selected.length < found.length;
  useEffect(() => {
    if (selectAllBox.current) selectAllBox.current.indeterminate = isPartial;
  }, [isPartial]);

  function remove() {
    const ids = selected.map(({ id }) => id);
    void action.run(async () => {
      const deleted = await deleteNotes(db, ids);
      setJustDeleted(deleted.map(({ id }) => id));
      onSelectAll(false);
      return ({ count }) => count('notesPage.deleted', deleted.length);
    });
  }

  function undo() {
    void action.run(async () => {
      const restored = await undeleteNotes(db, justDeleted);
      setJustDeleted([]);
      return ({ count }) => count('notesPage.restored', restored.length);
    });
  }

  function exportSelected() {
    setJustDeleted([]);
    void action.run(async () => {
      await exportNotes(format, selectedNotes(selected), texts);
      return ({ count }) => count('notesPage.exported', selected.length);
    });
  }

  return (
    <div class="bulk">
      {found.length > 0 && (
        <div class="tools">
          <label class="bulk-all">
            <input
              ref={selectAllBox}
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
              <button type="button" class="more" disabled={action.busy} onClick={exportSelected}>
                {t('notesPage.exportSelected')}
              </button>
              <button type="button" class="more danger" disabled={action.busy} onClick={remove}>
                {t('notesPage.deleteSelected')}
              </button>
            </>
          )}
        </div>
      )}
      <ActionResult action={action}>
        {justDeleted.length > 0 && (
          <button type="button" class="more" onClick={undo}>
            {t('notesPage.undo')}
          </button>
        )}
      </ActionResult>
    </div>
  );
}
