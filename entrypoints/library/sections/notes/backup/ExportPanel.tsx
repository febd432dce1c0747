import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { everything } from '../../../../../data/notes/collection.ts';
import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';
import { noteExported } from '../../../../../data/notes/reminder.ts';
import { ActionResult } from '../ActionResult.tsx';
import { useAsyncAction } from '../use-async-action.ts';
import { type ExportFormat, exportNotes } from './export-notes.ts';
import { FormatSelect } from './FormatSelect.tsx';

interface Props {
  db: NoteDatabase;
  /** There are no notes to export. */
  isEmpty: boolean;
  onChange: () => Promise<void>;
}

/** The formats that can be imported again and therefore count as a backup. */
const BACKUP_FORMATS: readonly ExportFormat[] = ['ficha', 'web-annotation'];

/** Exports all notes. */
export function ExportPanel({ db, isEmpty, onChange }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const action = useAsyncAction();
  const [format, setFormat] = useState<ExportFormat>('ficha');

  function exportAll() {
    void action.run(async () => {
      const all = await everything(db);
      await exportNotes(format, all, texts);
      if (BACKUP_FORMATS.includes(format)) await noteExported(db);
      await onChange();
      return ({ count }) => count('notesPage.exported', all.notes.length);
    });
  }

  return (
    <section aria-labelledby="notes-export">
      <h2 id="notes-export">{t('notesPage.exportTitle')}</h2>
      <p class="quiet">{t('notesPage.exportIntro')}</p>
      {isEmpty ? (
        <p class="empty">{t('notesPage.nothingToExport')}</p>
      ) : (
        <div class="tools">
          <FormatSelect format={format} onChange={setFormat} />
          <button type="button" class="more" disabled={action.busy} onClick={exportAll}>
            {t('notesPage.exportAll')}
          </button>
        </div>
      )}
      <ActionResult action={action} />
    </section>
  );
}
