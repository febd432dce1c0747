import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { everything } from '../../../../../data/notes/collection.ts';
import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';
import { noteExported } from '../../../../../data/notes/reminder.ts';
import { DeedResult } from '../ActionResult.tsx';
import { useDeed } from '../use-async-action.ts';
import { type ExportFormat, exportNotes } from './export-notes.ts';
import { FormatSelect } from './FormatSelect.tsx';

interface Props {
  db: NoteDatabase;
  /** There is nothing to give out. */
  isEmpty: boolean;
  onChange: () => Promise<void>;
}

/** Those that can be taken in again: only they are a copy for safekeeping. */
const RESTORABLE: readonly ExportFormat[] = ['ficha', 'web-annotation'];

/** Exports all notes. */
export function ExportPanel({ db, isEmpty, onChange }: Props) {
  const texts = useTexts();
  const { t, count } = texts;
  const deed = useDeed();
  const [format, setFormat] = useState<ExportFormat>('ficha');

  function give() {
    void deed.run(async () => {
      const all = await everything(db);
      await exportNotes(format, all, texts);
      if (RESTORABLE.includes(format)) await noteExported(db);
      await onChange();
      return count('notesPage.exported', all.notes.length);
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
          <button type="button" class="more" disabled={deed.busy} onClick={give}>
            {t('notesPage.exportAll')}
          </button>
        </div>
      )}
      <DeedResult deed={deed} />
    </section>
  );
}
