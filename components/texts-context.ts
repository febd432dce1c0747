import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../locales/texts.ts';

/** The interface texts of the language the reader reads in; every tree of components has to provide them. */
export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('a component is shown outside TextsContext.Provider');
  return texts;
}
