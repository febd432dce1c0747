import { useTexts } from '../texts-context.ts';

/** Whether a correction is stored for the site, beyond this page. */
export type RememberState = 'no' | 'yes' | 'failed';

interface Props {
  /** The mention's text on the page. */
  surface: string;
  /** The entity that the reader chose; undefined for none. */
  name: string | undefined;
  site: string | undefined;
  remembered: RememberState;
  onUndo: () => void;
  onRemember: () => void;
}

/** Says what the reader's correction did, with buttons to undo it and to store it for the site. */
export function CorrectionNote({ surface, name, site, remembered, onUndo, onRemember }: Props) {
  const { t } = useTexts();
  return (
    <section class="correction">
      <div role="status">
        <p>
          {name === undefined ? t('card.noLongerMarked', surface) : t('card.correctedTo', surface, name)}{' '}
          {remembered === 'yes' && site ? t('card.remembered', site) : t('card.thisPageOnly')}
        </p>
        {remembered === 'failed' && <p>{t('card.notRemembered')}</p>}
      </div>
      <p class="correction-actions">
        <button type="button" class="more" onClick={onUndo}>
          {t('card.undo')}
        </button>
        {site && remembered !== 'yes' && (
          <button type="button" class="more" onClick={onRemember}>
            {t('card.rememberOn', site)}
          </button>
        )}
      </p>
    </section>
  );
}
