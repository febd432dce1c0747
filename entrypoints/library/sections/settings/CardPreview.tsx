import '../../../../components/card/card.css';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Settings } from '../../../../data/settings/settings.ts';

interface Props {
  size: Settings['cardSize'];
  theme: Settings['cardTheme'];
}

/** As the style sheet of the card names sizes. */
const SIZE_CODES = { small: 's', medium: 'm', large: 'l' } as const;

/** The beginning of a card on a light and on a dark page, as the settings have it. */
export function CardPreview({ size, theme }: Props) {
  const { t } = useTexts();
  return (
    <div class="card-previews">
      {(['light', 'dark'] as const).map((ground) => (
        <figure key={ground} class={`ground-${ground}`}>
          <figcaption>{t(`settings.ground.${ground}`)}</figcaption>
          <div class="card" data-size={SIZE_CODES[size]} data-theme={theme === 'auto' ? ground : theme}>
            <div class="card-header kind-person">
              <span class="picture" aria-hidden="true">
                <KindIcon kind="person" />
              </span>
              <div class="card-name">
                <p class="preview-name">{t('settings.sample.person')}</p>
                <p class="line">{t('settings.sample.line')}</p>
              </div>
            </div>
            <div class="brief">
              <div class="entry">
                <span class="entry-year">1990</span>
                <p class="entry-text">{t('settings.sample.fact')}</p>
              </div>
            </div>
          </div>
        </figure>
      ))}
    </div>
  );
}
