import { useTexts } from '../../../../../components/texts-context.ts';
import type { NoteFile } from '../../../../../data/notes/formats/note-file.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { FileEntries } from './FileEntries.tsx';

/** The entries of a file that cannot be imported, and those that are shortened. */
export function RefusedEntries({ refused, shortened }: Pick<NoteFile, 'refused' | 'shortened'>) {
  const { t, count } = useTexts();
  const reasons = [...Map.groupBy(refused, ({ why }) => why)];
  const places = shortened.flatMap(({ place, parts }) => parts.map((part) => ({ place, part })));
  const parts = [...Map.groupBy(places, ({ part }) => part)];
  return (
    <>
      {refused.length > 0 && (
        <FileEntries
          title={count('notesPage.refused', refused.length)}
          groups={reasons.map(([why, entries]) => ({
            label: t(`notesPage.refusal.${keyPart(why)}`),
            places: entries.map(({ place }) => place),
          }))}
        />
      )}
      {shortened.length > 0 && (
        <FileEntries
          title={count('notesPage.shortened', shortened.length)}
          groups={parts.map(([part, entries]) => ({
            label: t(`notesPage.shortenedPart.${part}`),
            places: entries.map(({ place }) => place),
          }))}
        />
      )}
    </>
  );
}
