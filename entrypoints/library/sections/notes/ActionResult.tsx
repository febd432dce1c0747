import type { ComponentChildren } from 'preact';
import type { Deed } from './use-async-action.ts';

interface Props {
  deed: Deed;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** Says what was done, or why it could not be. */
export function DeedResult({ deed: { said, failure }, children }: Props) {
  return (
    <div class="deed">
      <p role="status">{said}</p>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {said && children}
    </div>
  );
}
