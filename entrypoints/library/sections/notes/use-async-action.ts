import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { storageFailureOf } from '../../../../data/notes/failures.ts';
import { keyPart } from '../../../../locales/texts.ts';

/** The state of what the reader asked for last. */
export interface AsyncAction {
  /** What was done, as a sentence; empty until then. */
  result: string;
  /** Why it failed, as a sentence; empty unless it did. */
  failure: string;
  busy: boolean;
  /** Runs `act`, which returns the sentence to show; resolves to whether it succeeded. */
  run: (act: () => Promise<string>) => Promise<boolean>;
}

/** Runs actions on the notes and keeps the outcome of the last one to be shown. */
export function useAsyncAction(): AsyncAction {
  const { t } = useTexts();
  const [state, setState] = useState({ result: '', failure: '', busy: false });
  async function run(act: () => Promise<string>) {
    setState({ result: '', failure: '', busy: true });
    try {
      setState({ result: await act(), failure: '', busy: false });
      return true;
    } catch (error) {
      const reason = t(`failure.${keyPart(storageFailureOf(error) ?? 'unknown')}`);
      setState({ result: '', failure: t('notesPage.failed', reason), busy: false });
      return false;
    }
  }
  return { ...state, run };
}
