import type { Failure } from '../../data/messaging/protocol.ts';
import { keyPart, type Texts } from '../../locales/texts.ts';

/** The sentence for a failure: of its own where that of notes does not fit. */
export function ownFailure(failure: Failure, { t }: Texts): string {
  return failure === 'too-long' || failure === 'invalid' || failure === 'not-found'
    ? t('own.failed', t(`own.failure.${keyPart(failure)}`))
    : t(`failure.${keyPart(failure)}`);
}
