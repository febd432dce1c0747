import { useTexts } from '../../../../components/texts-context.ts';
import { ownTexts } from '../../../../locales/own-texts.ts';

/** The texts that only the forms of own cards show, in the interface's language. */
export const useOwnTexts = () => ownTexts(useTexts().lang);
