import { useState } from 'preact/hooks';
import type { Remembering } from '../../components/card/CorrectionNote.tsx';
import {
  correctionKey,
  type SiteCorrection,
  withCorrection,
  withoutCorrection,
} from '../../data/settings/corrections.ts';
import { changeSettings } from '../../data/settings/settings-store.ts';
import { type Corrections, originOf } from '../../page/marks/corrections.ts';
import type { PageMention } from '../../page/marks/page-mention.ts';

interface GivenCorrection {
  /** What the name means by the reader's word; null: none of ours. */
  to: string | null;
  remembering: Remembering;
}

/** Changes what is remembered; false when the browser could not store it. */
function changeRemembered(change: (all: SiteCorrection[]) => SiteCorrection[]): Promise<boolean> {
  return changeSettings((before) => ({ ...before, corrections: change(before.corrections) })).then(
    () => true,
    () => false,
  );
}

/** What the reader has said that a card's mention means, now or before this card was opened, and the ways to say otherwise. */
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
      corrections.say({ ...origin, to });
      setGiven({ to, remembering: 'no' });
    },
    /** Takes it back, also where it was remembered. */
    undo(): void {
      corrections.say(origin);
      if (site && isRemembered()) void changeRemembered((all) => withoutCorrection(all, { site, ...origin }));
      setGiven(undefined);
    },
    /** Has it hold on this site from now on. */
    async remember(): Promise<void> {
      if (!given || !site) return;
      const done = await changeRemembered((all) => withCorrection(all, { site, ...origin, to: given.to }));
      setGiven({ ...given, remembering: done ? 'yes' : 'failed' });
    },
  };
}
