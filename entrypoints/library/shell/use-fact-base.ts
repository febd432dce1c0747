import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type FactBase, loadFactBase } from './fact-base.ts';

export type Opening = { state: 'opening' } | { state: 'failed' } | { state: 'open'; facts: FactBase };

/** Opens the fact base once for the whole library, when it is first `wanted`; `retry` opens it again after a failure. */
export function useFactBase(wanted: boolean): { opening: Opening; retry: () => void } {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const open = useCallback(() => {
    setOpening({ state: 'opening' });
    loadFactBase().then(
      (facts) => setOpening({ state: 'open', facts }),
      () => setOpening({ state: 'failed' }),
    );
  }, []);
  const isWanted = useRef(false);
  useEffect(() => {
    if (!wanted || isWanted.current) return;
    isWanted.current = true;
    open();
  }, [wanted, open]);
  return { opening, retry: open };
}
