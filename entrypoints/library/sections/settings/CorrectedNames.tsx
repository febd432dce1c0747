import { useTexts } from '../../../../components/texts-context.ts';
import type { SiteCorrection } from '../../../../data/settings/corrections.ts';
import { Group, type GroupProps } from './fields.tsx';
import { useNames } from './use-names.ts';

/** The reader's corrections of names, with a button to remove each. */
export function CorrectedNames({ settings, change }: GroupProps) {
  const { t } = useTexts();
  const { corrections } = settings;
  const nameOf = useNames(corrections.flatMap(({ from, to }) => (to ? [from, to] : [from])));

  function describe({ name, from, to }: SiteCorrection): string {
    return to === null
      ? t('settings.correctedToNone', name, nameOf(from))
      : t('settings.correctedTo', name, nameOf(to), nameOf(from));
  }

  return (
    <Group id="corrected-names" title={t('settings.corrected')}>
      <p class="quiet">{t(corrections.length > 0 ? 'settings.correctedHelp' : 'settings.noneCorrected')}</p>
      <ul class="sites">
        {corrections.map((correction) => {
          const { site, name, from } = correction;
          return (
            <li key={`${site} ${from} ${name}`}>
              <span>
                {site}
                <br />
                {describe(correction)}
              </span>
              <button
                type="button"
                class="more"
                aria-label={t('settings.forgetCorrection', name, site)}
                onClick={() => change({ type: 'withdraw-correction', correction: { site, name, from } })}
              >
                {t('settings.removeSite')}
              </button>
            </li>
          );
        })}
      </ul>
    </Group>
  );
}
