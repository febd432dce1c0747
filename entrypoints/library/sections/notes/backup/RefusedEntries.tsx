import { useTexts } from '../../../../../components/texts-context.ts';
import type { RefusedNote } from '../../../../../data/notes/formats/note-file.ts';
import { keyPart } from '../../../../../locales/texts.ts';

/** Entries listed for each reason; of the others only the number is shown. */
const MAX_LISTED = 10;

/** The entries of a file that cannot be imported, by reason. */
export function RefusedEntries({ refused }: { refused: readonly RefusedNote[] }) {
  const { t, count } = useTexts();
  if (refused.length === 0) return null;
  return (
    <div class="refused">
      <p>{count('notesPage.refused', refused.length)}</p>
      <ul>
        {[...Map.groupBy(refused, ({ why }) => why)].map(([why, entries]) => {
          const places = entries.slice(0, MAX_LISTED).map(({ place }) => place);
          const more = entries.length - places.length;
          const listed = [...places, ...(more > 0 ? [count('notesPage.andMore', more)] : [])].join(', ');
          return <li key={why}>{t('notesPage.refusedAt', t(`notesPage.refusal.${keyPart(why)}`), listed)}</li>;
        })}
      </ul>
    </div>
  );
}
