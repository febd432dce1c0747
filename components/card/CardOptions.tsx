import { useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

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
      <button key={label} type="button" class="more" onClick={onClick}>
        {label}
      </button>
    );
  return (
    <div class="card-options" id="ficha-card-options">
      {timesOnPage > 0 && (
        <p>
          <span>{count('card.onThisPage', timesOnPage)}</span>
          {timesOnPage > 1 && option(t('card.previousOnPage'), props.onShowPrevious)}
          {timesOnPage > 1 && option(t('card.nextOnPage'), props.onShowNext)}
        </p>
      )}
      <p>
        {onPin && (
          <button type="button" class="more pin" aria-pressed={pinned} onClick={() => onPin(!pinned)}>
            {t(pinned ? 'card.pinned' : 'card.pin')}
          </button>
        )}
        {option(t('card.timeline'), props.onOpenTimeline)}
        {option(t('card.someoneElse'), props.onSomeoneElse)}
      </p>
      {site && (
        <p>
          {option(t('card.turnOff', site), () => void onTurnOff().then((done) => setFailed(!done)))}
          <span role="status">{t(failed ? 'card.notRemembered' : 'card.turnOffHelp')}</span>
        </p>
      )}
    </div>
  );
}
