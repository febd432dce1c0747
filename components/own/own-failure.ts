import type { Failure } from '../../data/messaging/protocol.ts';
import { keyPart } from '../../locales/texts.ts';
import { useTexts } from '../texts-context.ts';

/** The sentence for a failure: own words where those of notes do not fit. */
export function useOwnFailure(): (failure: Failure) => string {
  const { t } = useTexts();
  return (failure) =>
    failure === 'too-long' || failure === 'invalid' || failure === 'not-found'
      ? t('own.failed', t(`own.failure.${keyPart(failure)}`))
      : t(`failure.${keyPart(failure)}`);
}
