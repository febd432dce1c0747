import { useTexts } from '../../../../../components/texts-context.ts';
import type { RefusedNote } from '../../../../../data/notes/formats/note-file.ts';
import { keyPart } from '../../../../../locales/texts.ts';

/** Places that are named; of the others, how many there are. */
const MOST_NAMED = 10;

/** Entries of a file that are refused, by the reason. */
export function Refused({ refused }: { refused: readonly RefusedNote[] }) {
  const { t, count } = useTexts();
  if (refused.length === 0) return null;
  return (
    <div class="refused">
      <p>{count('notesPage.refused', refused.length)}</p>
      <ul>
        {[...Map.groupBy(refused, ({ why }) => why)].map(([why, entries]) => {
          const places = entries.slice(0, MOST_NAMED).map(({ place }) => place);
          const more = entries.length - places.length;
          const named = [...places, ...(more > 0 ? [count('notesPage.andMore', more)] : [])].join(', ');
          return <li key={why}>{t('notesPage.refusedAt', t(`notesPage.refusal.${keyPart(why)}`), named)}</li>;
        })}
      </ul>
    </div>
  );
}
