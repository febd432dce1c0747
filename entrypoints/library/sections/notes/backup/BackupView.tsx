import type { NotesState } from '../use-notes.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { SnapshotsPanel } from './SnapshotsPanel.tsx';

interface Props extends NotesState {
  onChange: () => Promise<void>;
  /** Of the snapshot whose restoring is to be shown at once. */
  day: string | undefined;
}

/** Notes out and in, and back from a snapshot. */
export function KeepView({ db, notes, bin, onChange, day }: Props) {
  return (
    <>
      <ExportPanel db={db} isEmpty={notes.length + bin.length === 0} onChange={onChange} />
      <ImportPanel db={db} onChange={onChange} />
      <SnapshotsPanel key={day} db={db} onChange={onChange} day={day} />
    </>
  );
}
