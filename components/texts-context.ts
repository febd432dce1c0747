import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../locales/texts.ts';

/** The interface texts in the reader's language; every component tree must provide them. */
export const TextsContext = createContext<Texts | null>(null);

/** The texts of the surrounding `TextsContext`; throws where there is none. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('a component is shown outside TextsContext.Provider');
  return texts;
}
