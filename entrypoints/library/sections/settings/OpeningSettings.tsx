import { useTexts } from '../../../../components/texts-context.ts';
import { DELAYS, type Settings, TRIGGER_KEYS } from '../../../../data/settings/settings.ts';
import { DelayTrial } from './DelayTrial.tsx';
import { Choice, Group, type GroupProps } from './fields.tsx';

/** Milliseconds between two positions of a slider. */
const DELAY_STEP = 50;

interface DelayProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

function Delay({ label, value, onChange }: DelayProps) {
  const { t } = useTexts();
  return (
    <label class="delay">
      {label}
      <input
        type="range"
        min={DELAYS.least}
        max={DELAYS.most}
        step={DELAY_STEP}
        value={value}
        aria-valuetext={t('settings.milliseconds', value)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output>{t('settings.milliseconds', value)}</output>
    </label>
  );
}

/** How cards open and close. */
export function OpeningSettings({ settings, change }: GroupProps) {
  const { t } = useTexts();
  return (
    <Group id="opening" title={t('settings.opening')}>
      <Choice
        legend={t('settings.trigger')}
        value={settings.trigger}
        options={[
          { value: 'hover', label: t('settings.triggerHover') },
          { value: 'key', label: t('settings.triggerKey') },
          { value: 'click', label: t('settings.triggerClick') },
        ]}
        onChange={(trigger) => change({ type: 'set', values: { trigger } })}
      />
      {settings.trigger === 'key' && (
        <label class="key-field">
          {t('settings.key')}
          <select
            value={settings.triggerKey}
            onChange={(event) => {
              const triggerKey = event.currentTarget.value as Settings['triggerKey'];
              change({ type: 'set', values: { triggerKey } });
            }}
          >
            {TRIGGER_KEYS.map((key) => (
              <option key={key} value={key}>
                {t(`settings.keys.${key}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Delay
        label={t('settings.openDelay')}
        value={settings.openDelay}
        onChange={(openDelay) => change({ type: 'set', values: { openDelay } })}
      />
      <Delay
        label={t('settings.closeDelay')}
        value={settings.closeDelay}
        onChange={(closeDelay) => change({ type: 'set', values: { closeDelay } })}
      />
      <DelayTrial {...settings} />
    </Group>
  );
}
