import { useState } from 'preact/hooks';
import type { RememberState } from '../../components/card/CorrectionNote.tsx';
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { tellPage } from './opening.ts';

interface GivenCorrection {
  /** The entity that the reader has chosen; null: none of ours. */
  to: string | null;
  remembering: RememberState;
}

/** Remembers for the site what the name means, or forgets it; false when that could not be stored. */
async function remember(to?: string | null): Promise<boolean> {
  return (await sendRequest('rememberCorrection', to === undefined ? {} : { to })).ok;
}

/**
 * The reader's correction of a card's mention, made now or earlier, and functions to change it.
 * Calls `onCounted` with the number of mentions of the entity that the name means now.
 */
export function useCorrection(mention: CardMention, onCounted: (timesOnPage: number) => void) {
  const { entity, correctedFrom, isRemembered } = mention;
  const [given, setGiven] = useState<GivenCorrection | undefined>(() =>
    correctedFrom === undefined ? undefined : { to: entity, remembering: isRemembered ? 'yes' : 'no' },
  );
  function correctPage(to?: string | null): void {
    void tellPage({ type: 'correct', ...(to === undefined ? {} : { to }) }).then(({ timesOnPage }) => {
      if (timesOnPage !== undefined) onCounted(timesOnPage);
    });
  }
  return {
    given,
    correct(to: string | null): void {
      correctPage(to);
      setGiven({ to, remembering: 'no' });
    },
    /** Withdraws the correction, also where it was remembered. */
    undo(): void {
      correctPage();
      if (given?.remembering === 'yes') void remember();
      setGiven(undefined);
    },
    /** Remembers the correction for this site. */
    async remember(): Promise<void> {
      if (given) setGiven({ ...given, remembering: (await remember(given.to)) ? 'yes' : 'failed' });
    },
  };
}
