import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FactBase } from './fact-base.ts';

export const FactsContext = createContext<FactBase | null>(null);

/** The fact base; for sections that say they need it, which are shown only once it is there. */
export function useFacts(): FactBase {
  const facts = useContext(FactsContext);
  if (!facts) throw new Error('this section needs facts and does not say so in sections.tsx');
  return facts;
}
