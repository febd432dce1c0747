import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { siteFromInput } from '../../../../data/settings/settings.ts';
import { Choice, Group, type GroupProps } from './fields.tsx';

/** The sites on which Ficha is on. */
export function SiteSettings({ settings, change }: GroupProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const { mode, hosts } = settings.sites;

  function add(event: Event) {
    event.preventDefault();
    const site = siteFromInput(typed);
    setRefused(!site);
    if (!site) return;
    setTyped('');
    change({ type: 'list-site', host: site, listed: true });
  }

  return (
    <Group id="sites" title={t('settings.sites')}>
      <Choice
        legend={t('settings.sitesMode')}
        value={mode}
        options={[
          { value: 'except', label: t('settings.sitesExcept') },
          { value: 'only', label: t('settings.sitesOnly') },
        ]}
        onChange={(value) => change({ type: 'sites-mode', mode: value })}
      />
      <form class="add-site" onSubmit={add}>
        <label for="settings-site">{t('settings.site')}</label>
        <div>
          <input
            id="settings-site"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder={t('settings.sitePlaceholder')}
            value={typed}
            aria-invalid={refused}
            aria-describedby="settings-site-refused"
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setRefused(false);
            }}
          />
          <button type="submit" class="more">
            {t('settings.addSite')}
          </button>
        </div>
        <p id="settings-site-refused" role="alert">
          {refused && t('settings.siteRefused')}
        </p>
      </form>
      {hosts.length === 0 && <p class="quiet">{t(`settings.noSites.${mode}`)}</p>}
      <ul class="sites">
        {hosts.map((site) => (
          <li key={site}>
            <span>{site === 'file:' ? t('settings.localFiles') : site}</span>
            <button
              type="button"
              class="more"
              aria-label={t('settings.removeSiteOf', site)}
              onClick={() => change({ type: 'list-site', host: site, listed: false })}
            >
              {t('settings.removeSite')}
            </button>
          </li>
        ))}
      </ul>
    </Group>
  );
}
