import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Texts, textsIn } from '../locales/texts.ts';

/** The interface texts of the language the reader reads in. */
export const TextsContext = createContext<Texts>(textsIn('en'));

export function useTexts(): Texts {
  return useContext(TextsContext);
}
