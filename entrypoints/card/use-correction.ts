import { useState } from 'preact/hooks';
import type { RememberState } from '../../components/card/CorrectionNote.tsx';
import { correctionKey, withCorrection, withoutCorrection } from '../../data/settings/correct-names.ts';
import type { SiteCorrection } from '../../data/settings/corrections.ts';
import { changeSettings } from '../../data/settings/settings-store.ts';
import { type Corrections, originOf } from '../../page/marks/corrections.ts';
import type { PageMention } from '../../page/marks/page-mention.ts';

interface GivenCorrection {
  /** The entity that the reader has chosen; null: none of ours. */
  to: string | null;
  remembering: RememberState;
}

/** Changes the remembered corrections; false when the browser could not store them. */
function changeRemembered(change: (all: SiteCorrection[]) => SiteCorrection[]): Promise<boolean> {
  return changeSettings((before) => ({ ...before, corrections: change(before.corrections) })).then(
    () => true,
    () => false,
  );
}

/** The reader's correction of a card's mention, made now or earlier, and functions to change it. */
export function useCorrection(mention: PageMention, corrections: Corrections) {
  const origin = originOf(mention);
  const { site } = corrections;
  const isRemembered = () => corrections.remembered().some((one) => correctionKey(one) === correctionKey(origin));
  const [given, setGiven] = useState<GivenCorrection | undefined>(() =>
    mention.correctedFrom ? { to: mention.entity, remembering: isRemembered() ? 'yes' : 'no' } : undefined,
  );
  return {
    given,
    correct(to: string | null): void {
      corrections.set({ ...origin, to });
      setGiven({ to, remembering: 'no' });
    },
    /** Withdraws the correction, also where it was remembered. */
    undo(): void {
      corrections.set(origin);
      if (site && isRemembered()) void changeRemembered((all) => withoutCorrection(all, { site, ...origin }));
      setGiven(undefined);
    },
    /** Remembers the correction for this site. */
    async remember(): Promise<void> {
      if (!given || !site) return;
      const isStored = await changeRemembered((all) => withCorrection(all, { site, ...origin, to: given.to }));
      setGiven({ ...given, remembering: isStored ? 'yes' : 'failed' });
    },
  };
}
