import type { ComponentChildren } from 'preact';
import type { AsyncAction } from './use-async-action.ts';

interface Props {
  action: Pick<AsyncAction, 'result' | 'failure'>;
  /** Shown after a success, such as a button to undo it. */
  children?: ComponentChildren;
}

/** Says what the last action did, or why it failed. */
export function ActionResult({ action: { result, failure }, children }: Props) {
  return (
    <div class="action-result">
      <p role="status">{result}</p>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {result && children}
    </div>
  );
}
