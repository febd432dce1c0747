import { useTexts } from '../texts-context.ts';

/** Whether a correction holds beyond the page. */
export type Remembering = 'no' | 'yes' | 'failed';

interface Props {
  surface: string;
  /** What the name means by the reader's word; undefined: none of ours. */
  name: string | undefined;
  site: string | undefined;
  remembering: Remembering;
  onUndo: () => void;
  onRemember: () => void;
}

/** What the reader's correction has done, with the ways to take it back and to have it remembered. */
export function CorrectionNote({ surface, name, site, remembering, onUndo, onRemember }: Props) {
  const { t } = useTexts();
  return (
    <section class="correction">
      <div role="status">
        <p>
          {name === undefined ? t('card.noLongerMarked', surface) : t('card.correctedTo', surface, name)}{' '}
          {remembering === 'yes' && site ? t('card.remembered', site) : t('card.thisPageOnly')}
        </p>
        {remembering === 'failed' && <p>{t('card.notRemembered')}</p>}
      </div>
      <p class="correction-acts">
        <button type="button" class="more" onClick={onUndo}>
          {t('card.undo')}
        </button>
        {site && remembering !== 'yes' && (
          <button type="button" class="more" onClick={onRemember}>
            {t('card.rememberOn', site)}
          </button>
        )}
      </p>
    </section>
  );
}
