import { useState } from 'preact/hooks';
import { storageFailureOf } from '../../../../data/notes/failures.ts';
import { keyPart, type Sentence } from '../../../../locales/texts.ts';

/** The outcome of what the reader asked for last; empty until then. */
export interface Outcome {
  /** What was done. */
  result?: Sentence | undefined;
  /** Why it failed. */
  failure?: Sentence | undefined;
}

/** The action that the reader asked for last. */
export interface AsyncAction extends Outcome {
  busy: boolean;
  /** Runs `act`, which returns the sentence to show, if any; resolves to whether it succeeded. */
  run: (act: () => Promise<Sentence | undefined>) => Promise<boolean>;
}

const failureOf =
  (error: unknown): Sentence =>
  ({ t }) =>
    t('notesPage.failed', t(`failure.${keyPart(storageFailureOf(error) ?? 'unknown')}`));

/** Runs actions on the notes and keeps the outcome of the last one to be shown. */
export function useAsyncAction(): AsyncAction {
  const [state, setState] = useState<Omit<AsyncAction, 'run'>>({ busy: false });
  async function run(act: () => Promise<Sentence | undefined>) {
    setState({ busy: true });
    try {
      setState({ result: await act(), busy: false });
      return true;
    } catch (error) {
      setState({ failure: failureOf(error), busy: false });
      return false;
    }
  }
  return { ...state, run };
}
