import { useTexts } from '../../../../components/texts-context.ts';
import { Group, type GroupProps } from './fields.tsx';
import { useNames } from './use-names.ts';

/** The names that the reader never wants marked, with a button that has each marked again. */
export function NeverMarkedNames({ settings: { neverMarked }, change }: GroupProps) {
  const { t } = useTexts();
  const nameOf = useNames(neverMarked);
  return (
    <Group id="never-marked" title={t('settings.neverMarked')}>
      <p class="quiet">{t(neverMarked.length > 0 ? 'settings.neverMarkedHelp' : 'settings.noneNeverMarked')}</p>
      <ul class="sites">
        {neverMarked.map((entity) => (
          <li key={entity}>
            <span>{nameOf(entity)}</span>
            <button
              type="button"
              class="more"
              aria-label={t('settings.markAgainOf', nameOf(entity))}
              onClick={() => change({ type: 'never-mark', entity, never: false })}
            >
              {t('settings.markAgain')}
            </button>
          </li>
        ))}
      </ul>
    </Group>
  );
}
