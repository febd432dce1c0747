import { useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

/** What the options of a card can do. */
export interface CardOptionsProps {
  /** The page's site; undefined where it has none that can be turned off. */
  site: string | undefined;
  /** Opens the choice between candidates; absent for a card that was not opened from a mention. */
  onNotRight?: () => void;
  /** Turns Ficha off on this site; resolves to false when the browser could not store that. */
  onTurnOff: () => Promise<boolean>;
}

/** The rarely used options of a card. */
export function CardOptions({ site, onNotRight, onTurnOff }: CardOptionsProps) {
  const { t } = useTexts();
  const [failed, setFailed] = useState(false);
  return (
    <div class="card-options" id="ficha-card-options">
      {onNotRight && (
        <button type="button" class="more" onClick={onNotRight}>
          {t('card.notRight')}
        </button>
      )}
      {site && (
        <p>
          <button type="button" class="more" onClick={() => void onTurnOff().then((done) => setFailed(!done))}>
            {t('card.turnOff', site)}
          </button>
          <span role="status">{t(failed ? 'card.notRemembered' : 'card.turnOffHelp')}</span>
        </p>
      )}
    </div>
  );
}
