import { useTexts } from '../../../../components/texts-context.ts';
import { LANGUAGES } from '../../../../data/settings/languages.ts';
import { CONVENTIONS } from '../../../../locales/conventions.ts';
import { Choice, Group, type GroupProps, Switch } from './fields.tsx';

/** Ficha's toolbar button as it looks on a page with seven names. */
function ToolbarButton({ badge }: { badge: boolean }) {
  return (
    <span class="toolbar-button" aria-hidden="true">
      <img src="/icon/32.png" alt="" width="20" height="20" />
      {badge && <span class="toolbar-count">7</span>}
    </span>
  );
}

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
        onChange={(language) => change({ type: 'set', values: { language } })}
      />
      <div class="with-effect">
        <Switch
          label={t('settings.badge')}
          help={t('settings.badgeHelp')}
          value={settings.badge}
          onChange={(badge) => change({ type: 'set', values: { badge } })}
        />
        <ToolbarButton badge={settings.badge} />
      </div>
    </Group>
  );
}
