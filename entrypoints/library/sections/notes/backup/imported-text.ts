import type { MergeCounts } from '../../../../../data/notes/merge.ts';
import type { Sentence } from '../../../../../locales/texts.ts';

/** Says how many notes and own cards a merge has added or changed. */
export function importedText({ added, changed, cards }: MergeCounts): Sentence {
  const notes = added + changed;
  return ({ count }) =>
    [
      ...(notes > 0 || cards === 0 ? [count('notesPage.imported', notes)] : []),
      ...(cards > 0 ? [count('notesPage.importedCards', cards)] : []),
    ].join(' ');
}

/** Whether a merge would change anything. */
export const changesAnything = ({ added, changed, older, cards }: MergeCounts): boolean =>
  added + changed + older + cards > 0;
