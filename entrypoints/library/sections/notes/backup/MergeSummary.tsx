import { useTexts } from '../../../../../components/texts-context.ts';
import type { MergeCounts } from '../../../../../data/notes/merge.ts';

interface Props {
  counts: MergeCounts;
  /** From a snapshot, whose texts come back, not from a file, whose newer ones win. */
  fromSnapshot?: boolean;
}

/** What a merge would do, kind by kind; what it would not do is left out, but for new notes. */
export function Counts({ counts: { added, changed, older, same }, fromSnapshot = false }: Props) {
  const { count } = useTexts();
  return (
    <ul class="counts">
      <li>{count('notesPage.counts.added', added)}</li>
      <li>{count(fromSnapshot ? 'notesPage.counts.replaced' : 'notesPage.counts.changed', changed)}</li>
      {older > 0 && <li>{count('notesPage.counts.older', older)}</li>}
      {same > 0 && <li>{count('notesPage.counts.same', same)}</li>}
    </ul>
  );
}
