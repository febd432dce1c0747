import { FolderPart } from '../folder/FolderPart.tsx';
import type { LoadedNotes } from '../use-notes.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { SnapshotsPanel } from './SnapshotsPanel.tsx';

interface Props extends LoadedNotes {
  onChange: () => Promise<void>;
  /** The day of the snapshot whose plan is shown, YYYY-MM-DD. */
  day: string | undefined;
}

/** Export, import, the copy in a folder, and snapshots. */
export function BackupView({ db, notes, trash, onChange, day }: Props) {
  return (
    <>
      <ExportPanel db={db} isEmpty={notes.length + trash.length === 0} onChange={onChange} />
      <ImportPanel db={db} onChange={onChange} />
      <FolderPart part="section" db={db} onChange={onChange} />
      <SnapshotsPanel key={day} db={db} onChange={onChange} day={day} />
    </>
  );
}
