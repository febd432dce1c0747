import type { ComponentChildren } from 'preact';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Outcome } from './use-async-action.ts';

interface Props {
  action: Outcome;
  /** Shown after a success, such as a button to undo it. */
  children?: ComponentChildren;
}

/** Says what the last action did, or why it failed. */
export function ActionResult({ action: { result, failure }, children }: Props) {
  const texts = useTexts();
  return (
    <div class="action-result">
      <p role="status">{result?.(texts)}</p>
      {failure && (
        <p class="failure" role="alert">
          {failure(texts)}
        </p>
      )}
      {result && children}
    </div>
  );
}
