import { useTexts } from '../../../../components/texts-context.ts';
import { CARD_SIZES, CARD_THEMES } from '../../../../data/settings/settings.ts';
import { CardPreview } from './CardPreview.tsx';
import { Choice, Group, type GroupProps } from './fields.tsx';

/** How cards look, with an example on a light and on a dark page. */
export function CardSettings({ settings, change }: GroupProps) {
  const { t } = useTexts();
  const { cardSize, cardTheme } = settings;
  return (
    <Group id="card-look" title={t('settings.cardLook')}>
      <Choice
        legend={t('settings.cardSize')}
        value={cardSize}
        options={CARD_SIZES.map((value) => ({ value, label: t(`settings.cardSizes.${value}`) }))}
        onChange={(value) => change({ type: 'set', values: { cardSize: value } })}
      />
      <Choice
        legend={t('settings.cardTheme')}
        value={cardTheme}
        options={CARD_THEMES.map((value) => ({
          value,
          label: t(`settings.cardThemes.${value}`),
          ...(value === 'auto' ? { help: t('settings.cardThemeHelp') } : {}),
        }))}
        onChange={(value) => change({ type: 'set', values: { cardTheme: value } })}
      />
      <CardPreview size={cardSize} theme={cardTheme} />
    </Group>
  );
}
