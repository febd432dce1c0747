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
  /** Turns Ficha off on this site; resolves to false when the browser could not store that. */
  onTurnOff: () => Promise<boolean>;
}

/** The rarely used options of a card. */
export function CardOptions(props: CardOptionsProps) {
  const { site, timesOnPage = 0, pinned = false, onPin, onTurnOff } = props;
  const { t, count } = useTexts();
  const [failed, setFailed] = useState(false);
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
      {option(t('card.someoneElse'), props.onSomeoneElse)}
      {site && (
        <>
          {option(t('card.turnOff', site), () => void onTurnOff().then((done) => setFailed(!done)))}
          <p class="option-help" role="status">
            {t(failed ? 'card.notRemembered' : 'card.turnOffHelp')}
          </p>
        </>
      )}
    </div>
  );
}
