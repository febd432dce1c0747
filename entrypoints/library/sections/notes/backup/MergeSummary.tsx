import { useTexts } from '../../../../../components/texts-context.ts';
import type { MergeCounts } from '../../../../../data/notes/merge.ts';

interface Props {
  counts: MergeCounts;
  /** The notes come from a snapshot, whose texts replace newer ones, and not from a file. */
  fromSnapshot?: boolean;
}

/** Says how many notes a merge would add, change and leave. */
export function MergeSummary({ counts: { added, changed, older, same, cards }, fromSnapshot = false }: Props) {
  const { count } = useTexts();
  return (
    <ul class="counts">
      <li>{count('notesPage.counts.added', added)}</li>
      <li>{count(fromSnapshot ? 'notesPage.counts.replaced' : 'notesPage.counts.changed', changed)}</li>
      {cards > 0 && <li>{count('notesPage.counts.cards', cards)}</li>}
      {older > 0 && <li>{count('notesPage.counts.older', older)}</li>}
      {same > 0 && <li>{count('notesPage.counts.same', same)}</li>}
    </ul>
  );
}
