import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { storageFailureOf } from '../../../../data/notes/failures.ts';
import { keyPart } from '../../../../locales/texts.ts';

export interface Deed {
  /** What was done, in a sentence; empty before. */
  said: string;
  /** Why it could not be done. */
  failure: string;
  busy: boolean;
  /** Does something and says so; when it fails, says why. Gives whether it was done. */
  run: (act: () => Promise<string>) => Promise<boolean>;
}

/** What the reader has had done last, and how it went. */
export function useDeed(): Deed {
  const { t } = useTexts();
  const [state, setState] = useState({ said: '', failure: '', busy: false });
  async function run(act: () => Promise<string>) {
    setState({ said: '', failure: '', busy: true });
    try {
      setState({ said: await act(), failure: '', busy: false });
      return true;
    } catch (error) {
      const why = t(`failure.${keyPart(storageFailureOf(error) ?? 'unknown')}`);
      setState({ said: '', failure: t('notesPage.failed', why), busy: false });
      return false;
    }
  }
  return { ...state, run };
}
