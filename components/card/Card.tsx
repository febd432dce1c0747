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
  /** Number of mentions on the page; absent for a card reached from another card. */
  timesOnPage?: number;
  /** Names of the cards that led here. */
  path?: string[];
  /** The choice between candidates, or the note on the reader's correction. */
  chooser?: ComponentChildren;
  /** The reader's notes, in a frame of their own that the page cannot read. */
  notes?: ComponentChildren;
  /** The reader writes a note, so the notes fill the card. */
  writing: boolean;
  onWriting: (writing: boolean) => void;
  onOpen: (id: string) => void;
  onBack: () => void;
  onClose: () => void;
  onPin?: (pinned: boolean) => void;
  /** Scrolls to the next mention on the page. */
  onShowNext?: () => void;
  /** Opens the entity's full card in the library. */
  onOpenFullCard?: () => void;
  /** Opens the entity's timeline in the library. */
  onOpenTimeline?: () => void;
  /** Settings behind the options button; absent for a card that is on no page. */
  options?: CardOptionsProps;
  /** Writes to the clipboard; resolves to false when the browser refuses. */
  copy?: (text: string) => Promise<boolean>;
}

/** The card of one entity that opens over a page. */
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
  onShowNext,
  onOpenFullCard,
  onOpenTimeline,
  options,
  copy,
}: Props) {
  const { t, count, lang } = useTexts();
  const [showsOptions, setShowsOptions] = useState(false);
  const serious = card.disputes.filter(({ severity }) => severity === 'high');
  return (
    <>
      <CardHeader
        entity={card.entity}
        titleId={titleId}
        compact={writing}
        path={path}
        onBack={onBack}
        onClose={onClose}
        onPin={onPin}
        showsOptions={showsOptions}
        onToggleOptions={options && (() => setShowsOptions(!showsOptions))}
      />
      <div class={`card-body kind-${card.entity.kind}`}>
        {writing ? (
          notes
        ) : (
          <>
            {options && showsOptions && <CardOptions {...options} />}
            {chooser}
            <CardFacts key={card.entity.id} card={card} copy={copy} />
            {serious.map((dispute) => (
              <DisputeRow key={dispute.id} dispute={dispute} sources={card.sources} />
            ))}
            <TimelineStrip facts={card.facts} onOpenTimeline={onOpenTimeline} />
            <RelatedNames key={`related ${card.entity.id}`} related={card.related} onOpen={onOpen} />
            {notes}
          </>
        )}
      </div>
      <div class="card-footer">
        <div class="card-row">
          <p>
            {timesOnPage !== undefined && timesOnPage > 0 && count('card.onThisPage', timesOnPage)}
            {onShowNext && timesOnPage !== undefined && timesOnPage > 1 && (
              <button type="button" class="text-button" onClick={onShowNext}>
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
          {onOpenFullCard && (
            <button type="button" class="text-button" onClick={onOpenFullCard}>
              {t('card.fullCard')}
            </button>
          )}
        </div>
      </div>
    </>
  );
}
