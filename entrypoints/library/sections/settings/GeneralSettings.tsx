import { useTexts } from '../../../../components/texts-context.ts';
import { LANGUAGES } from '../../../../data/settings/languages.ts';
import { CONVENTIONS } from '../../../../locales/conventions.ts';
import { Choice, Group, type GroupProps, Switch } from './fields.tsx';

/** The language and the toolbar button. */
export function GeneralSettings({ settings, change }: GroupProps) {
  const { t } = useTexts();
  return (
    <Group id="general" title={t('settings.general')}>
      <Choice
        legend={t('settings.language')}
        value={settings.language}
        options={[
          { value: 'browser', label: t('settings.languageBrowser') },
          ...LANGUAGES.map((value) => ({ value, label: CONVENTIONS[value].name, lang: value })),
        ]}
        onChange={(language) => change((before) => ({ ...before, language }))}
      />
      <Switch
        label={t('settings.badge')}
        help={t('settings.badgeHelp')}
        value={settings.badge}
        onChange={(badge) => change((before) => ({ ...before, badge }))}
      />
    </Group>
  );
}
