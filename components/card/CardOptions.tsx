import { useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

export interface CardOptionsProps {
  site: string | undefined;
  /** Opens the choice of whom the name means; absent for a card that no name on the page has led to. */
  onNotRight?: () => void;
  /** False when the browser could not store it. */
  onTurnOff: () => Promise<boolean>;
}

/** What is seldom wanted of a card, unfolded by its button. */
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
