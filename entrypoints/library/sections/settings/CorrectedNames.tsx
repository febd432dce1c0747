import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { sendRequest } from '../../../../data/messaging/client.ts';
import type { EntityName } from '../../../../data/messaging/protocol.ts';
import { withoutCorrection } from '../../../../data/settings/correct-names.ts';
import type { SiteCorrection } from '../../../../data/settings/corrections.ts';
import { Group, type GroupProps } from './fields.tsx';

function useNames(corrections: readonly SiteCorrection[]): Map<string, EntityName> {
  const [names, setNames] = useState(new Map<string, EntityName>());
  useEffect(() => {
    const ids = [...new Set(corrections.flatMap(({ from, to }) => (to ? [from, to] : [from])))];
    if (ids.length === 0) return;
    void sendRequest('getNames', { ids }).then(
      (answer) => answer.ok && setNames(new Map(answer.value.map((name) => [name.id, name]))),
    );
  }, [corrections]);
  return names;
}

/** The reader's corrections of names, with a button to remove each. */
export function CorrectedNames({ settings, change }: GroupProps) {
  const { t, lang } = useTexts();
  const { corrections } = settings;
  const names = useNames(corrections);
  // A later pack may lack the entity: then its id is shown.
  const nameOf = (id: string) => names.get(id)?.name[lang] ?? id;

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
                onClick={() =>
                  change((before) => ({
                    ...before,
                    corrections: withoutCorrection(before.corrections, correction),
                  }))
                }
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
