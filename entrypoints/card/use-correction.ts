import { useState } from 'preact/hooks';
import type { RememberState } from '../../components/card/CorrectionNote.tsx';
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import { withCorrection, withoutCorrection } from '../../data/settings/correct-names.ts';
import type { SiteCorrection } from '../../data/settings/corrections.ts';
import { changeSettings } from '../../data/settings/settings-store.ts';
import { tellPage } from './opening.ts';

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

interface Options {
  /** Undefined for a page that belongs to no site. */
  site: string | undefined;
  /** Called with the number of mentions of the entity that the name means now. */
  onCounted: (timesOnPage: number) => void;
}

/** The reader's correction of a card's mention, made now or earlier, and functions to change it. */
export function useCorrection(mention: CardMention, { site, onCounted }: Options) {
  const { surface, entity, correctedFrom, isRemembered } = mention;
  const origin = { name: surface, from: correctedFrom ?? entity };
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
      if (site && given?.remembering === 'yes')
        void changeRemembered((all) => withoutCorrection(all, { site, ...origin }));
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
