import { useEffect, useRef, useState } from 'preact/hooks';
import { watchOwnChanges } from '../../../data/messaging/own-changes.ts';
import { type FactBase, loadFactBase, withOwnCards } from './fact-base.ts';

/** The fact base while it is opened, when that failed, and when it is open. */
export type FactBaseState = { status: 'opening' } | { status: 'failed' } | { status: 'open'; facts: FactBase };

/**
 * Opens the fact base when it is first needed, and takes each change of own cards. `retry` opens it
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
  const isOpen = state.status === 'open';
  const shown = useRef<FactBase | undefined>(undefined);
  if (state.status === 'open') shown.current = state.facts;
  useEffect(() => {
    if (!isOpen) return undefined;
    let latest = 0;
    const update = async () => {
      latest += 1;
      const request = latest;
      const facts = shown.current && (await withOwnCards(shown.current));
      if (facts && request === latest) setState({ status: 'open', facts });
    };
    const stop = watchOwnChanges(() => void update());
    return () => {
      latest = -1;
      stop();
    };
  }, [isOpen]);
  return { state, retry: () => setAttempt(attempt + 1) };
}
