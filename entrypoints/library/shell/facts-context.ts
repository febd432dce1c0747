import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FactBase } from './fact-base.ts';

/** The open fact base, provided by `FactsGate`. */
export const FactsContext = createContext<FactBase | null>(null);

/** The fact base, for sections with `needsFacts`; throws in any other. */
export function useFacts(): FactBase {
  const facts = useContext(FactsContext);
  if (!facts) throw new Error('useFacts is called in a section without needsFacts (sections.tsx)');
  return facts;
}
