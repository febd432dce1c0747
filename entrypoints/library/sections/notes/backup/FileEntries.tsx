import { useTexts } from '../../../../../components/texts-context.ts';

/** Entries listed in each group; of the others only the number is shown. */
const MAX_LISTED = 10;

/** A group of entries, as one line of the list. */
export interface EntryGroup {
  label: string;
  /** The entries' places in the file, from 1. */
  places: readonly number[];
}

/** Entries of a file that need a word, in groups. */
export function FileEntries({ title, groups }: { title: string; groups: readonly EntryGroup[] }) {
  const { t, count } = useTexts();
  return (
    <div class="refused">
      <p>{title}</p>
      <ul>
        {groups.map(({ label, places }) => {
          const more = places.length - MAX_LISTED;
          const listed = [...places.slice(0, MAX_LISTED), ...(more > 0 ? [count('notesPage.andMore', more)] : [])];
          return <li key={label}>{t('notesPage.refusedAt', label, listed.join(', '))}</li>;
        })}
      </ul>
    </div>
  );
}
