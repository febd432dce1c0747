import { useEffect, useRef, useState } from 'preact/hooks';
import { watchPacks } from '../../../data/facts/packaged-packs.ts';
import { watchOwnChanges } from '../../../data/messaging/own-changes.ts';
import { type FactBase, loadFactBase, withOwnCards } from './fact-base.ts';

/** The fact base while it is opened, when that failed, and when it is open. */
export type FactBaseState = { status: 'opening' } | { status: 'failed' } | { status: 'open'; facts: FactBase };

/**
 * Opens the fact base when it is first needed; when other packs are on, and after each change of own
 * cards, it takes the new one while the one before stays shown. `retry` opens it
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
    const update = async (read: (before: FactBase) => Promise<FactBase>) => {
      latest += 1;
      const request = latest;
      // What cannot be read now is read when the reader comes back.
      const facts = shown.current && (await read(shown.current).catch(() => undefined));
      if (facts && request === latest) setState({ status: 'open', facts });
    };
    const stops = [watchOwnChanges(() => void update(withOwnCards)), watchPacks(() => void update(loadFactBase))];
    return () => {
      latest = -1;
      for (const stop of stops) stop();
    };
  }, [isOpen]);
  return { state, retry: () => setAttempt(attempt + 1) };
}
