import { useCallback, useEffect, useState } from 'preact/hooks';
import { type FactBase, loadFactBase } from './fact-base.ts';

export type Opening = { state: 'opening' } | { state: 'failed' } | { state: 'open'; facts: FactBase };

/** Opens the fact base once for the whole library; `retry` opens it again after a failure. */
export function useFactBase(): { opening: Opening; retry: () => void } {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const open = useCallback(() => {
    setOpening({ state: 'opening' });
    loadFactBase().then(
      (facts) => setOpening({ state: 'open', facts }),
      () => setOpening({ state: 'failed' }),
    );
  }, []);
  useEffect(open, [open]);
  return { opening, retry: open };
}
