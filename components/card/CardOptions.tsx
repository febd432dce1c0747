import { useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { useTexts } from '../texts-context.ts';

/** Paths of the icons, in a 16 by 16 box. */
const UP = 'm4 10 4-4 4 4';
const DOWN = 'm4 6 4 4 4-4';
const CHECK = 'm3.5 8.5 3 3 6-7';

/** What the options of a card can do; what is absent is not offered. */
export interface CardOptionsProps {
  /** The page's site; undefined where it has none that can be turned off. */
  site: string | undefined;
  /** Number of mentions on the page; absent for a card reached from another card. */
  timesOnPage?: number | undefined;
  /** Scrolls to the next or the previous mention on the page. */
  onShowNext?: (() => void) | undefined;
  onShowPrevious?: (() => void) | undefined;
  pinned?: boolean;
  /** Absent where the card does not close by itself. */
  onPin?: ((pinned: boolean) => void) | undefined;
  /** Opens the entity's timeline in the library. */
  onOpenTimeline?: (() => void) | undefined;
  /** Asks which entity the name means; absent for a card that was not opened from a mention. */
  onSomeoneElse?: (() => void) | undefined;
  /** Adds a fact of the reader's own, with the sentence selected on the page. */
  onAddFact?: (() => void) | undefined;
  /** The entity's names are never marked. */
  neverMarked?: boolean;
  /** Has the entity's names never marked, or marked again. */
  onNeverMark?: ((never: boolean) => void) | undefined;
  /** Turns Ficha off or on for this site. */
  onTurn: (on: boolean) => Promise<TurnResult>;
}

/** `failed`: the browser could not store it. `ignored`: the reader could not see what was pressed. */
export type TurnResult = 'done' | 'failed' | 'ignored';

/** The rarely used options of a card. */
export function CardOptions(props: CardOptionsProps) {
  const { site, timesOnPage = 0, pinned = false, onPin, neverMarked = false, onNeverMark, onTurn } = props;
  const { t, count } = useTexts();
  const [failed, setFailed] = useState(false);
  const [isOff, setIsOff] = useState(false);
  async function turn(on: boolean) {
    const result = await onTurn(on);
    setFailed(result === 'failed');
    if (result === 'done') setIsOff(!on);
  }
  const option = (label: string, onClick: (() => void) | undefined) =>
    onClick && (
      <button type="button" class="option" onClick={onClick}>
        {label}
      </button>
    );
  const step = (label: string, icon: string, onClick: (() => void) | undefined) =>
    onClick && (
      <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
        <Icon d={icon} />
      </button>
    );
  return (
    <div class="card-options" id="ficha-card-options">
      {timesOnPage > 0 && (
        <p class="times">
          <span>{count('card.onThisPage', timesOnPage)}</span>
          {timesOnPage > 1 && step(t('card.previousOnPage'), UP, props.onShowPrevious)}
          {timesOnPage > 1 && step(t('card.nextOnPage'), DOWN, props.onShowNext)}
        </p>
      )}
      {onPin && (
        <button type="button" class="option" aria-pressed={pinned} onClick={() => onPin(!pinned)}>
          {t('card.pin')}
          {pinned && <Icon d={CHECK} />}
        </button>
      )}
      {option(t('card.timeline'), props.onOpenTimeline)}
      {option(t('own.addFact'), props.onAddFact)}
      {option(t('card.someoneElse'), props.onSomeoneElse)}
      {option(t(neverMarked ? 'panel.markAgain' : 'panel.neverMark'), onNeverMark && (() => onNeverMark(!neverMarked)))}
      {onNeverMark && (
        <p class="option-help" role="status">
          {neverMarked && t('panel.isNeverMarked')}
        </p>
      )}
      {site && (
        <>
          {option(isOff ? t('card.undo') : t('card.turnOff', site), () => void turn(isOff))}
          <p class="option-help" role="status">
            {failed ? t('card.notRemembered') : isOff ? t('card.turnedOff', site) : t('card.turnOffHelp')}
          </p>
        </>
      )}
    </div>
  );
}
