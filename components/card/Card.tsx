import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardData } from '../../data/facts/card-data.ts';
import { displayShortDate } from '../dates/display-date.ts';
import { DisputeRow } from '../facts/DisputeRow.tsx';
import { useTexts } from '../texts-context.ts';
import { CardFacts } from './CardFacts.tsx';
import { CardHeader } from './CardHeader.tsx';
import { CardOptions, type CardOptionsProps } from './CardOptions.tsx';
import { RelatedNames } from './RelatedNames.tsx';
import { TimelineStrip } from './TimelineStrip.tsx';

interface Props {
  card: CardData;
  titleId: string;
  /** How often the name stands on the page; absent for a card reached from another card. */
  timesOnPage?: number;
  /** Names of the cards the reader came by. */
  path?: string[];
  /** Whom else the mention may mean, and what the reader said of that. */
  chooser?: ComponentChildren;
  /** The reader's notes: a frame of ours, never content of the page's. */
  notes?: ComponentChildren;
  /** The reader writes: the notes have the card to themselves. */
  writing: boolean;
  onWriting: (writing: boolean) => void;
  onOpen: (id: string) => void;
  onBack: () => void;
  onClose: () => void;
  onPin?: (pinned: boolean) => void;
  /** Goes on to the next place of the name on the page. */
  onNext?: () => void;
  /** Opens everything that there is on the entity, in a page of its own; or its dates, on a line of time. */
  onFull?: () => void;
  onTimeline?: () => void;
  /** What the button for more unfolds; absent where a card stands on no page. */
  options?: CardOptionsProps;
  /** Puts a text on the clipboard. */
  copy?: (text: string) => Promise<boolean>;
}

/** The small card of one entity. */
export function Card({
  card,
  titleId,
  timesOnPage,
  path = [],
  chooser,
  notes,
  writing,
  onWriting,
  onOpen,
  onBack,
  onClose,
  onPin,
  onNext,
  onFull,
  onTimeline,
  options,
  copy,
}: Props) {
  const { t, count, lang } = useTexts();
  const [unfolded, setUnfolded] = useState(false);
  const serious = card.disputes.filter(({ severity }) => severity === 'high');
  return (
    <>
      <CardHeader
        entity={card.entity}
        titleId={titleId}
        brief={writing}
        path={path}
        onBack={onBack}
        onClose={onClose}
        {...(onPin ? { onPin } : {})}
        {...(options ? { unfolded, onOptions: () => setUnfolded(!unfolded) } : {})}
      />
      <div class={`card-body kind-${card.entity.kind}`}>
        {writing ? (
          notes
        ) : (
          <>
            {options && unfolded && <CardOptions {...options} />}
            {chooser}
            <CardFacts key={card.entity.id} card={card} {...(copy ? { copy } : {})} />
            {serious.map((dispute) => (
              <DisputeRow key={dispute.id} dispute={dispute} sources={card.sources} />
            ))}
            <TimelineStrip facts={card.facts} {...(onTimeline ? { onTimeline } : {})} />
            <RelatedNames key={`related ${card.entity.id}`} related={card.related} onOpen={onOpen} />
            {notes}
          </>
        )}
      </div>
      <div class="card-footer">
        <div class="card-row">
          <p>
            {timesOnPage !== undefined && timesOnPage > 0 && count('card.onThisPage', timesOnPage)}
            {onNext && timesOnPage !== undefined && timesOnPage > 1 && (
              <button type="button" class="text-button" onClick={onNext}>
                {t('card.nextOnPage')}
              </button>
            )}
          </p>
          <button type="button" class="more" onClick={() => onWriting(!writing)}>
            {t(writing ? 'card.backToFacts' : 'card.addNote')}
          </button>
        </div>
        <div class="card-row">
          <p>{t('card.pack', displayShortDate(card.pack.asOf, lang), card.pack.version)}</p>
          {onFull && (
            <button type="button" class="text-button" onClick={onFull}>
              {t('card.fullCard')}
            </button>
          )}
        </div>
      </div>
    </>
  );
}
