import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Settings } from '../../../../data/settings/settings.ts';

interface Props {
  size: Settings['cardSize'];
  theme: Settings['cardTheme'];
}

/** A small drawing of a card on a light and on a dark page, as the settings have it. */
export function CardPreview({ size, theme }: Props) {
  const { t } = useTexts();
  return (
    <div class="card-previews">
      {(['light', 'dark'] as const).map((ground) => (
        <figure key={ground} class={`ground-${ground}`}>
          <figcaption>{t(`settings.ground.${ground}`)}</figcaption>
          <div
            class="card-preview kind-person"
            data-preview-size={size}
            data-preview-theme={theme === 'auto' ? ground : theme}
          >
            <p class="card-preview-name">
              <KindIcon kind="person" /> {t('settings.sample.person')}
            </p>
            <p>{t('settings.sample.line')}</p>
            <p class="card-preview-fact">
              <span>1990</span> {t('settings.sample.fact')}
            </p>
          </div>
        </figure>
      ))}
    </div>
  );
}
