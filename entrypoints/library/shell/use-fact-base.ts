import { useEffect, useState } from 'preact/hooks';
import { watchPacks } from '../../../data/facts/packaged-packs.ts';
import { type FactBase, loadFactBase } from './fact-base.ts';

/** The fact base while it is opened, when that failed, and when it is open. */
export type FactBaseState = { status: 'opening' } | { status: 'failed' } | { status: 'open'; facts: FactBase };

/**
 * Opens the fact base when it is first needed, and again when other packs are on; `retry` opens it
 * again after a failure.
 */
export function useFactBase(isNeeded: boolean): { state: FactBaseState; retry: () => void } {
  const [state, setState] = useState<FactBaseState>({ status: 'opening' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loads when needed, and for each attempt.
  useEffect(() => {
    if (!isNeeded || state.status === 'open') return;
    setState({ status: 'opening' });
    loadFactBase().then(
      (facts) => setState({ status: 'open', facts }),
      () => setState({ status: 'failed' }),
    );
  }, [isNeeded, attempt]);
  useEffect(
    () =>
      watchPacks(() => {
        setState({ status: 'opening' });
        setAttempt((before) => before + 1);
      }),
    [],
  );
  return { state, retry: () => setAttempt(attempt + 1) };
}
