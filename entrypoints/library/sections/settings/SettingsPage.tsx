import { useTexts } from '../../../../components/texts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { CardSettings } from './CardSettings.tsx';
import { CorrectedNames } from './CorrectedNames.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { HistorySettings } from './HistorySettings.tsx';
import { MarkSettings } from './MarkSettings.tsx';
import { NeverMarkedNames } from './NeverMarkedNames.tsx';
import { OpeningSettings } from './OpeningSettings.tsx';
import { ResetSettings } from './ResetSettings.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import { useSettings } from './use-settings.ts';

/**
 * Everything a reader may choose. Each change is stored and takes effect at once, also in open
 * tabs.
 */
export function SettingsPage() {
  const { t } = useTexts();
  const { edited, change } = useSettings();
  const { settings, saved = 'untouched' } = edited ?? {};
  return (
    <>
      <PageHeading title={t('settings.title')}>
        <p>{t('settings.intro')}</p>
      </PageHeading>
      {settings && (
        <div class="settings">
          <GeneralSettings settings={settings} change={change} />
          <MarkSettings settings={settings} change={change} />
          <NeverMarkedNames settings={settings} change={change} />
          <CardSettings settings={settings} change={change} />
          <OpeningSettings settings={settings} change={change} />
          <SiteSettings settings={settings} change={change} />
          <CorrectedNames settings={settings} change={change} />
          <HistorySettings settings={settings} change={change} />
          <Shortcuts />
          <SettingsFile settings={settings} />
          <ResetSettings />
        </div>
      )}
      <p class={`settings-saved settings-${saved}`} role="status">
        {saved === 'saved' && t('settings.saved')}
        {saved === 'failed' && t('settings.notSaved')}
      </p>
    </>
  );
}
