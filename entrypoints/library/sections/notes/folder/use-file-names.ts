import { useTexts } from '../../../../../components/texts-context.ts';
import { shownPath } from './use-folder.ts';

/** What is named of each kind; of the rest only the number is shown. */
export const MAX_NAMED = 10;

/** Names some of the files in one line. */
export function useFileNames(): (paths: readonly string[]) => string {
  const { count } = useTexts();
  return (paths) => {
    const more = paths.length - MAX_NAMED;
    return [...paths.slice(0, MAX_NAMED).map(shownPath), ...(more > 0 ? [count('notesPage.andMore', more)] : [])].join(
      ', ',
    );
  };
}
