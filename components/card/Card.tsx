import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CardData } from '../../data/facts/card-data.ts';
import { Icon } from '../icons/Icon.tsx';
import { useTexts } from '../texts-context.ts';
import type { FactActions } from './BriefEntry.tsx';
import { CardBrief } from './CardBrief.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardHeader } from './CardHeader.tsx';
import { CardOptions, type CardOptionsProps } from './CardOptions.tsx';
import { CardStrips, type NotesSummary } from './CardStrips.tsx';
import { OwnNotice } from './OwnNotice.tsx';
import { PinnedBar } from './PinnedBar.tsx';
import { CHEVRON } from './Strip.tsx';
import { useCardViews } from './use-card-views.ts';
import { useScrollKeys } from './use-scroll-keys.ts';

interface Props extends FactActions {
  card: CardData;
  titleId: string;
  /** Ids of the entities that are named on the page: their relations come first. */
  onPage?: readonly string[];
  /** Names of the cards that led here. */
  path?: string[];
  /** Says what the reader's correction did. */
  correction?: ComponentChildren;
  /** The mention's text, where it may mean another entity; with it, `options.onSomeoneElse`. */
  alsoMeans?: string | undefined;
  notes?: NotesSummary;
  /** The list of the reader's notes; while the reader writes, their editor. */
  notesSlot?: ComponentChildren;
  /** The reader writes a note, so the notes fill the card. */
  writing: boolean;
  onWriting: (writing: boolean) => void;
  onOpen: (id: string) => void;
  onBack: () => void;
  onClose: () => void;
  /** Absent where the card does not close by itself. May resolve once the page knows. */
  onPin?: (pinned: boolean) => unknown;
  /** Leads from a card that is kept open back to its name on the page. */
  onShowName?: () => void;
  /** Opens the entity's full card in the library. */
  onOpenFullCard?: () => void;
  /** Settings behind the options button; absent for a card that is on no page. */
  options?: Omit<CardOptionsProps, 'pinned' | 'onPin'>;
}

const NO_NOTES: NotesSummary = { count: 0 };

/** The card of one entity that opens over a page. It must stand in an element of class `card`. */
export function Card({
  card,
  titleId,
  onPage = [],
  path = [],
  correction,
  alsoMeans,
  notes = NO_NOTES,
  notesSlot,
  writing,
  onWriting,
  onOpen,
  onBack,
  onClose,
  onPin,
  onShowName,
  onOpenFullCard,
  options,
  ...factActions
}: Props) {
  const { t } = useTexts();
  const body = useRef<HTMLDivElement>(null);
  const [showsOptions, setShowsOptions] = useState(false);
  const [pinned, setPinned] = useState(false);
  const { foldOf, leave } = useCardViews(path.length, card.entity.id, body);
  useScrollKeys(body);

  async function pin(now: boolean) {
    await onPin?.(now);
    setPinned(now);
  }

  return (
    <>
      <CardHeader
        card={card}
        titleId={titleId}
        compact={writing}
        path={path}
        onBack={onBack}
        onClose={onClose}
        showsOptions={showsOptions}
        onToggleOptions={options && (() => setShowsOptions(!showsOptions))}
      />
      {pinned && onShowName && <PinnedBar onShowName={onShowName} />}
      {/* Firefox would make what scrolls a stop of the Tab key. */}
      <div class={`card-body kind-${card.entity.kind}`} ref={body} tabIndex={-1}>
        {writing ? (
          <div class="card-note">{notesSlot}</div>
        ) : (
          <>
            {options && showsOptions && (
              <CardOptions {...options} pinned={pinned} onPin={onPin && ((now) => void pin(now))} />
            )}
            {correction}
            {card.isOwn && <OwnNotice />}
            <CardBrief card={card} foldOf={foldOf} {...factActions} />
            {alsoMeans && options?.onSomeoneElse && (
              <button type="button" class="strip strip-head" onClick={options.onSomeoneElse}>
                <span>{t('card.another', alsoMeans)}</span>
                <Icon class="chevron" d={CHEVRON} />
              </button>
            )}
            <CardStrips
              card={card}
              onPage={onPage}
              notes={notes}
              notesSlot={notesSlot}
              foldOf={foldOf}
              onOpen={(id) => {
                leave();
                onOpen(id);
              }}
            />
          </>
        )}
      </div>
      <CardFooter card={card} writing={writing} onWriting={onWriting} onOpenFullCard={onOpenFullCard} />
    </>
  );
}
